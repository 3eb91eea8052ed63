import { describe, expect, it } from 'vitest';
import { laneLook, tookMs } from '../../../../renderer/charts/lane-look.ts';
import { hasBegun, mergeWords, textOf, turnWords } from '../../../../renderer/features/race/LaneParts.tsx';
import { wordsOfState } from '../../../../renderer/ui/StateChip.tsx';
import { asConversationId, asStepId, asTaskId } from '../../../../shared/ids.ts';
import type { Purpose, Step } from '../../../../shared/run/step.ts';
import { stepsOfTask } from '../../../../shared/run/state.ts';
import { promptWords } from '../../../../shared/words/prompt.ts';
import { handWrittenRun } from '../../../support/hand-written-run.ts';
import { sampleHeader } from '../../../support/sample-run.ts';

const user = asTaskId('user');

function extraTurn(purpose: Purpose, note: string): Step {
  return {
    id: asStepId(`user.${purpose}-1`),
    kind: 'turn',
    task: user,
    conversation: asConversationId('c1'),
    phase: 0,
    turn: 1,
    needs: [{ step: asStepId('user'), why: 'order' }],
    purpose,
    extends: asStepId('user'),
    note,
  };
}

/** A lane that ended after 2 s and was asked once more at 10 s, for 1 s. */
function askedAgain(purpose: Purpose, note: string) {
  const run = handWrittenRun(sampleHeader({ structure: 'all-at-once' }));
  run.begin('user', 0);
  run.end('user', 2_000, 'First answer.');
  run.log(10_000, { kind: 'step-added', added: extraTurn(purpose, note) });
  run.begin(`user.${purpose}-1`, 10_000);
  run.end(`user.${purpose}-1`, 11_000, 'Second answer.');
  const steps = stepsOfTask(run.state(), user);
  return { run, lane: { steps, output: run.state().outputs[user] ?? null, edited: false, followUps: [] } };
}

describe('a turn that nobody planned', () => {
  it('says who asked for it, in the words that were typed', () => {
    const words = (purpose: Purpose, note: string) => textOf(askedAgain(purpose, note).lane).turn;
    expect(words('follow-up', 'Which first?')).toBe('Asked on: Which first?');
    expect(words('revision', promptWords.revision('Name the dates.'))).toBe('Sent back: Name the dates.');
    expect(words('repair', promptWords.repair(['claims']))).toMatch(/^Asked once more: .*claims/);
  });

  it('has its own place in the lane’s time, without the wait until somebody asked', () => {
    expect(tookMs(askedAgain('follow-up', 'And?').lane.steps)).toBe(3_000);
  });

  it('comes with the coordinator’s note where nobody typed one', () => {
    const { lane } = askedAgain('revision', '');
    const [, again] = lane.steps;
    if (!again) throw new Error('There is a second turn.');
    const { note: _, ...step } = again.step;
    expect(turnWords({ ...again, step }, [])).toBe('Written again with the coordinator’s note');
  });

  it('names what a planned follow-up asked', () => {
    const [first] = askedAgain('follow-up', '').lane.steps;
    if (!first) throw new Error('There is a first turn.');
    expect(turnWords(first, ['Now rank them.'])).toBe(null);
    expect(turnWords({ ...first, step: { ...first.step, turn: 1 } }, ['Now rank them.'])).toBe('Now rank them.');
  });
});

describe('the text of a lane', () => {
  it('is what the reviewer wrote, once somebody edited it', () => {
    const { lane } = askedAgain('follow-up', 'And?');
    expect(textOf(lane)).toMatchObject({ text: 'Second answer.', whole: true });
    expect(textOf({ ...lane, edited: true, output: 'Mine.' })).toMatchObject({ text: 'Mine.', turn: null });
  });

  it('is the joined outputs of a merge, with what disagrees counted', () => {
    const { lane } = askedAgain('follow-up', '');
    const steps = lane.steps.slice(0, 1).map((each) => ({
      ...each,
      attempts: [],
      step: { ...each.step, kind: 'merge' as const, conversation: null },
    }));
    const merged = {
      steps,
      output: '{"risks": ["one"], "conflicts": [{"field": "cost"}]}',
      edited: false,
      followUps: [],
    };
    expect(hasBegun(merged)).toBe(true);
    expect(textOf(merged).turn).toBe('Joined without a model. One field disagrees.');
    expect(mergeWords('{"risks": []}')).toBe('Joined without a model. No field disagrees.');
  });
});

describe('a lane that lets another go ahead', () => {
  it('names the one whose first token it waits for', () => {
    const run = handWrittenRun(sampleHeader({ structure: 'all-at-once' }));
    run.begin('user', 0);
    const state = run.state();
    const opened = Object.fromEntries(
      Object.entries(state.steps).map(([id, step]) => [id, { ...step, step: { ...step.step, opening: true } }]),
    );
    const [user, rollout] = [asStepId('user'), asStepId('rollout')];
    const waiting = opened[rollout];
    if (!waiting) throw new Error('There is a rollout.');
    const steps = { ...opened, [rollout]: { ...waiting, waitingFor: 'phase' as const, waitingOn: [user] } };
    const shown = { state: { ...state, steps }, live: true, nameOf: (id: string) => id };
    expect(wordsOfState(laneLook(shown, asTaskId('rollout'), 100)).word).toBe('Follows user');
  });
});
