import { BrowserWindow, nativeTheme } from 'electron/main';
import type { Settings } from '../../shared/settings.ts';
import { groundNow } from './window.ts';

/** Menus, dialogs, scroll bars and the ground behind a page follow the theme that was chosen, as the page does. */
export function wear({ theme }: Pick<Settings, 'theme'>): void {
  nativeTheme.themeSource = theme;
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(groundNow());
}
