import type { MenuItemConstructorOptions } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/desktop/menu-template.ts';
import type { MenuActions } from '../../../electron/desktop/menu-template.ts';
import { helpPages, licencesPage } from '../../../renderer/features/help/help-pages.ts';

type Item = MenuItemConstructorOptions;
const platforms = ['darwin', 'win32', 'linux'] as const;

/** Every action, and what was asked of it. */
function hearing(): { actions: MenuActions; heard: unknown[] } {
  const heard: unknown[] = [];
  const simple = (name: string) => () => void heard.push(name);
  return {
    heard,
    actions: {
      newWorkflow: simple('newWorkflow'),
      newWindow: simple('newWindow'),
      openFile: simple('openFile'),
      print: simple('print'),
      back: simple('back'),
      forward: simple('forward'),
      go: (route) => void heard.push(route),
      set: (patch) => void heard.push(patch),
    },
  };
}

const menusOf = (platform: NodeJS.Platform, actions = hearing().actions): Item[] =>
  menuTemplate(platform, { theme: 'dark', projector: true }, actions);
const submenu = (item: Item): Item[] => (Array.isArray(item.submenu) ? item.submenu : []);
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(submenu(item))]);

/** What Electron gives a role that names no shortcut of its own (lib/browser/api/menu-item-roles). */
function usual(role: string | undefined, platform: NodeJS.Platform): string | undefined {
  const mac = platform === 'darwin';
  switch (role?.toLowerCase()) {
    case 'undo':
      return 'CommandOrControl+Z';
    case 'redo':
      return platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z';
    case 'cut':
      return 'CommandOrControl+X';
    case 'copy':
      return 'CommandOrControl+C';
    case 'paste':
      return 'CommandOrControl+V';
    case 'pasteandmatchstyle':
      return mac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V';
    case 'selectall':
      return 'CommandOrControl+A';
    case 'close':
      return 'CommandOrControl+W';
    case 'minimize':
      return 'CommandOrControl+M';
    case 'quit':
      return platform === 'win32' ? undefined : 'CommandOrControl+Q';
    case 'hide':
      return 'Command+H';
    case 'hideothers':
      return 'Command+Alt+H';
    case 'reload':
      return 'CommandOrControl+R';
    case 'resetzoom':
      return 'CommandOrControl+0';
    case 'zoomin':
      return 'CommandOrControl+Plus';
    case 'zoomout':
      return 'CommandOrControl+-';
    case 'togglefullscreen':
      return mac ? 'Control+Command+F' : 'F11';
    case 'toggledevtools':
      return mac ? 'Alt+Command+I' : 'Ctrl+Shift+I';
    default:
      return undefined;
  }
}

/** The keys in one order and with one name each, so that two spellings of one shortcut are one. */
function keys(accelerator: string, platform: NodeJS.Platform): string {
  const command = platform === 'darwin' ? 'command' : 'control';
  const names: Readonly<Record<string, string>> = {
    commandorcontrol: command,
    cmdorctrl: command,
    cmd: 'command',
    ctrl: 'control',
    option: 'alt',
  };
  const parts = accelerator.toLowerCase().split('+');
  return parts
    .map((part) => names[part] ?? part)
    .sort()
    .join('+');
}

describe.each(platforms)('the menus on %s', (platform) => {
  it('have every shortcut once, and a label of ours for every item', () => {
    const items = flat(menusOf(platform));
    const shortcuts = items.flatMap(({ accelerator, role }) => {
      const chosen = accelerator ?? usual(role, platform);
      return chosen === undefined ? [] : [keys(String(chosen), platform)];
    });
    expect(shortcuts.length).toBeGreaterThan(25);
    expect(shortcuts.filter((each, index) => shortcuts.indexOf(each) !== index)).toEqual([]);
    const bare = items.filter(({ type, label, role }) => type !== 'separator' && !label && role !== 'appMenu');
    expect(bare).toEqual([]);
  });

  it('open by Alt and a letter of their own, where the system has that', () => {
    const labels = menusOf(platform).flatMap(({ label }) => label ?? []);
    const letters = labels.map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
    expect(new Set(letters).size).toBe(platform === 'darwin' ? 1 : labels.length);
    if (platform === 'darwin') expect(labels.join()).not.toContain('&');
  });

  it('lead to every room, by number in the order of the navigation, and do what they say', () => {
    const { actions, heard } = hearing();
    const menus = menusOf(platform, actions);
    const press = (item: Item): void => {
      // Nothing in the menus looks at what Electron hands to a press.
      const { click } = item as { click?: () => void };
      click?.();
    };
    const numbered = flat(menus).filter(({ accelerator }) => /\+\d$/.test(String(accelerator)));
    numbered.forEach(press);
    expect(numbered.map(({ label }) => label)).toEqual([
      'Home',
      'Exercises',
      'Conversations',
      'Lessons',
      'Results',
      'Class',
    ]);
    expect(heard).toEqual(['/', '/exercises', '/conversations', '/lessons', '/results', '/class']);
    heard.length = 0;
    flat(menus)
      .filter((item) => !numbered.includes(item))
      .forEach(press);
    expect(heard).toEqual(
      expect.arrayContaining([
        ...['newWorkflow', 'newWindow', 'openFile', 'print', 'back', 'forward', '/settings', '/claims'],
        ...[{ theme: 'system' }, { theme: 'light' }, { theme: 'dark' }, { projector: false }],
      ]),
    );
    expect(heard.filter((each) => each === '/settings')).toHaveLength(1);
  });

  it('lead to the pages of Help, which need no network and no other program', () => {
    const { actions, heard } = hearing();
    for (const item of submenu(menusOf(platform, actions).at(-1) ?? {})) {
      const { click } = item as { click?: () => void };
      click?.();
    }
    expect(heard).toEqual(['/help/guide', '/help/keyboard', '/help/troubleshooting', '/help/licences']);
    const pages = [...helpPages, licencesPage].map(({ id }) => `/help/${id}`);
    expect(pages).toEqual(expect.arrayContaining(heard));
  });

  it('show what is chosen', () => {
    const chosen = flat(menusOf(platform)).filter(({ checked }) => checked === true);
    expect(chosen.map(({ label }) => label)).toEqual(['Dark', 'Presentation Zoom']);
  });
});

describe('the custom of a system', () => {
  const first = (platform: NodeJS.Platform) => menusOf(platform)[0];
  const labels = (item: Item | undefined) => submenu(item ?? {}).flatMap(({ label }) => label ?? []);

  it('is an own menu of the app on macOS, with Settings and Quit in it', () => {
    expect(first('darwin')?.role).toBe('appMenu');
    expect(labels(first('darwin'))).toEqual([
      'About Braid',
      'Settings…',
      'Services',
      'Hide Braid',
      'Hide Others',
      'Show All',
      'Quit Braid',
    ]);
    expect(flat(menusOf('darwin')).filter(({ role }) => role === 'quit' || role === 'about')).toHaveLength(2);
  });

  it('is Settings and the way out under File elsewhere, and About under Help', () => {
    expect(labels(first('win32')).slice(-2)).toEqual(['Settings…', 'Exit']);
    expect(labels(first('linux')).slice(-2)).toEqual(['Settings…', 'Quit Braid']);
    expect(labels(menusOf('linux').at(-1))).toContain('About Braid');
    const macOnly = ['services', 'hide', 'hideOthers', 'unhide', 'front', 'pasteAndMatchStyle'];
    for (const platform of ['win32', 'linux'] as const) {
      expect(flat(menusOf(platform)).filter(({ role }) => role && macOnly.includes(role))).toEqual([]);
    }
  });
});
