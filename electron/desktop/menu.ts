import { BrowserWindow, Menu } from 'electron/main';
import { menuTemplate } from './menu-template.ts';
import type { Appearance, MenuActions } from './menu-template.ts';

/** What the menus do to the window in front, whichever that is. */
export const toFront: Pick<MenuActions, 'print' | 'back' | 'forward'> = {
  print: () => front()?.webContents.print({ printBackground: true }),
  back: () => front()?.webContents.navigationHistory.goBack(),
  forward: () => front()?.webContents.navigationHistory.goForward(),
};

const front = (): BrowserWindow | null => BrowserWindow.getFocusedWindow();

export function installMenu(platform: NodeJS.Platform, appearance: Appearance, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, appearance, actions)));
}
