import { describe, expect, it } from 'vitest';
import type { Dialogue } from '../../../electron/cli/dialogue.ts';
import { askAtGates } from '../../../electron/cli/gates.ts';
import type { GatePorts } from '../../../electron/cli/gates.ts';
import type { Push } from '../../../shared/contract.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import type { StepId } from '../../../shared/ids.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import { reduce, reduceAll } from '../../../shared/run/reduce.ts';
import { sampleRun } from '../../support/sample-run.ts';

type Live = NonNullable<ReturnType<GatePorts['desk']['find']>>;
type Review = Parameters<Live['review']>[1];

/** A phased run that has come to its gate, and a person who gives these lines one by one, then no more. */
function atGate(answers: readonly string[], refused: readonly string[] = []) {
  const { header, events } = sampleRun({ structure: 'phased' });
  const wanted = events.findIndex(({ kind }) => kind === 'review-wanted');
  let state = reduceAll(events.slice(0, wanted + 1));
  const said: string[] = [];
  const given: Review[] = [];
  const left = [...answers];
  let hear: (push: Push) => void = () => undefined;
  let stopped = false;
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (settle = resolve));

  const review = (gate: StepId, each: Review): boolean => {
    if (each.action !== 'approve' && refused.includes(each.task)) return false;
    given.push(each);
    if (each.action === 'approve') {
      const body = { kind: 'review-given', step: gate, by: 'person', action: 'approve', text: null } as const;
      state = reduce(state, { ...body, seq: state.nextSeq, at: state.at });
      settle();
    }
    return true;
  };
  // Asking uses these two members of a live run alone.
  const live = { state: () => state, review } as Live;
  const dialogue: Dialogue = {
    say: (line) => void said.push(line),
    ask: (question) => {
      if (question !== null) said.push(question);
      return Promise.resolve(left.shift() ?? null);
    },
    close: () => undefined,
  };
  const ports: GatePorts = {
    pushes: {
      subscribe: (listener) => {
        hear = listener;
        return () => undefined;
      },
    },
    desk: {
      find: () => live,
      stop: () => {
        stopped = true;
        state = { ...state, status: 'stopped', steps: {} };
        settle();
      },
    },
  };
  const summary = { id: asComparisonId('sample'), runs: [] };
  askAtGates(ports, summary, () => dialogue);
  const tell = (news: readonly RunEvent[]): void =>
    hear({ kind: 'run-events', comparison: summary.id, run: header.id, events: [...news] });
  return {
    said,
    given,
    stopped: () => stopped,
    async wait() {
      tell(events.slice(wanted, wanted + 1));
      await settled;
    },
    tell,
    event: events.slice(wanted, wanted + 1),
    pass: () => {
      state = { ...state, steps: {} };
    },
  };
}

describe('a gate at the terminal', () => {
  it('shows the outputs that wait and approves them', async () => {
    const gate = atGate(['a']);
    await gate.wait();
    expect(gate.given).toEqual([{ action: 'approve' }]);
    const shown = gate.said.join('\n');
    for (const task of ['user', 'business', 'engineering', 'rollout']) expect(shown).toContain(`— ${task} —`);
    expect(shown).toContain('Two points need a decision before anything is built.');
  });

  it('replaces a text, sends one back with a note, and asks again until it is approved', async () => {
    const gate = atGate(['e', 'user', 'First line', 'second line', '.', 's', 'rollout', 'Name the dates.', '.', 'a']);
    await gate.wait();
    expect(gate.given).toEqual([
      { action: 'edit', task: 'user', text: 'First line\nsecond line' },
      { action: 'send-back', task: 'rollout', text: 'Name the dates.' },
      { action: 'approve' },
    ]);
  });

  it('says why one that no model wrote cannot be sent back, and asks again', async () => {
    const gate = atGate(['s', 'rollout', 'Shorter.', '.', 'a'], ['rollout']);
    await gate.wait();
    expect(gate.given).toEqual([{ action: 'approve' }]);
    expect(gate.said.join('\n')).toContain('“rollout” has no answer of a model');
  });

  it('asks again after an answer that it cannot use', async () => {
    const gate = atGate(['yes?', 'e', 'merge', 'e', 'user', '.', 'A']);
    await gate.wait();
    expect(gate.given).toEqual([{ action: 'approve' }]);
    expect(gate.said).toContain('Answer with a, e or s.');
    expect(gate.said).toContain('There is no such task here.');
    expect(gate.said).toContain('An empty text changes nothing.');
  });

  it('stops the comparison where nobody can answer any more, so that it can be gone on with', async () => {
    const gate = atGate([]);
    await gate.wait();
    expect(gate.stopped()).toBe(true);
    expect(gate.given).toEqual([]);
  });

  it('asks nobody at a gate that has passed by itself', async () => {
    const gate = atGate(['a']);
    gate.pass();
    gate.tell(gate.event);
    await Promise.resolve();
    expect(gate.said).toEqual([]);
  });
});
