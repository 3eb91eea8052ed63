import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../electron/desktop/menu-template.ts';
import { keyHelp } from '../../../../renderer/features/builder/builder-keys.ts';

const page = fs.readFileSync(fileURLToPath(new URL('../../../../docs/keyboard.md', import.meta.url)), 'utf8');

/** The rows of the table under a heading, cell by cell. */
const tableUnder = (heading: string): string[][] =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the page of the keys', () => {
  it('says of the canvas what the app’s own help says', () => {
    expect(tableUnder('The canvas of a plan')).toEqual(keyHelp.map(([keys, does]) => [keys, does]));
  });

  it('names every key of the desktop’s menus', () => {
    const nothing = (): void => undefined;
    const actions = {
      newWorkflow: nothing,
      newWindow: nothing,
      openFile: nothing,
      print: nothing,
      back: nothing,
      forward: nothing,
      go: nothing,
      set: nothing,
    };
    const keys = menuTemplate('linux', { theme: 'system', projector: false }, actions)
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .filter(({ visible }) => visible !== false)
      .flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
      .map((each) => each.replace('CommandOrControl', 'Ctrl').replaceAll('+', ' '));
    expect(keys.length).toBeGreaterThan(10);
    const said = tableUnder('The desktop’s menus')
      .map(([named]) => named)
      .join('\n');
    const arrows: Readonly<Record<string, string>> = { 'Alt Left': 'Alt ←', 'Alt Right': 'Alt →' };
    const rooms = /^Ctrl [1-6]$/;
    const missing = keys.filter((key) => !rooms.test(key) && !said.includes(arrows[key] ?? key));
    expect(missing).toEqual([]);
    expect(keys.filter((key) => rooms.test(key))).toHaveLength(6);
    expect(said).toContain('Ctrl 1 to Ctrl 6');
  });
});
