import { t } from './t.ts';

/** Looking for a newer version of the desktop program. */
export const updateWords = () => ({
  newest: (version: string): string => t`Braid ${version} is the newest version.`,
  found: (newer: string, version: string): string => t`Braid ${newer} is there. You have ${version}. Download it now?`,
  elsewhere: (newer: string, version: string): string =>
    t`Braid ${newer} is there. You have ${version}. Get it where you got this one, and hold it against its checksum.`,
  fetch: t`Download`,
  notNow: t`Not now`,
  ready: (version: string): string => t`Braid ${version} is downloaded. It is put in place when you quit Braid.`,
  notReached: t`The place where new versions are published could not be reached.`,
  nothingChanged: (reason: string | null): string =>
    reason === null
      ? t`Nothing was changed. Everything else works without it; try again when you are online.`
      : t`Nothing was changed (${reason}). Everything else works without it; try again when you are online.`,
});
