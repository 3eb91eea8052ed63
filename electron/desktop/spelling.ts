import type { Session } from 'electron/main';
import { scheme } from './origin.ts';

/**
 * Spelling is checked where the system has a checker of its own, which is macOS. Elsewhere Electron would fetch
 * dictionaries from a server of its vendor's as soon as there is a session, and Braid asks nobody but the model that
 * somebody has chosen; so it is off there, and the place to fetch from is one that holds nothing.
 */
export function checkSpellingHere(
  session: Pick<Session, 'setSpellCheckerEnabled' | 'setSpellCheckerDictionaryDownloadURL'>,
  platform: NodeJS.Platform,
): void {
  const bySystem = platform === 'darwin';
  if (!bySystem) session.setSpellCheckerDictionaryDownloadURL(`${scheme}://no-dictionaries/`);
  session.setSpellCheckerEnabled(bySystem);
}
