import type { ChosenRun } from '../run/chosen-run.ts';
import type { AspectId, ComparedFigure, Standing } from '../run/side-by-side.ts';
import type { WorkPart } from '../run/work-differences.ts';
import { stateWords } from './en-results.ts';
import { listed, sentence } from './format.ts';

/** How a run is called on the page: `A`, `B`, … */
export type LetterOf = (run: ChosenRun) => string;

export const figureWords = {
  wallClock: 'wall-clock',
  modelTime: 'model time',
  tokens: 'tokens',
  price: 'price',
  findings: 'findings',
  contexts: 'largest context',
} as const satisfies Record<ComparedFigure, string>;

const partWords = {
  tasks: 'tasks',
  briefs: 'briefs',
  materials: 'materials',
  handoffs: 'handoffs',
  outputs: 'promised outputs',
} as const satisfies Record<WorkPart, string>;

/** Why a figure is `n/a`, in the cell where it would stand. */
export const barReasons = {
  unfinished: 'one did not finish',
  work: 'other work',
  version: 'other texts',
  plan: 'another plan',
  practice: 'practice beside a real model',
  model: 'each model counts its own way',
  server: 'another server',
  starting: 'started otherwise',
  pace: 'another pace',
  seed: 'another seed',
  limits: 'other rate limits',
  faults: 'other faults set',
  forgetting: 'forgetting in one',
  thinking: 'thinking in one',
  batch: 'a batch has the server’s clock',
  phases: 'other phases',
  edited: 'one was edited',
  askedOn: 'one was asked on',
  person: 'one waited for a person',
  resumed: 'one was cut off and resumed',
  suspended: 'the machine slept',
  prices: 'other prices',
  assisted: 'one was assisted',
  app: 'another version of Braid',
} as const satisfies Record<AspectId, string>;

/** One sentence or two about what stands between runs, and which figures it bars. */
export function standingSentence(standing: Standing, letterOf: LetterOf): string {
  const barred = standing.bars.map((figure) => figureWords[figure]);
  const tail = barred.length === 0 ? '' : ` Not compared: ${listed(barred)}.`;
  return `${sentence(saying(standing, letterOf))}${tail}`;
}

/** What is left to compare, for all of the runs together. */
export function leftToCompare(figures: readonly ComparedFigure[], all: number): string {
  if (figures.length === all) return 'All figures may be compared.';
  if (figures.length === 0) {
    return 'No figure of all these runs may be set in proportion. Each stands for itself, and the answers may be read side by side.';
  }
  return `Still comparable for all of them: ${listed(figures.map((figure) => figureWords[figure]))}. The answers may always be read side by side.`;
}

export const nothingStandsBetween = 'Nothing but the structure lies between these runs: all figures may be compared.';

/** Said where one would look for an export. */
export const notExported =
  'This page is not exported: an exported comparison is of one workflow under one set of conditions. Export each comparison on its own page. The address of this one opens it again.';

function saying({ id, groups, parts }: Standing, letterOf: LetterOf): string {
  const letters = (runs: readonly ChosenRun[]) => listed(runs.map(letterOf));
  const all = listed(groups.flat().map(letterOf).sort());
  /** `A has seed 1, B and C seed 2`: each group with what it has. */
  const each = (first: string, then: string, value: (run: ChosenRun) => string) =>
    groups
      .map((group, index) =>
        `${letters(group)} ${index === 0 ? verb(group, first) : then} ${value(group[0])}`.replaceAll('  ', ' '),
      )
      .join(', ');
  const what = listed(parts.map((part) => partWords[part]));
  switch (id) {
    case 'unfinished':
      return `${listed(groups.flat().map((run) => `${letterOf(run)} ${stateWords[run.result.state]}`))}. What it measured is not the whole work.`;
    case 'work':
      return `${each('is', 'is', ({ header }) => `“${header.workflow.title}”`)}: other ${what === '' ? 'work' : what}. How long other work takes, what it costs and what it finds says nothing about a structure.`;
    case 'version':
      return `${all} are of the same exercise or workflow, but its texts were changed between them.`;
    case 'plan':
      return `${all} follow different plans of the same work: other ${what}. What the figures differ in comes from the plan as well as from the structure.`;
    case 'practice':
      return `${each('ran', 'ran', ({ header }) => `on ${modelOf(header)}`)}: a simulated clock and prepared replies say nothing about a real model’s.`;
    case 'model':
      return `${each('ran', 'ran', ({ header }) => `on ${header.connection.model}`)}, and each model counts tokens its own way. Times, prices and findings are the models’ as well as the structures’.`;
    case 'server':
      return `${all} ran on different servers, so their times are the servers’ as well as the structures’.`;
    case 'starting':
      return `${all} were not started alike: structures that start together share the limit of their account, in turn each has it alone. What they waited for it is in the wall-clock.`;
    case 'pace':
      return `${each('ran', 'ran', ({ header }) => `at pace ${header.pace ?? 1}×`)}, and their clocks with them.`;
    case 'seed':
      return `${each('has', '', ({ header }) => `seed ${header.seed}`)}: times differ a little by chance.`;
    case 'limits':
      return `${all} ran under different rate limits. What they waited for is in the wall-clock; model time leaves it out.`;
    case 'faults':
      return `${each('had', '', ({ header }) => faultsOf(header))} set. What went wrong on purpose took time and tokens.`;
    case 'forgetting':
      return `${having(groups, ({ header }) => header.forgetting === true, letterOf)} ran with a model that forgets in very long contexts, which is an assumption.`;
    case 'thinking':
      return `${having(groups, ({ header }) => header.thinking === true, letterOf)} ran with a model that was asked to think first.`;
    case 'batch':
      return `${all} differ in how they were sent: a batch has the server’s clock and half the price.`;
    case 'phases':
      return `${all} are all called Your phases, but the phases are not the same.`;
    case 'edited':
      return `in ${all} you replaced an output, so what the answer says is partly yours.`;
    case 'askedOn':
      return `in ${all} you had more asked than the plan says, which took time and tokens.`;
    case 'person':
      return `${all} waited for a person. Model time leaves that out.`;
    case 'resumed':
      return `${all} ${groups.flat().length === 1 ? 'was' : 'were'} cut off and went on: what was under way was asked again.`;
    case 'suspended':
      return `the machine slept while ${all} ran.`;
    case 'prices':
      return `${each('is', '', ({ result }) => `priced as ${result.listPrice?.model ?? ''} of ${result.listPrice?.date ?? ''}`)}.`;
    case 'assisted':
      return `${having(groups, ({ assisted }) => assisted, letterOf)} ran with a hint open, which may have gone into the plan.`;
    case 'app':
      return `${each('ran', 'ran', ({ header }) => `in Braid ${header.appVersion}`)}: a newer version may word a brief differently.`;
  }
}

/** `have` for several. */
function verb(group: readonly ChosenRun[], single: string): string {
  if (group.length === 1) return single;
  return single === 'is' ? 'are' : single === 'has' ? 'have' : single;
}

const modelOf = ({ connection }: ChosenRun['header']): string =>
  connection.kind === 'practice' ? 'the practice model' : connection.model;

const faultsOf = ({ faults }: ChosenRun['header']): string =>
  faults.length === 0 ? 'no faults' : faults.length === 1 ? 'one fault' : `${faults.length} faults`;

const having = (groups: Standing['groups'], has: (run: ChosenRun) => boolean, letterOf: LetterOf): string =>
  listed(groups.flat().filter(has).map(letterOf).sort());
