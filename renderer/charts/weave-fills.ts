import type { Weave } from '../ui/structure-look.ts';

/** Patterns that the shell mounts once, laid over a fill of the hue; null where the hue is drawn plain or cut. */
export const weaveFills: Readonly<Record<Weave, string | null>> = {
  seq: null,
  beads: null,
  par: 'url(#weave-par)',
  queue: 'url(#weave-queue)',
  phased: 'url(#weave-phased)',
  own: 'url(#weave-own)',
};
