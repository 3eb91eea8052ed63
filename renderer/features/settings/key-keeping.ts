import type { Hello } from '../../bridge/session.ts';
import { t } from '../../../shared/words/t.ts';

type Capabilities = Hello['capabilities'];

const notes: Readonly<Record<NonNullable<Capabilities['keyStorageNote']>, string>> = {
  class: t`A class runs on the practice model, which needs no key.`,
  'no-keyring': t`This system has no keyring that could protect a key, so a key you type is kept until you close Braid.`,
  'no-encryption': t`This system offers no protected place for a key at the moment, so a key you type is kept until you close Braid.`,
};

/**
 * Where a typed key goes, and, where it can't be kept as a person would expect of this kind of host, a warning. The
 * browser host never keeps one, so there it is only said.
 */
export function keyKeeping({ host, keyStorage, keyStorageNote }: Capabilities): {
  readonly sentence: string;
  readonly warning: string | null;
} {
  if (keyStorage === 'system') return { sentence: t`Goes into this system’s key store.`, warning: null };
  return {
    sentence: keyStorageNote === null ? t`Kept in memory until Braid ends, and nowhere else.` : notes[keyStorageNote],
    warning: host === 'electron' ? t`A key is not kept beyond this session.` : null,
  };
}
