import type { MenuItemConstructorOptions } from 'electron/main';
import type { Settings } from '../../shared/settings.ts';
import { menuWords } from '../../shared/words/desktop.ts';

/** What a menu does by itself; the rest are roles, which the system carries out. */
export type MenuActions = {
  readonly newWorkflow: () => void;
  readonly newWindow: () => void;
  readonly openFile: () => void;
  readonly print: () => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** To what stands behind `#`, in the window with every room. */
  readonly go: (route: string) => void;
  readonly set: (patch: Partial<Appearance>) => void;
  /** Absent where the package knows no place to look at. */
  readonly lookForUpdates?: () => void;
};

export type Appearance = Pick<Settings, 'theme' | 'projector'>;

type Item = MenuItemConstructorOptions;
type Words = ReturnType<typeof menuWords>;

const line: Item = { type: 'separator' };

/** In the order of the navigation, so that their numbers are those that one sees. */
const rooms = [
  { name: 'home', route: '/' },
  { name: 'exercises', route: '/exercises' },
  { name: 'conversations', route: '/conversations' },
  { name: 'lessons', route: '/lessons' },
  { name: 'results', route: '/results' },
  { name: 'class', route: '/class' },
] as const;

/**
 * The menus as data, after the customs of each system: macOS has the app's own menu with Settings in it, the others have
 * them under File. Every role has a label of ours, because Electron's own are English everywhere.
 */
export function menuTemplate(platform: NodeJS.Platform, appearance: Appearance, actions: MenuActions): Item[] {
  const mac = platform === 'darwin';
  const words = menuWords();
  const top = (label: string): string => (mac ? label.replace('&', '') : label);
  return [
    ...(mac ? [{ role: 'appMenu', submenu: appMenu(words, actions) } as const] : []),
    { label: top(words.file), submenu: fileMenu(mac, platform === 'win32', words, actions) },
    { label: top(words.edit), submenu: editMenu(mac, words) },
    { label: top(words.view), submenu: viewMenu(appearance, words, actions) },
    { label: top(words.go), submenu: goMenu(mac, words, actions) },
    { role: 'window', label: top(words.window), submenu: windowMenu(mac, words) },
    { role: 'help', label: top(words.help), submenu: helpMenu(mac, words, actions) },
  ];
}

const appMenu = (words: Words, { go }: MenuActions): Item[] => [
  { role: 'about', label: words.about },
  line,
  settingsItem(words, go),
  line,
  { role: 'services', label: words.services },
  line,
  { role: 'hide', label: words.hide },
  { role: 'hideOthers', label: words.hideOthers },
  { role: 'unhide', label: words.unhide },
  line,
  { role: 'quit', label: words.quit },
];

const settingsItem = (words: Words, go: MenuActions['go']): Item => ({
  label: words.settings,
  accelerator: 'CommandOrControl+,',
  click: () => go('/settings'),
});

const fileMenu = (mac: boolean, windows: boolean, words: Words, actions: MenuActions): Item[] => [
  { label: words.newWorkflow, accelerator: 'CommandOrControl+N', click: actions.newWorkflow },
  { label: words.newWindow, accelerator: 'CommandOrControl+Shift+N', click: actions.newWindow },
  { label: words.openFile, accelerator: 'CommandOrControl+O', click: actions.openFile },
  line,
  { label: words.print, accelerator: 'CommandOrControl+P', click: actions.print },
  line,
  { role: 'close', label: words.close, accelerator: 'CommandOrControl+W' },
  ...(mac
    ? []
    : [
        line,
        settingsItem(words, actions.go),
        line,
        { role: 'quit', label: windows ? words.exit : words.quit } as const,
      ]),
];

const editMenu = (mac: boolean, words: Words): Item[] => [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  line,
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  ...(mac ? [{ role: 'pasteAndMatchStyle', label: words.pastePlain } as const] : []),
  { role: 'delete', label: words.remove },
  { role: 'selectAll', label: words.selectAll },
];

const viewMenu = ({ theme, projector }: Appearance, words: Words, { set }: MenuActions): Item[] => [
  { role: 'reload', label: words.reload },
  line,
  {
    label: words.appearance,
    submenu: (['system', 'light', 'dark'] as const).map((each) => ({
      label: words[each],
      type: 'radio',
      checked: theme === each,
      click: () => set({ theme: each }),
    })),
  },
  {
    label: words.projector,
    type: 'checkbox',
    checked: projector,
    click: () => set({ projector: !projector }),
  },
  line,
  { role: 'resetZoom', label: words.resetZoom },
  { role: 'zoomIn', label: words.zoomIn },
  // The plus of most keyboards needs Shift; without it the same key says "equals".
  { role: 'zoomIn', label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomOut', label: words.zoomOut },
  line,
  { role: 'togglefullscreen', label: words.fullScreen },
  { role: 'toggleDevTools', label: words.devTools },
];

const goMenu = (mac: boolean, words: Words, { go, back, forward }: MenuActions): Item[] => [
  { label: words.back, accelerator: mac ? 'Command+[' : 'Alt+Left', click: back },
  { label: words.forward, accelerator: mac ? 'Command+]' : 'Alt+Right', click: forward },
  line,
  ...rooms.map(({ name, route }, index): Item => ({
    label: words[name],
    accelerator: `CommandOrControl+${index + 1}`,
    click: () => go(route),
  })),
  line,
  { label: words.claims, click: () => go('/claims') },
];

const windowMenu = (mac: boolean, words: Words): Item[] => [
  { role: 'minimize', label: words.minimise },
  { role: 'zoom', label: words.zoomWindow },
  ...(mac ? [line, { role: 'front', label: words.front } as const] : []),
];

const helpMenu = (mac: boolean, words: Words, { go, lookForUpdates }: MenuActions): Item[] => [
  // On macOS the search of the Help menu has this key.
  { label: words.guide, ...(mac ? {} : { accelerator: 'F1' }), click: () => go('/help/guide') },
  { label: words.keys, click: () => go('/help/keyboard') },
  { label: words.troubleshooting, click: () => go('/help/troubleshooting') },
  line,
  ...(lookForUpdates ? [{ label: words.updates, click: lookForUpdates }] : []),
  { label: words.licences, click: () => go('/help/licences') },
  ...(mac ? [] : [{ role: 'about', label: words.about } as const]),
];
