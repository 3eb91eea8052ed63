import type { Material, Task } from '../../../shared/workflow/task.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';

/** From this share of digits on, a text is one to reckon with. Prose about money stays well below, tables well above. */
const manyDigits = 0.025;

/** A task is drawn by what it reads: outputs that it joins, figures, prose, or a single output. */
export function iconOf({ needs, materials }: Pick<Task, 'needs' | 'materials'>, all: readonly Material[]): IconName {
  if (needs.length > 1) return 'merge';
  const read = all.filter(({ id }) => materials.includes(id)).map(({ text }) => text);
  const length = read.reduce((sum, text) => sum + text.length, 0);
  if (length === 0) return 'story';
  const digits = read.reduce((sum, text) => sum + (text.match(/\d/g)?.length ?? 0), 0);
  return digits / length >= manyDigits ? 'finance' : 'research';
}
