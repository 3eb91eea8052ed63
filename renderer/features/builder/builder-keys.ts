import { sense, t } from '../../../shared/words/t.ts';
/** What a key does on the canvas and in the list. Listed for people in the help of the keys. */
export type BuilderCommand =
  | { readonly kind: 'undo' | 'redo' | 'remove' | 'duplicate' | 'select-all' | 'add' | 'connect' | 'cancel' | 'open' }
  | { readonly kind: 'go' | 'nudge'; readonly direction: Direction };

export type Direction = 'left' | 'right' | 'up' | 'down';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Null for a key that means nothing here. `typing`: in a field, where only undo and redo are the builder's. */
export function commandOf(press: Press, typing: boolean): BuilderCommand | null {
  const key = press.key.toLowerCase();
  const held = press.ctrlKey || press.metaKey;
  if (held && !press.altKey) {
    if (key === 'z') return { kind: press.shiftKey ? 'redo' : 'undo' };
    if (key === 'y') return { kind: 'redo' };
    if (typing) return null;
    if (key === 'd') return { kind: 'duplicate' };
    if (key === 'a') return { kind: 'select-all' };
    return null;
  }
  if (typing) return null;
  const direction = arrows[press.key];
  if (direction !== undefined) return { kind: press.altKey ? 'nudge' : 'go', direction };
  if (press.altKey) return null;
  switch (press.key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'open' };
  }
  if (key === 'n') return { kind: 'add' };
  if (key === 'c') return { kind: 'connect' };
  if (key === 'e') return { kind: 'open' };
  return null;
}

/** The same, in words, for the help that `?` opens. */
export const keyHelp: readonly (readonly [keys: string, does: string])[] = [
  [t`Arrow keys`, t`go from task to task`],
  [t`Enter`, t`select the task; with Ctrl or Shift beside others`],
  [t`E or F2`, t`edit its brief`],
  ['N', t`add a task`],
  ['C', t`hand its output to another task: then pick that one`],
  [t`Alt and arrow keys`, t`move it`],
  [sense('the key')`Delete`, t`delete what is selected`],
  [t`Ctrl D`, t`duplicate`],
  [t`Ctrl C, X, V`, t`copy, cut, paste, also into another workflow`],
  [t`Ctrl A`, t`select everything`],
  [t`Ctrl Z, Ctrl Shift Z`, t`undo, redo`],
];
