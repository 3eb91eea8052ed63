import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { UpdatePort } from './updates.ts';

/** Whether whoever built the package said where newer versions are: it lies beside the app's archive then. */
export function hasUpdateFeed(resourcesFolder: string, platform: NodeJS.Platform): boolean {
  const feed = path.join(resourcesFolder, 'app-update.yml');
  // Without a name that signs on Windows, an installer of anybody would be run. macOS asks by itself.
  return existsSync(feed) && (platform !== 'win32' || /^publisherName:/m.test(readFileSync(feed, 'utf8')));
}

/** electron-updater, told to do nothing by itself. Loaded with the first question. */
export function packagedUpdates(platform: NodeJS.Platform): UpdatePort {
  const updater = async () => {
    const { default: library } = await import('electron-updater');
    const { autoUpdater } = library;
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = true;
    autoUpdater.allowDowngrade = false;
    // It would write what it does to the console.
    autoUpdater.logger = null;
    return autoUpdater;
  };
  // Its errors carry codes of Chromium and of its own; whatever fails, nothing was changed.
  const refused = (error: unknown) =>
    fail(failure('network', { reason: (error instanceof Error ? error.message : String(error)).slice(0, 120) }));

  return {
    // Nothing on Linux asks who has made what is put in place there.
    canFetch: platform !== 'linux',
    async newer() {
      try {
        const answer = await (await updater()).checkForUpdates();
        if (answer === null || !answer.isUpdateAvailable) return succeed(null);
        const { version, releaseNotes } = answer.updateInfo;
        return succeed({ version, notes: typeof releaseNotes === 'string' ? releaseNotes : null });
      } catch (error) {
        return refused(error);
      }
    },
    async fetch() {
      try {
        await (await updater()).downloadUpdate();
        return succeed(null);
      } catch (error) {
        return refused(error);
      }
    },
  };
}
