import type { SheetPartId } from '../class/run-sheet.ts';
import { t } from './t.ts';

type PartWords = { readonly title: string; readonly say: string };

/** What happens in each part of a class, and what a facilitator says to begin it. */
export const sheetWords: Readonly<Record<SheetPartId, PartWords>> = {
  join: {
    get title() {
      return t`Join`;
    },
    get say() {
      return t`Put the wall on. Everybody opens the address and enters the code. Ask the question of before.`;
    },
  },
  board: {
    get title() {
      return t`Board preparation, prebuilt`;
    },
    get say() {
      return t`Nobody builds: look at the first plan, predict, run, and read one pair that was lost.`;
    },
  },
  requirements: {
    get title() {
      return t`Requirements review`;
    },
    get say() {
      return t`The cut by section first. Let it lose. Then mend, and run again: at minute 12 at the latest.`;
    },
  },
  'own-graph': {
    get title() {
      return t`Your own work`;
    },
    get say() {
      return t`Each pod names a task of its own week and draws it: what has to be together, and what has to be told.`;
    },
  },
  debrief: {
    get title() {
      return t`Debrief`;
    },
    get say() {
      return t`Reveal the wall if it isn’t yet. Three questions are enough. Ask the question of after.`;
    },
  },
  read: {
    get title() {
      return t`Read`;
    },
    get say() {
      return t`The dossier alone. Nobody reads the materials yet.`;
    },
  },
  predict: {
    get title() {
      return t`Plan and predict`;
    },
    get say() {
      return t`Look at the first plan, answer every question, lock.`;
    },
  },
  run: {
    get title() {
      return t`Run`;
    },
    get say() {
      return t`While it runs, each pod marks what it expects to be lost.`;
    },
  },
  compare: {
    get title() {
      return t`Compare`;
    },
    get say() {
      return t`First the clock, then the tokens, then one lost point: who had seen which side?`;
    },
  },
  mend: {
    get title() {
      return t`Mend`;
    },
    get say() {
      return t`Each pod changes one thing and says beforehand what it will bring.`;
    },
  },
  again: {
    get title() {
      return t`Run again`;
    },
    get say() {
      return t`Compare with what was said. Mend once more only if there is time.`;
    },
  },
};
