import type { ComparisonSummary } from '../../shared/contract.ts';
import type { RunId, StepId, TaskId } from '../../shared/ids.ts';
import { failure } from '../../shared/failure.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { clock } from '../../shared/words/format.ts';
import { structureName } from '../../shared/words/structure-names.ts';
import type { Services } from '../services/services.ts';
import { openDialogue } from './dialogue.ts';
import type { Dialogue } from './dialogue.ts';

export type GatePorts = {
  readonly pushes: Pick<Services['pushes'], 'subscribe'>;
  readonly desk: Pick<Services['desk'], 'find' | 'stop'>;
};

/**
 * Asks at each gate of a comparison that waits for a person, one after the other; automatic ones have passed before
 * anybody is asked. Where nobody can answer any more the comparison is stopped and can be gone on with. Answers how to
 * leave off.
 */
export function askAtGates(
  { pushes, desk }: GatePorts,
  summary: Pick<ComparisonSummary, 'id' | 'runs'>,
  open: () => Dialogue = openDialogue,
): () => void {
  let dialogue: Dialogue | null = null;
  let asked = Promise.resolve();
  const names = new Map<RunId, string>(summary.runs.map(({ id, structure }) => [id, structureName(structure)]));
  const waits = (run: RunId, gate: StepId): boolean => desk.find(run)?.state().steps[gate]?.status === 'review';

  async function ask(run: RunId, gate: StepId): Promise<void> {
    while (waits(run, gate)) {
      dialogue ??= open();
      const live = desk.find(run);
      if (!live) return;
      const review = await reviewOf(names.get(run) ?? run, live, gate, dialogue);
      if (review === null) return desk.stop(summary.id);
      if (review === 'again' || live.review(gate, review)) continue;
      // What was joined without a model has no conversation that it could be sent back to.
      if (review.action !== 'approve') dialogue.say(failureLine(failure('no-output', { task: review.task })));
    }
  }

  const silence = pushes.subscribe((push) => {
    if (push.kind !== 'run-events' || push.comparison !== summary.id) return;
    for (const event of push.events) {
      if (event.kind === 'review-wanted') asked = asked.then(() => ask(push.run, event.step));
    }
  });
  return () => {
    silence();
    dialogue?.close();
  };
}

type Live = NonNullable<ReturnType<GatePorts['desk']['find']>>;
type Review = Parameters<Live['review']>[1];

/** Null where the input has ended; `again` where the answer could not be used. */
async function reviewOf(name: string, live: Live, gate: StepId, dialogue: Dialogue): Promise<Review | 'again' | null> {
  const state = live.state();
  const shown = shownTasks(live, gate);
  dialogue.say(`\n${name} ${clock(state.at)} waits for your review.`);
  for (const task of shown) dialogue.say(`\n— ${task} —\n${state.outputs[task] ?? ''}`);
  const answer = await dialogue.ask('\nApprove (a), edit a text (e) or send one back with a note (s)?');
  if (answer === null) return null;
  switch (answer.trim().toLowerCase()) {
    case 'a':
    case 'approve':
      return { action: 'approve' };
    case 'e':
    case 'edit':
      return changed('edit', shown, dialogue);
    case 's':
    case 'send back':
      return changed('send-back', shown, dialogue);
    default:
      dialogue.say('Answer with a, e or s.');
      return 'again';
  }
}

async function changed(
  action: 'edit' | 'send-back',
  shown: readonly TaskId[],
  dialogue: Dialogue,
): Promise<Review | 'again' | null> {
  const [only, ...more] = shown;
  const named = more.length === 0 ? only : await dialogue.ask(`Which one: ${shown.join(', ')}?`);
  if (named === null) return null;
  const task = shown.find((id) => id === named?.trim());
  if (task === undefined) {
    dialogue.say('There is no such task here.');
    return 'again';
  }
  dialogue.say(
    action === 'edit'
      ? 'Type or paste the new text. A line with a single dot ends it.'
      : 'What should change? A line with a single dot ends your note.',
  );
  const lines: string[] = [];
  for (;;) {
    const line = await dialogue.ask(null);
    if (line === null) return null;
    if (line.trim() === '.') break;
    lines.push(line);
  }
  const text = lines.join('\n').trim();
  if (text !== '') return { action, task, text };
  dialogue.say('An empty text changes nothing.');
  return 'again';
}

/** The tasks whose outputs a gate shows: those that it waited for. */
function shownTasks(live: Live, gate: StepId): TaskId[] {
  const { steps } = live.state();
  const tasks = (steps[gate]?.step.needs ?? []).flatMap(({ step }) => steps[step]?.step.task ?? []);
  return [...new Set(tasks)];
}
