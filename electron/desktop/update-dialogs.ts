import { BrowserWindow, dialog } from 'electron/main';
import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron/main';
import type { UpdatePorts } from './updates.ts';

function show(options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const front = BrowserWindow.getFocusedWindow();
  return front ? dialog.showMessageBox(front, options) : dialog.showMessageBox(options);
}

/** Sentences and questions over the window in front. Escape is no. */
export const updateDialogs: Pick<UpdatePorts, 'tell' | 'ask'> = {
  async tell(message, detail) {
    await show({ type: 'info', message, ...(detail === null ? {} : { detail }) });
  },
  async ask(message, detail, yes, no) {
    const buttons = { buttons: [yes, no], defaultId: 1, cancelId: 1, noLink: true };
    const { response } = await show({ type: 'question', message, ...(detail === null ? {} : { detail }), ...buttons });
    return response === 0;
  },
};
