import type { Failure, FailureCode } from '../failure.ts';

type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];
type MachineFailure = Extract<
  FailureCode,
  | 'file-missing'
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

const unchanged = 'Nothing was started or changed.';
const text = (details: Details, name: string, otherwise = ''): string => {
  const value = details[name];
  return value === null || value === undefined || value === '' ? otherwise : String(value);
};

/** What can go wrong with files, folders, ports and connections of this computer; part of `failureWords`. */
export const machineFailures: Readonly<Record<MachineFailure, (details: Details) => Words>> = {
  'file-missing': (d) => ({
    what: `there is no file ${text(d, 'file')}`,
    safe: unchanged,
    next: 'Check the path and try again.',
  }),
  'port-in-use': (d) => ({
    what: `port ${text(d, 'port')} is taken by another program or not allowed`,
    safe: unchanged,
    next: 'Choose another port with --port, or leave it out.',
  }),
  'folder-not-writable': (d) => ({
    what: `${text(d, 'folder', 'the data folder')} cannot be written${d['reason'] == null ? '' : `: ${text(d, 'reason')}`}`,
    // A run that is going on goes on, but from here on it is in memory alone.
    safe: d['during'] === 'run' ? 'What was written before is kept; what arrives now is not.' : unchanged,
    next: 'Choose another folder with --data, or change its permissions.',
  }),
  'folder-busy': (d) => ({
    what: `the data folder ${text(d, 'folder')} is in use by ${text(d, 'holder', 'another program')}`,
    safe: 'Its data were not touched.',
    next: 'Close that one first, or choose another folder with --data.',
  }),
  'disk-full': () => ({
    what: 'there is no room left on the disk',
    safe: 'What was written before is kept; what arrives now is not.',
    next: 'Free some room, then run again.',
  }),
  'document-recovered': (d) => ({
    what: `${text(d, 'document', 'a document')} could not be read and was set aside as ${text(d, 'aside', 'a dated copy')}`,
    safe:
      d['from'] === 'backup'
        ? 'Its newest backup is in use.'
        : 'There was no backup, so it starts empty; your runs are kept.',
    next: '',
  }),
  'document-newer': (d) => ({
    what: `${text(d, 'document', 'a document')} was written by a newer Braid`,
    safe: 'It is left as it is: this Braid begins without it, and what you change here lasts until it closes.',
    next: 'Open this data folder with the newer Braid.',
  }),
  'history-rebuilt': (d) => ({
    what:
      Number(d['comparisons']) === 1
        ? 'one comparison was missing from your history and is listed again, from the logs of its runs'
        : `${text(d, 'comparisons', 'some')} comparisons were missing from your history and are listed again, from the logs of their runs`,
    safe: 'What they measured is all there; the predictions are not.',
    next: '',
  }),
  'log-damaged': (d) => ({
    what: `line ${text(d, 'line')} of the log ${text(d, 'file')} cannot be read`,
    safe: 'The run is shown up to there.',
    next: 'It cannot be continued; start a new comparison.',
  }),
  disconnected: () => ({
    what: 'the connection to Braid was lost',
    safe: 'Everything received so far is kept.',
    next: 'While Braid runs, this page connects again by itself. If Braid was closed, start it and open the address it prints.',
  }),
  'window-blocked': () => ({
    what: 'your browser did not let this page open a window',
    safe: 'The run goes on as it was.',
    next: 'Allow pop-up windows for this address, then press again.',
  }),
};
