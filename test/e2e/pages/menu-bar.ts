import type { ElectronApplication } from '@playwright/test';

/** The menus of the desktop program, pressed as the system would press them. `where`: the labels on the way, without `&`. */
export async function pressMenu(application: ElectronApplication, ...where: readonly string[]): Promise<void> {
  await application.evaluate(({ Menu }, labels) => {
    let menu = Menu.getApplicationMenu();
    for (const label of labels) {
      const item: Electron.MenuItem | undefined = menu?.items.find((each) => each.label.replace('&', '') === label);
      if (!item) throw new Error(`There is no ${label} in the menu.`);
      if (item.submenu) menu = item.submenu;
      else item.click();
    }
  }, where);
}
