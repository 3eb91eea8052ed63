import { BrowserWindow, dialog } from 'electron/main';
import type { MessageBoxOptions, OpenDialogOptions } from 'electron/main';
import type { Failure } from '../../shared/failure.ts';
import { sayFailure } from '../../shared/words/said-failure.ts';
import { openingWords } from '../../shared/words/desktop.ts';

/** As many faults of one file as a dialog has room for. */
const shownFaults = 12;

/** Says a failure over the window in front: what happened, what is safe, what to do next, and each fault at its place. */
export function tellFailure(failure: Failure): void {
  const { what, safe, next } = sayFailure(failure);
  const faults = (failure.faults ?? []).slice(0, shownFaults).map((fault) => `${fault.where} ${fault.what}`);
  const options: MessageBoxOptions = {
    type: 'warning',
    message: what,
    // Two faults stand in the sentence already.
    detail: [[safe, next].filter(Boolean).join(' '), ...(faults.length > 2 ? ['', ...faults] : [])].join('\n'),
  };
  const front = BrowserWindow.getFocusedWindow();
  void (front ? dialog.showMessageBox(front, options) : dialog.showMessageBox(options));
}

/** The workflow file that a person picks; null for none. */
export async function chooseWorkflowFile(): Promise<string | null> {
  const words = openingWords();
  const options: OpenDialogOptions = {
    title: words.choose,
    properties: ['openFile'],
    filters: [
      { name: words.files, extensions: ['braid', 'yaml', 'yml', 'json'] },
      { name: words.everything, extensions: ['*'] },
    ],
  };
  const front = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (front ? dialog.showOpenDialog(front, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}
