import { BrowserWindow } from 'electron/main';

/** The window that a person has in front, on A4 with its colours, as the styles for print have it. */
export async function printPdf(): Promise<Uint8Array> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new Error('There is no window to print.');
  return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
}
