import type { SideScore, LossScore } from '../exercise/score-prediction.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { MatrixCell, MatrixGroup } from '../run/matrix-rows.ts';
import { causeWords } from './results.ts';
import { date, listed, notAvailable, sentence } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** What stands in an exported comparison, in every format that people read. */
export const exportWords = {
  get figures() {
    return t`Figures`;
  },
  figureHeads: {
    get structure() {
      return t`Structure`;
    },
    get clock() {
      return t`Wall-clock`;
    },
    get waited() {
      return t`Waited for limits and retries`;
    },
    get person() {
      return t`Waited for a person`;
    },
    get in() {
      return t`Tokens in`;
    },
    get out() {
      return t`Tokens out`;
    },
    get total() {
      return t`Tokens in all`;
    },
    get found() {
      return t`Found`;
    },
    get alarms() {
      return t`False alarms`;
    },
    get state() {
      return t`State`;
    },
  },
  get listPrice() {
    return t`List price`;
  },
  get cost() {
    return t`Cost`;
  },
  get timeline() {
    return t`On one clock`;
  },
  get timelineNote() {
    return t`Each bar begins when its task was first sent. Pale lasts to its first token, solid to its last.`;
  },
  get findings() {
    return t`What was found, what was lost, and why`;
  },
  get finding() {
    return t`Planted finding`;
  },
  get severity() {
    return t`Severity`;
  },
  severities: {
    get low() {
      return t`Low`.toLowerCase();
    },
    get medium() {
      return t`Medium`.toLowerCase();
    },
    get high() {
      return t`High`.toLowerCase();
    },
  },
  groups: {
    get between() {
      return t`Between distant materials`;
    },
    get within() {
      return t`Within one part of the work`;
    },
    get decoy() {
      return t`Suspicions that another passage answers`;
    },
  } satisfies Record<MatrixGroup['id'], string>,
  get why() {
    return t`Why it came out this way`;
  },
  get prediction() {
    return t`The prediction`;
  },
  get said() {
    return t`Said before`;
  },
  get measured() {
    return t`Measured`;
  },
  get offBy() {
    return t`Off by`;
  },
  get endsFirst() {
    return t`Ends first`;
  },
  get findsMost() {
    return t`Finds most`;
  },
  get willBeLost() {
    return t`Will be lost`;
  },
  clockGuess: (pair: string): string => t`${pair}, the clock`,
  tokensGuess: (pair: string): string => t`${pair}, the tokens`,
  wrote: (why: string): string => t`Written before the run: ${why}`,
  get forecast() {
    return t`The forecast against what was measured`;
  },
  get forecastNote() {
    return t`Predicted on a virtual clock before these runs began.`;
  },
  get forecastHeads() {
    return [t`Structure`, t`Clock, predicted`, t`Clock, measured`, t`Tokens, predicted`, t`Tokens, measured`];
  },
  about: (figure: string): string => (figure === notAvailable() ? figure : t`about ${figure}`),
  get answers() {
    return t`The final answers`;
  },
  get practiceReply() {
    return t`Practice reply`;
  },
  modelReply: (model: string): string => t`Reply of ${model}`,
  get noAnswer() {
    return t`It has no final answer.`;
  },
  tasks: (structure: string): string => t`${structure}, task by task`,
  get taskHeads() {
    return [t`Task`, t`State`, t`Sent`, t`First token`, t`Ended`, t`Context, tokens`, t`Output, tokens`];
  },
  get practice() {
    return t`These replies were written by Braid’s practice model. Practice runs are free and their times are simulated.`;
  },
  get forgetting() {
    return t`The practice model was set to forget in very long contexts: an assumption to discuss, not a measurement.`;
  },
  get assisted() {
    return t`A hint was open when it was started.`;
  },
  get example() {
    return t`This is an example that comes with Braid.`;
  },
  get notAvailable() {
    return t`${notAvailable()} stands for what can’t be known.`;
  },
  made: (at: string, version: string): string => t`Exported from Braid ${version} on ${moment(at)}.`,
  get again() {
    return t`Braid opens this file again, to be read: Results, Open a colleague’s file.`;
  },
} as const;

/** `20 November 2026, 10:42 UTC`: a reader may be anywhere. */
export function moment(iso: string | null): string {
  const day = date(iso);
  return iso === null || day === notAvailable()
    ? notAvailable()
    : t`${day}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}

/** How the figures came about, beside every set of them. */
export function measuredHow({ model, pace }: Pick<Comparison, 'model' | 'pace'>): string {
  if (model !== 'practice') return t`measured`;
  return pace === null ? t`measured at a simulated speed` : t`measured at a simulated speed, pace ${pace}×`;
}

export const runStates = {
  get running() {
    return t`still running`;
  },
  get waiting() {
    return t`waiting`;
  },
  get finished() {
    return t`finished`;
  },
  get failed() {
    return t`failed`;
  },
  get stopped() {
    return t`stopped`;
  },
  get interrupted() {
    return t`cut off`;
  },
} as const satisfies Record<RunResult['state'] | 'waiting', string>;

/** What became of one planted point in one run. */
export function cellWords(cell: MatrixCell): string {
  const by = 'by' in cell && cell.by !== null ? `, ${cell.by}` : '';
  switch (cell.kind) {
    case 'found':
      return t`found${by}`;
    case 'lost':
      return t`${cell.loss.partly ? t`partly said, ` : ''}lost: ${causeWords[cell.loss.cause].name}`;
    case 'reported':
      return t`false alarm${by}`;
    case 'not-reported':
      return t`not reported`;
    case 'unknown':
      return notAvailable();
  }
}

export type Guess = { readonly said: string; readonly measured: string };

export function sideWords({ said, measured, same, count }: SideScore): Guess {
  const figure = count === null ? '' : `, ${count}`;
  return {
    said: said === 'same' ? t`The same` : structureName(said),
    measured:
      measured.length === 0 ? notAvailable() : `${same ? t`The same` : listed(measured.map(structureName))}${figure}`,
  };
}

export function lossWords(
  { said, measured, lost, ofThem, right }: LossScore,
  choices: readonly { readonly id: string; readonly title: string }[],
): Guess {
  const titleOf = (id: string): string =>
    choices.find((choice) => choice.id === id)?.title ?? (id === 'nothing' ? t`Nothing` : id);
  const most = listed(measured.map(titleOf));
  return {
    said: titleOf(said),
    measured:
      right === null
        ? notAvailable()
        : lost === 0
          ? t`Nothing`
          : most === ''
            ? t`${lost} others`
            : t`${sentence(most)}, ${ofThem} of ${lost}`,
  };
}
