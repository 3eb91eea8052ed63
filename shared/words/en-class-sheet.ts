import type { SheetPartId } from '../class/run-sheet.ts';

type PartWords = { readonly title: string; readonly say: string };

/** What happens in each part of a class, and what a facilitator says to begin it. */
export const sheetWords: Readonly<Record<SheetPartId, PartWords>> = {
  join: {
    title: 'Join',
    say: 'Put the wall on. Everybody opens the address and enters the code. Ask the question of before.',
  },
  board: {
    title: 'Board preparation, prebuilt',
    say: 'Nobody builds: look at the first plan, predict, run, and read one pair that was lost.',
  },
  requirements: {
    title: 'Requirements review',
    say: 'The cut by section first. Let it lose. Then mend, and run again: at minute 12 at the latest.',
  },
  'own-graph': {
    title: 'Your own work',
    say: 'Each pod names a task of its own week and draws it: what has to be together, and what has to be told.',
  },
  debrief: {
    title: 'Debrief',
    say: 'Reveal the wall if it isn’t yet. Three questions are enough. Ask the question of after.',
  },
  read: { title: 'Read', say: 'The dossier alone. Nobody reads the materials yet.' },
  predict: { title: 'Plan and predict', say: 'Look at the first plan, answer every question, lock.' },
  run: { title: 'Run', say: 'While it runs, each pod marks what it expects to be lost.' },
  compare: { title: 'Compare', say: 'First the clock, then the tokens, then one lost point: who had seen which side?' },
  mend: { title: 'Mend', say: 'Each pod changes one thing and says beforehand what it will bring.' },
  again: { title: 'Run again', say: 'Compare with what was said. Mend once more only if there is time.' },
};
