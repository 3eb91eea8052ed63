import { structureKind, type StructureKey, type StructureKind } from '../../shared/structure/structure.ts';
import { structureName } from '../../shared/words/structure-names.ts';
import type { IconName } from './icon-shapes.tsx';

/** The hue a structure is drawn in: the prefix of its tokens (`--seq`, `--seq-ink`, `--seq-soft`, `--seq-line`). */
export type Hue = 'seq' | 'queue' | 'par' | 'phased';

const hues: Readonly<Record<StructureKind, Hue>> = {
  thread: 'seq',
  'one-at-a-time': 'seq',
  queue: 'queue',
  'all-at-once': 'par',
  phased: 'phased',
  'two-rounds': 'par',
  own: 'phased',
};

const glyphs = {
  thread: 'thread',
  'one-at-a-time': 'one-at-a-time',
  queue: 'queue',
  'all-at-once': 'all-at-once',
  phased: 'phased',
  // The same hue as All at once, so the sign has to tell them apart.
  'two-rounds': 'conversations',
  // And here from Phased.
  own: 'own-phases',
} satisfies Record<StructureKind, IconName>;

/** How a fill of the hue is woven; `beads` and `own` tell apart what shares a hue. */
export type Weave = Hue | 'beads' | 'own';

function weaveOf(kind: StructureKind): Weave {
  return kind === 'one-at-a-time' ? 'beads' : kind === 'own' ? 'own' : hues[kind];
}

export type StructureLook = {
  readonly hue: Hue;
  readonly weave: Weave;
  readonly glyph: IconName;
  readonly name: string;
  readonly kind: StructureKind;
};

/** Hue, glyph and name together: none of them stands alone on a screen. */
export function structureLook(key: StructureKey): StructureLook {
  const kind = structureKind(key);
  return { hue: hues[kind], weave: weaveOf(kind), glyph: glyphs[kind], name: structureName(key), kind };
}
