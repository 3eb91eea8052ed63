import type { Capabilities } from '../../shared/contract.ts';

/** What a host can do whose pages are in somebody's browser; other hosts say how they differ. */
export const browserCapabilities: Capabilities = {
  host: 'web',
  keyStorage: 'session',
  keyStorageNote: null,
  openFolder: false,
  laneWindows: 'page',
  notices: 'page',
};
