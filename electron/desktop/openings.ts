import path from 'node:path';
import { isWorkflowFileName } from '../services/workflow-file.ts';
import { linkScheme } from './practice-link.ts';

/** What the system asks the program to open. */
export type Opening = { readonly kind: 'file' | 'link'; readonly what: string };

/** Somebody who drops a folder's worth of files on the program wants a few of them; a link is opened alone. */
const most = 8;

/** Options whose value may look like a file. */
const valued = ['--data', '--faults'];

/**
 * The files and links among the arguments of a start, on systems that hand them over there. The first argument is the
 * program; Electron and Chromium leave their own options among the others.
 */
export function openingsIn(argv: readonly string[], workingFolder: string): Opening[] {
  const given = argv.slice(1).filter((argument, index, all) => {
    const before = all[index - 1];
    return !argument.startsWith('-') && !(before !== undefined && valued.includes(before));
  });
  const link = given.find((argument) => argument.toLowerCase().startsWith(`${linkScheme}:`));
  if (link !== undefined) return [{ kind: 'link', what: link }];
  return given
    .filter(isWorkflowFileName)
    .slice(0, most)
    .map((file) => ({ kind: 'file', what: path.resolve(workingFolder, file) }));
}

/**
 * Holds what arrives before there is a window, and hands everything on, one after the other. macOS tells of each file by
 * an event of its own, so it is held to the same measure here: workflow files, and a few that wait at once.
 */
export type Arrivals = {
  add(...openings: readonly Opening[]): void;
  /** From now on, and for what is waiting. Call once. */
  handle(open: (opening: Opening) => Promise<void>): void;
};

export function createArrivals(report: (fault: unknown) => void): Arrivals {
  const waiting: Opening[] = [];
  let hand: ((opening: Opening) => void) | null = null;
  let files = 0;
  return {
    add(...openings) {
      for (const opening of openings) {
        if (opening.kind === 'file') {
          if (!isWorkflowFileName(opening.what) || files >= most) continue;
          files += 1;
        }
        if (hand) hand(opening);
        else waiting.push(opening);
      }
    },
    handle(open) {
      let before = Promise.resolve();
      hand = (opening) => {
        before = before
          .then(() => open(opening))
          .catch(report)
          .finally(() => {
            if (opening.kind === 'file') files -= 1;
          });
      };
      waiting.splice(0).forEach(hand);
    },
  };
}
