import type { Failure, FailureCode } from '../failure.ts';
import { t } from './t.ts';

type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];
type MachineFailure = Extract<
  FailureCode,
  | 'file-missing'
  | 'unknown-link'
  | 'port-in-use'
  | 'folder-not-writable'
  | 'folder-busy'
  | 'disk-full'
  | 'document-recovered'
  | 'document-newer'
  | 'history-rebuilt'
  | 'log-damaged'
  | 'disconnected'
  | 'window-blocked'
>;

const unchanged = (): string => t`Nothing was started or changed.`;
const text = (details: Details, name: string, otherwise = ''): string => {
  const value = details[name];
  return value === null || value === undefined || value === '' ? otherwise : String(value);
};

/** What can go wrong with files, folders, ports and connections of this computer; part of `failureWords`. */
export const machineFailures: Readonly<Record<MachineFailure, (details: Details) => Words>> = {
  'file-missing': (d) => ({
    what: t`there is no file ${text(d, 'file')}`,
    safe: unchanged(),
    next: t`Check the path and try again.`,
  }),
  'unknown-link': () => ({
    what: t`this link leads to nothing in Braid`,
    safe: unchanged(),
    next: t`A link begins with braid-practice://exercise/ or braid-practice://lesson/, and ends with a name.`,
  }),
  'port-in-use': (d) => ({
    what: t`port ${text(d, 'port')} is taken by another program or not allowed`,
    safe: unchanged(),
    next: t`Choose another port with --port, or leave it out.`,
  }),
  'folder-not-writable': (d) => ({
    what: t`${text(d, 'folder', t`the data folder`)} cannot be written${d['reason'] == null ? '' : `: ${text(d, 'reason')}`}`,
    // A run that is going on goes on, but from here on it is in memory alone.
    safe: d['during'] === 'run' ? t`What was written before is kept; what arrives now is not.` : unchanged(),
    next: t`Choose another folder with --data, or change its permissions.`,
  }),
  'folder-busy': (d) => ({
    what: t`the data folder ${text(d, 'folder')} is in use by ${text(d, 'holder', t`another program`)}`,
    safe: t`Its data were not touched.`,
    next: t`Close that one first, or choose another folder with --data.`,
  }),
  'disk-full': () => ({
    what: t`there is no room left on the disk`,
    safe: t`What was written before is kept; what arrives now is not.`,
    next: t`Free some room, then run again.`,
  }),
  'document-recovered': (d) => ({
    what: t`${text(d, 'document', t`a document`)} could not be read and was set aside as ${text(d, 'aside', t`a dated copy`)}`,
    safe:
      d['from'] === 'backup'
        ? t`Its newest backup is in use.`
        : t`There was no backup, so it starts empty; your runs are kept.`,
    next: '',
  }),
  'document-newer': (d) => ({
    what: t`${text(d, 'document', t`a document`)} was written by a newer Braid`,
    safe: t`It is left as it is: this Braid begins without it, and what you change here lasts until it closes.`,
    next: t`Open this data folder with the newer Braid.`,
  }),
  'history-rebuilt': (d) => ({
    what:
      Number(d['comparisons']) === 1
        ? t`one comparison was missing from your history and is listed again, from the logs of its runs`
        : t`${text(d, 'comparisons', t`some`)} comparisons were missing from your history and are listed again, from the logs of their runs`,
    safe: t`What they measured is all there; the predictions are not.`,
    next: '',
  }),
  'log-damaged': (d) => ({
    what: t`line ${text(d, 'line')} of the log ${text(d, 'file')} cannot be read`,
    safe: t`The run is shown up to there.`,
    next: t`It cannot be continued; start a new comparison.`,
  }),
  disconnected: () => ({
    what: t`the connection to Braid was lost`,
    safe: t`Everything received so far is kept.`,
    next: t`While Braid runs, this page connects again by itself. If Braid was closed, start it and open the address it prints.`,
  }),
  'window-blocked': () => ({
    what: t`your browser did not let this page open a window`,
    safe: t`The run goes on as it was.`,
    next: t`Allow pop-up windows for this address, then press again.`,
  }),
};
