import type { Hello } from '../../bridge/session.ts';

/**
 * Where a typed key goes, and, where it can't be kept as a person would expect of this kind of host, a warning. The
 * browser host never keeps one, so there it is only said.
 */
export function keyKeeping({ host, keyStorage, keyStorageNote }: Hello['capabilities']): {
  readonly sentence: string;
  readonly warning: string | null;
} {
  if (keyStorage === 'system') {
    return { sentence: keyStorageNote ?? 'Goes into this system’s key store.', warning: null };
  }
  return {
    sentence: keyStorageNote ?? 'Kept in memory until Braid ends, and nowhere else.',
    warning: host === 'electron' ? 'A key is not kept beyond this session.' : null,
  };
}
