import type { ChosenRun } from '../run/chosen-run.ts';
import type { AspectId, ComparedFigure, Standing } from '../run/side-by-side.ts';
import type { WorkPart } from '../run/work-differences.ts';
import { stateWords } from './results.ts';
import { listed, sentence } from './format.ts';
import { t } from './t.ts';

/** How a run is called on the page: `A`, `B`, … */
export type LetterOf = (run: ChosenRun) => string;

export const figureWords = {
  get wallClock() {
    return t`wall-clock`;
  },
  get modelTime() {
    return t`model time`;
  },
  get tokens() {
    return t`tokens`;
  },
  get price() {
    return t`price`;
  },
  get findings() {
    return t`findings`;
  },
  get contexts() {
    return t`largest context`;
  },
} as const satisfies Record<ComparedFigure, string>;

const partWords = {
  get tasks() {
    return t`tasks`;
  },
  get briefs() {
    return t`briefs`;
  },
  get materials() {
    return t`materials`;
  },
  get handoffs() {
    return t`handoffs`;
  },
  get outputs() {
    return t`promised outputs`;
  },
} as const satisfies Record<WorkPart, string>;

/** Why a figure is `n/a`, in the cell where it would stand. */
export const barReasons = {
  get unfinished() {
    return t`one did not finish`;
  },
  get work() {
    return t`other work`;
  },
  get version() {
    return t`other texts`;
  },
  get plan() {
    return t`another plan`;
  },
  get practice() {
    return t`practice beside a real model`;
  },
  get model() {
    return t`each model counts its own way`;
  },
  get server() {
    return t`another server`;
  },
  get starting() {
    return t`started otherwise`;
  },
  get pace() {
    return t`another pace`;
  },
  get seed() {
    return t`another seed`;
  },
  get limits() {
    return t`other rate limits`;
  },
  get faults() {
    return t`other faults set`;
  },
  get forgetting() {
    return t`forgetting in one`;
  },
  get thinking() {
    return t`thinking in one`;
  },
  get batch() {
    return t`a batch has the server’s clock`;
  },
  get phases() {
    return t`other phases`;
  },
  get edited() {
    return t`one was edited`;
  },
  get askedOn() {
    return t`one was asked on`;
  },
  get person() {
    return t`one waited for a person`;
  },
  get resumed() {
    return t`one was cut off and resumed`;
  },
  get suspended() {
    return t`the machine slept`;
  },
  get prices() {
    return t`other prices`;
  },
  get assisted() {
    return t`one was assisted`;
  },
  get app() {
    return t`another version of Braid`;
  },
} as const satisfies Record<AspectId, string>;

/** One sentence or two about what stands between runs, and which figures it bars. */
export function standingSentence(standing: Standing, letterOf: LetterOf): string {
  const barred = standing.bars.map((figure) => figureWords[figure]);
  const tail = barred.length === 0 ? '' : t` Not compared: ${listed(barred)}.`;
  return `${sentence(saying(standing, letterOf))}${tail}`;
}

/** What is left to compare, for all of the runs together. */
export function leftToCompare(figures: readonly ComparedFigure[], all: number): string {
  if (figures.length === all) return t`All figures may be compared.`;
  if (figures.length === 0) {
    return t`No figure of all these runs may be set in proportion. Each stands for itself, and the answers may be read side by side.`;
  }
  return t`Still comparable for all of them: ${listed(figures.map((figure) => figureWords[figure]))}. The answers may always be read side by side.`;
}

export const nothingStandsBetween = (): string =>
  t`Nothing but the structure lies between these runs: all figures may be compared.`;

/** Said where one would look for an export. */
export const notExported = (): string =>
  t`This page is not exported: an exported comparison is of one workflow under one set of conditions. Export each comparison on its own page. The address of this one opens it again.`;

function saying({ id, groups, parts }: Standing, letterOf: LetterOf): string {
  const letters = (runs: readonly ChosenRun[]) => listed(runs.map(letterOf));
  const all = listed(groups.flat().map(letterOf).sort());
  /** `A has seed 1, B and C seed 2`: each group with what it has. */
  const each = (say: (letters: string, of: ChosenRun, place: Place) => string) =>
    groups
      .map((group, index) =>
        say(letters(group), group[0], index > 0 ? 'later' : group.length === 1 ? 'one' : 'several'),
      )
      .join(', ');
  const what = listed(parts.map((part) => partWords[part]));
  switch (id) {
    case 'unfinished':
      return t`${listed(groups.flat().map((run) => `${letterOf(run)} ${stateWords[run.result.state]}`))}. What it measured is not the whole work.`;
    case 'work':
      return t`${each((which, { header }, place) => workOf(which, t`“${header.workflow.title}”`, place))}: other ${what === '' ? t`work` : what}. How long other work takes, what it costs and what it finds says nothing about a structure.`;
    case 'version':
      return t`${all} are of the same exercise or workflow, but its texts were changed between them.`;
    case 'plan':
      return t`${all} follow different plans of the same work: other ${what}. What the figures differ in comes from the plan as well as from the structure.`;
    case 'practice':
      return t`${each((which, { header }) => t`${which} ran on ${modelOf(header)}`)}: a simulated clock and prepared replies say nothing about a real model’s.`;
    case 'model':
      return t`${each((which, { header }) => t`${which} ran on ${header.connection.model}`)}, and each model counts tokens its own way. Times, prices and findings are the models’ as well as the structures’.`;
    case 'server':
      return t`${all} ran on different servers, so their times are the servers’ as well as the structures’.`;
    case 'starting':
      return t`${all} were not started alike: structures that start together share the limit of their account, in turn each has it alone. What they waited for it is in the wall-clock.`;
    case 'pace':
      return t`${each((which, { header }) => t`${which} ran at pace ${header.pace ?? 1}×`)}, and their clocks with them.`;
    case 'seed':
      return t`${each((which, { header }, place) => seedOf(which, header.seed, place))}: times differ a little by chance.`;
    case 'limits':
      return t`${all} ran under different rate limits. What they waited for is in the wall-clock; model time leaves it out.`;
    case 'faults':
      return t`${each((which, { header }, place) => (place === 'later' ? `${which} ${faultsOf(header)}` : t`${which} had ${faultsOf(header)}`))} set. What went wrong on purpose took time and tokens.`;
    case 'forgetting':
      return t`${having(groups, ({ header }) => header.forgetting === true, letterOf)} ran with a model that forgets in very long contexts, which is an assumption.`;
    case 'thinking':
      return t`${having(groups, ({ header }) => header.thinking === true, letterOf)} ran with a model that was asked to think first.`;
    case 'batch':
      return t`${all} differ in how they were sent: a batch has the server’s clock and half the price.`;
    case 'phases':
      return t`${all} are all called Your phases, but the phases are not the same.`;
    case 'edited':
      return t`in ${all} you replaced an output, so what the answer says is partly yours.`;
    case 'askedOn':
      return t`in ${all} you had more asked than the plan says, which took time and tokens.`;
    case 'person':
      return t`${all} waited for a person. Model time leaves that out.`;
    case 'resumed':
      return t`${all} ${groups.flat().length === 1 ? t`was` : t`were`} cut off and went on: what was under way was asked again.`;
    case 'suspended':
      return t`the machine slept while ${all} ran.`;
    case 'prices':
      return `${each((which, { result }, place) => priceOf(which, result.listPrice, place))}.`;
    case 'assisted':
      return t`${having(groups, ({ assisted }) => assisted, letterOf)} ran with a hint open, which may have gone into the plan.`;
    case 'app':
      return t`${each((which, { header }) => t`${which} ran in Braid ${header.appVersion}`)}: a newer version may word a brief differently.`;
  }
}

/** Which group of a sentence: the first, of one run or several, or one after it. */
type Place = 'one' | 'several' | 'later';

const workOf = (which: string, work: string, place: Place): string =>
  place === 'several' ? t`${which} are ${work}` : t`${which} is ${work}`;

function seedOf(which: string, seed: number, place: Place): string {
  if (place === 'later') return t`${which} seed ${seed}`;
  return place === 'one' ? t`${which} has seed ${seed}` : t`${which} have seed ${seed}`;
}

function priceOf(which: string, price: ChosenRun['result']['listPrice'], place: Place): string {
  const [model, date] = [price?.model ?? '', price?.date ?? ''];
  if (place === 'later') return t`${which} priced as ${model} of ${date}`;
  return place === 'one' ? t`${which} is priced as ${model} of ${date}` : t`${which} are priced as ${model} of ${date}`;
}

const modelOf = ({ connection }: ChosenRun['header']): string =>
  connection.kind === 'practice' ? t`the practice model` : connection.model;

const faultsOf = ({ faults }: ChosenRun['header']): string =>
  faults.length === 0 ? t`no faults` : faults.length === 1 ? t`one fault` : t`${faults.length} faults`;

const having = (groups: Standing['groups'], has: (run: ChosenRun) => boolean, letterOf: LetterOf): string =>
  listed(groups.flat().filter(has).map(letterOf).sort());
