import { BrowserWindow, Notification, app, dialog, ipcMain, safeStorage, session } from 'electron/main';
import { homedir } from 'node:os';
import path from 'node:path';
import type { BraidApp } from '../services/app.ts';
import { defaultDataFolder } from '../services/data-folder.ts';
import { deleteOwnData, finishDeleting } from '../services/own-data.ts';
import { systemReason } from '../services/failures.ts';
import { speakIn } from '../services/language.ts';
import { makeFolder } from '../services/store/make-folder.ts';
import { commands } from '../../shared/contract.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { resultsRoute } from '../../shared/run/run-endings.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { noStart } from '../../shared/words/desktop.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { wear } from './appearance.ts';
import { compose } from './compose.ts';
import { chooseWorkflowFile, tellFailure } from './dialogs.ts';
import { fenceContents, fenceDownloads, fencePermissions } from './fences.ts';
import { followSettings } from './follow-settings.ts';
import { connectIpc } from './ipc.ts';
import { keepAwake } from './keep-awake.ts';
import { openKeychain } from './keychain.ts';
import { installMenu, toFront } from './menu.ts';
import type { MenuActions } from './menu-template.ts';
import { createOpenWork } from './open-work.ts';
import { createArrivals, openingsIn } from './openings.ts';
import { openPlaceBook } from './place-book.ts';
import { linkScheme, routeOfLink } from './practice-link.ts';
import { handleScheme, registerScheme } from './protocol.ts';
import { printPdf } from './print-pdf.ts';
import { checkSpellingHere } from './spelling.ts';
import { readStartOptions } from './start-options.ts';
import type { StartOptions } from './start-options.ts';
import { tellEndings } from './tell-endings.ts';
import { updateDialogs } from './update-dialogs.ts';
import { hasUpdateFeed, packagedUpdates } from './update-feed.ts';
import { createUpdates } from './updates.ts';
import { createWindows } from './windows.ts';

/*
 * The desktop host. What must come before ready comes first; nothing at the top level waits for it, because Electron
 * emits ready only after this module has been evaluated to its end.
 */

type Start = { readonly dataFolder: string; readonly faults: StartOptions['faults'] };

app.enableSandbox();
registerScheme();
fenceContents();

/** Files and links, which may come before there is anything to show them in. macOS tells of them by events. */
const arrivals = createArrivals(report);
app.on('open-file', (event, what) => {
  event.preventDefault();
  arrivals.add({ kind: 'file', what });
});
app.on('open-url', (event, what) => {
  event.preventDefault();
  arrivals.add({ kind: 'link', what });
});
app.on('second-instance', (_event, argv, folder) => arrivals.add(...openingsIn(argv, folder)));
arrivals.add(...openingsIn(process.argv, process.cwd()));

const prepared = prepare();
if (!prepared.ok) giveUp(prepared.failure);
else if (!app.requestSingleInstanceLock()) app.quit();
else run(prepared.value);

/**
 * Chromium's own files go below the data folder, and with them the lock against a second window on it: copies of the
 * app on two folders don't know of each other, and a second copy on one folder shows the first one's window.
 */
function prepare(): Result<Start> {
  const options = readStartOptions(process.argv, process.cwd());
  if (!options.ok) return options;
  const dataFolder = options.value.dataFolder ?? defaultDataFolder('Braid', process.platform, process.env, homedir());
  const windowFolder = path.join(dataFolder, 'window');
  try {
    finishDeleting(dataFolder);
    makeFolder(windowFolder);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    return fail(failure('folder-not-writable', { folder: dataFolder, reason }));
  }
  app.setPath('userData', windowFolder);
  return succeed({ dataFolder, faults: options.value.faults });
}

function run(start: Start): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(() => open(start))
    .catch((error: unknown) => {
      report(error);
      giveUp(failure('unexpected'));
    });
}

async function open({ dataFolder, faults }: Start): Promise<void> {
  fencePermissions(session.defaultSession);
  fenceDownloads(session.defaultSession);
  checkSpellingHere(session.defaultSession, process.platform);
  const pagesFolder = path.join(app.getAppPath(), 'dist', 'renderer');
  handleScheme(pagesFolder);
  const keychain = await openKeychain({
    safeStorage,
    folder: path.join(dataFolder, 'window', 'keys'),
    platform: process.platform,
    environment: process.env,
  });
  const assetsFolder = path.join(app.getAppPath(), 'assets');
  const windows = createWindows(openPlaceBook(path.join(dataFolder, 'window', 'places.json')), report);
  const braid = await compose({
    dataFolder,
    assetsFolder,
    pagesFolder,
    version: app.getVersion(),
    keychain,
    resolveProxy: (address) => session.defaultSession.resolveProxy(address),
    faults,
    report,
    showLane: windows.showLane,
    printPdf,
    endAndDelete() {
      // The last event of all: Chromium holds files of the window's folder until then.
      app.once('quit', () => deleteOwnData(dataFolder));
      setTimeout(() => app.quit(), answerMs);
    },
  });
  if (!braid.ok) return giveUp(braid.failure);
  const disconnect = connectIpc(braid.value, { ipcMain, windows: () => BrowserWindow.getAllWindows() });
  const sleepAgain = keepAwake(braid.value.subscribe);
  const tellNothing = tellEndings({
    subscribe: braid.value.subscribe,
    isWanted: async () => (await settingsOf(braid.value))?.notify === true,
    isAway: () => Notification.isSupported() && BrowserWindow.getFocusedWindow() === null,
    show(notice, ended) {
      const shown = new Notification(notice);
      told.add(shown);
      shown.once('click', () => {
        told.delete(shown);
        windows.showRoom(resultsRoute(ended));
      });
      shown.once('close', () => told.delete(shown));
      shown.show();
    },
  });
  const work = createOpenWork({ ...braid.value, showRoom: windows.showRoom, tell: tellFailure });
  const updates = createUpdates({
    version: app.getVersion(),
    updates: packagedUpdates(process.platform),
    ...updateDialogs,
  });
  const actions: MenuActions = {
    ...toFront,
    ...(app.isPackaged && hasUpdateFeed(process.resourcesPath, process.platform)
      ? { lookForUpdates: () => void updates.look().catch(report) }
      : {}),
    newWorkflow: () => void work.blank().catch(report),
    newWindow: windows.addMain,
    openFile: () =>
      void chooseWorkflowFile()
        .then((file) => (file === null ? undefined : work.file(file)))
        .catch(report),
    go: windows.showRoom,
    set: (patch) => void braid.value.dispatch({ name: 'settings.save', input: { patch } }),
  };
  const settings = (await settingsOf(braid.value)) ?? defaultSettings;
  const unfollow = followSettings(braid.value.subscribe, settings, (now) => {
    speakIn(now.language, app.getPreferredSystemLanguages());
    wear(now);
    installMenu(process.platform, now, actions);
  });
  closeBeforeEnd(async () => {
    disconnect();
    unfollow();
    tellNothing();
    sleepAgain();
    await braid.value.close();
  });
  // The app is started a second time, or called from the dock: perhaps only a lane's own window is left by then.
  app.on('second-instance', () => windows.showMain());
  app.on('activate', () => {
    if (!windows.hasMain()) windows.showMain();
  });
  windows.showMain();
  // Only an installed program is one that links can be sent to for long.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  arrivals.handle(async ({ kind, what }) => {
    if (kind === 'file') return work.file(what);
    const route = routeOfLink(what);
    if (route === null) tellFailure(failure('unknown-link'));
    else windows.showRoom(route);
  });
}

/** Notices that somebody may still press: one that nothing refers to is cleared away with its press. */
const told = new Set<Notification>();

/** So long an answer may take to a page before its program ends. */
const answerMs = 200;

async function settingsOf(braid: BraidApp): Promise<Settings | null> {
  const answer = await braid.dispatch({ name: 'app.hello', input: {} });
  return answer.ok ? (commands['app.hello'].output.safeParse(answer.value).data?.settings ?? null) : null;
}

/** Holds the end back once, until everything received is on the disk. */
function closeBeforeEnd(close: () => Promise<void>): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    close()
      .catch(report)
      .finally(() => app.quit());
  });
}

/** The same status as of the other hosts for what a person can mend. */
function giveUp(reason: Failure): void {
  dialog.showErrorBox(noStart(), failureLine(reason));
  app.exit(2);
}

function report(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}
