import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as attempts from '../../electron/class/attempts.ts';
import type * as classroom from '../../electron/class/classroom.ts';
import type * as podSessions from '../../electron/class/pod-sessions.ts';
import type * as servedCommands from '../../electron/class/served-commands.ts';
import type * as keychain from '../../electron/desktop/keychain.ts';
import type * as openings from '../../electron/desktop/openings.ts';
import type * as practiceLink from '../../electron/desktop/practice-link.ts';
import type * as updateFeed from '../../electron/desktop/update-feed.ts';
import type * as updates from '../../electron/desktop/updates.ts';
import type * as appWindows from '../../electron/http/app-windows.ts';
import type * as guard from '../../electron/http/guard.ts';
import type * as listen from '../../electron/http/listen.ts';
import type * as pages from '../../electron/http/pages.ts';
import type * as socket from '../../electron/http/socket.ts';
import type * as practice from '../../electron/practice/server.ts';
import type * as enclosed from '../../electron/services/enclosed-file.ts';
import type * as docx from '../../electron/services/materials/zip-entries.ts';
import type * as language from '../../electron/services/language.ts';
import type * as yamlSource from '../../electron/services/yaml-source.ts';
import type * as workflowFile from '../../electron/services/workflow-file.ts';
import type * as readDocx from '../../electron/services/materials/read-docx.ts';
import type * as thread from '../../electron/services/materials/thread.ts';
import type * as ownData from '../../electron/services/own-data.ts';
import type * as serverKeys from '../../electron/services/comparisons/server-keys.ts';
import type * as address from '../../electron/services/model/address.ts';
import type * as hiding from '../../electron/services/model/hiding.ts';
import type * as proxiedFetch from '../../electron/services/model/proxied-fetch.ts';
import type * as watchedFetch from '../../electron/services/model/watched-fetch.ts';
import type * as waysOut from '../../electron/services/model/ways-out.ts';
import type * as web from '../../electron/web/server.ts';
import type * as csv from '../../shared/export/csv.ts';
import type * as html from '../../shared/export/html.ts';
import type * as htmlText from '../../shared/export/html-text.ts';
import type * as markdown from '../../shared/export/markdown.ts';
import type { RecordedElectron } from './recorded-electron.ts';

/** The built modules that guards load, each with what it exports. */
type Modules = {
  'electron/class/attempts.js': typeof attempts;
  'electron/class/classroom.js': typeof classroom;
  'electron/class/pod-sessions.js': typeof podSessions;
  'electron/class/served-commands.js': typeof servedCommands;
  'electron/desktop/keychain.js': typeof keychain;
  'electron/desktop/main.js': unknown;
  'electron/desktop/openings.js': typeof openings;
  'electron/desktop/practice-link.js': typeof practiceLink;
  'electron/desktop/update-feed.js': typeof updateFeed;
  'electron/desktop/updates.js': typeof updates;
  'electron/http/app-windows.js': typeof appWindows;
  'electron/http/guard.js': typeof guard;
  'electron/http/listen.js': typeof listen;
  'electron/http/pages.js': typeof pages;
  'electron/http/socket.js': typeof socket;
  'electron/practice/server.js': typeof practice;
  'electron/services/language.js': typeof language;
  'electron/services/enclosed-file.js': typeof enclosed;
  'electron/services/materials/zip-entries.js': typeof docx;
  'electron/services/materials/read-docx.js': typeof readDocx;
  'electron/services/materials/thread.js': typeof thread;
  'electron/services/comparisons/server-keys.js': typeof serverKeys;
  'electron/services/model/address.js': typeof address;
  'electron/services/model/hiding.js': typeof hiding;
  'electron/services/model/proxied-fetch.js': typeof proxiedFetch;
  'electron/services/model/watched-fetch.js': typeof watchedFetch;
  'electron/services/model/ways-out.js': typeof waysOut;
  'electron/services/own-data.js': typeof ownData;
  'electron/services/workflow-file.js': typeof workflowFile;
  'electron/services/yaml-source.js': typeof yamlSource;
  'electron/web/server.js': typeof web;
  'shared/export/csv.js': typeof csv;
  'shared/export/html.js': typeof html;
  'shared/export/html-text.js': typeof htmlText;
  'shared/export/markdown.js': typeof markdown;
};

/** One word changed in a built file, or in one that a package is made by. `find` stands in it exactly once. */
export type Change = { readonly file: string; readonly find: string; readonly replace: string };

/** The built program as one trial has it: as it is, or with one change. */
export type Built = {
  readonly electron: RecordedElectron;
  load<File extends keyof Modules>(file: File): Promise<Modules[File]>;
  /** The text of a file of the project, `dist/electron/desktop/preload.cjs`, with the change where it is that file. */
  text(file: string): Promise<string>;
  /** Done when the guard is through, whatever it found; the last first. */
  atEnd(act: () => unknown): void;
};

/** The project, from where the trials run. */
export const root = process.cwd();

export function builtFor(
  trial: string,
  change: Change | null,
  electron: RecordedElectron,
): Built & { end(): Promise<void> } {
  const acts: (() => unknown)[] = [];
  return {
    electron,
    async load<File extends keyof Modules>(file: File) {
      const address = `${pathToFileURL(path.join(root, 'dist', file)).href}?trial=${trial}`;
      // The built form of the module that `Modules` names for it.
      return (await import(address)) as Modules[File];
    },
    async text(file) {
      const text = await readFile(path.join(root, file), 'utf8');
      return change?.file === file ? text.replace(change.find, () => change.replace) : text;
    },
    atEnd: (act) => void acts.unshift(act),
    async end() {
      for (const act of acts.splice(0)) await act();
    },
  };
}
