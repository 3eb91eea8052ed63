import type { BraidApp } from '../../../../electron/services/app.ts';
import type { Clock } from '../../../../electron/services/clock.ts';
import { systemClock } from '../../../../electron/services/clock.ts';
import type { OpenRun, Push } from '../../../../shared/contract.ts';
import type { Failure } from '../../../../shared/failure.ts';
import type { ComparisonId } from '../../../../shared/ids.ts';
import { asMaterialId } from '../../../../shared/ids.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { stepsOf } from '../../../../shared/run/state.ts';
import type { RunState } from '../../../../shared/run/state.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import type { OutputContract } from '../../../../shared/workflow/task.ts';
import { holdOfEvents, holdOfSums } from '../../../support/run-invariants.ts';
import { ask, testApp } from '../../../support/test-app.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

export const structures: readonly StructureKey[] = ['thread', 'queue:2', 'all-at-once', 'phased'];

const fields: OutputContract = {
  kind: 'fields',
  fields: [
    { name: 'points', type: 'list', required: true, description: 'What matters.' },
    { name: 'owner', type: 'text', required: true, description: '' },
  ],
};
const paper = {
  id: asMaterialId('paper'),
  title: 'Paper',
  text: [
    'The lease ends in March. Nobody has asked the landlord for a longer one.',
    'Two of nine engineers have said that they leave. The payroll rests on one person.',
    'The bank lends 400,000 until June. The plan spends 90,000 a month.',
  ].join('\n'),
};
const reads = { materials: [paper.id] };

/** Six requests and a merge: forms that are sent as schemas, a shared material, a further turn, a join. */
export const matrixWorkflow = aWorkflow(
  [
    aTask('facts', { ...reads, brief: 'List the facts.', output: fields }),
    aTask('people', { ...reads, brief: 'List the risks with people.', needs: ['facts'], output: fields }),
    aTask('money', { ...reads, brief: 'List the risks with money.', needs: ['facts'], output: fields }),
    aTask('risks', { brief: '', merge: true, needs: ['people', 'money'], output: fields }),
    aTask('story', { ...reads, brief: 'Tell what happened.', followUps: ['What is left out?'] }),
    aTask('report', {
      brief: 'Write the report.',
      needs: ['risks', 'story'],
      output: { kind: 'sections', sections: ['Risks', 'Next steps'] },
    }),
  ],
  { materials: [paper] },
);

/** The system's clock, so many times faster: what waits half a minute is tested in a moment. */
export function fastClock(times: number): Clock {
  const beginning = Date.now();
  const origin = systemClock.now();
  const passed = (): number => (systemClock.now() - origin) * times;
  return {
    now: passed,
    date: () => new Date(beginning + passed()),
    wait: (ms, signal) => systemClock.wait(ms / times, signal),
  };
}

/** Everything that an app pushes, and a way to wait for one of them. */
export function listen(app: BraidApp) {
  const heard: Push[] = [];
  let hear: () => void = () => undefined;
  app.subscribe((push) => {
    heard.push(push);
    hear();
  });
  return {
    heard,
    async until(question: (push: Push) => boolean): Promise<void> {
      while (!heard.some(question)) await new Promise<void>((resolve) => (hear = resolve));
    },
  };
}
export type Heard = ReturnType<typeof listen>;

export async function start(app: BraidApp, structure: StructureKey): Promise<ComparisonId> {
  const source = { kind: 'workflow', workflow: matrixWorkflow } as const;
  const started = await ask(app, 'comparison.start', { source, structures: [structure], prediction: null });
  return started.comparison;
}

/** Waits until the comparison's run has ended once more than `before` times. */
export async function end({ heard, until }: Heard, before = 0): Promise<void> {
  const isEnd = (push: Push): boolean =>
    push.kind === 'comparison-changed' && push.summary.runs.every(({ state }) => state !== 'running');
  await until(() => heard.filter(isEnd).length > before);
}

export const endsSoFar = ({ heard }: Heard): number =>
  heard.filter(
    (push) => push.kind === 'comparison-changed' && push.summary.runs.every(({ state }) => state !== 'running'),
  ).length;

export type Looked = { readonly open: OpenRun; readonly state: RunState; readonly failure: Failure | null };

/** The run as it stands. */
export async function look(app: BraidApp, comparison: ComparisonId): Promise<Looked> {
  const { runs } = await ask(app, 'comparison.open', { comparison });
  const open = runs[0];
  if (!open) throw new Error('the comparison has no run');
  const state = reduceAll(open.events);
  const failure = stepsOf(state).find(({ status }) => status === 'failed')?.failure ?? null;
  return { open, state, failure };
}

const undisturbed = new Map<StructureKey, RunState['outputs']>();

/** What a structure comes to where nothing goes wrong: asked once. */
export async function outputsOf(structure: StructureKey): Promise<RunState['outputs']> {
  const known = undisturbed.get(structure);
  if (known) return known;
  const app = await testApp({ clock: fastClock(5) });
  const heard = listen(app);
  const comparison = await start(app, structure);
  await end(heard);
  const looked = await look(app, comparison);
  if (looked.state.status !== 'finished' || requestsOf(looked) !== 6) throw new Error('the plain run went wrong');
  undisturbed.set(structure, looked.state.outputs);
  return looked.state.outputs;
}

/** What every run of the matrix has to keep, wherever it ended: the log is whole, and the sums are as the formats say. */
export function holdOf({ open: { header, events }, state }: Looked): void {
  holdOfEvents(header, events, state);
  if (state.status === 'finished') holdOfSums(header, state);
}

export const requestsOf = ({ open }: Looked): number =>
  open.events.filter(({ kind }) => kind === 'request-sent').length;

export const textOf = (pushes: readonly Push[]): string =>
  pushes
    .flatMap((push) => (push.kind === 'run-events' ? push.events : []))
    .map(wordsIn)
    .join('');

export const textIn = ({ open }: Looked): string => open.events.map(wordsIn).join('');

const wordsIn = (event: OpenRun['events'][number]): string => (event.kind === 'delta' ? event.text : '');
