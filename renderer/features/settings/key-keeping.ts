import type { Hello } from '../../bridge/session.ts';
import { t } from '../../../shared/words/t.ts';

/**
 * Where a typed key goes, and, where it can't be kept as a person would expect of this kind of host, a warning. The
 * browser host never keeps one, so there it is only said.
 */
export function keyKeeping({ host, keyStorage, keyStorageNote }: Hello['capabilities']): {
  readonly sentence: string;
  readonly warning: string | null;
} {
  if (keyStorage === 'system') {
    return { sentence: keyStorageNote ?? t`Goes into this system’s key store.`, warning: null };
  }
  return {
    sentence: keyStorageNote ?? t`Kept in memory until Braid ends, and nowhere else.`,
    warning: host === 'electron' ? t`A key is not kept beyond this session.` : null,
  };
}
