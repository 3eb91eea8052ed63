import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the package holds beside the app's archive, and only a package does. */
export type BesideArchive = {
  /** Whoever built it said where newer versions are. */
  readonly hasUpdateFeed: boolean;
  /** The licences of what the app is made of, for another program to open; null where they are not there. */
  readonly notices: string | null;
};

export function besideArchive(resourcesFolder: string): BesideArchive {
  const notices = path.join(resourcesFolder, 'THIRD-PARTY-NOTICES.txt');
  return {
    hasUpdateFeed: existsSync(path.join(resourcesFolder, 'app-update.yml')),
    notices: existsSync(notices) ? notices : null,
  };
}
