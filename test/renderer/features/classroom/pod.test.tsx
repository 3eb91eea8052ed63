import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';
import { SessionProvider } from '../../../../renderer/bridge/context.tsx';
import { seatStoreOf } from '../../../../renderer/bridge/seat.ts';
import { createSession } from '../../../../renderer/bridge/session.ts';
import { PodPanel } from '../../../../renderer/features/classroom/PodPanel.tsx';
import { newestEnded } from '../../../../renderer/features/classroom/shown-answers.ts';
import { ByClass } from '../../../../renderer/features/settings/ByClass.tsx';
import type { Seated } from '../../../../shared/class/commands.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import { asComparisonId, asExerciseId, asRunId } from '../../../../shared/ids.ts';
import { aSeat } from '../../../support/a-seat.ts';

const silent: Bridge = {
  invoke: () => Promise.resolve(fail(failure('network'))),
  onPush: () => () => undefined,
  onConnection: () => () => undefined,
};

function shown(element: React.ReactNode, seated: Seated | null): string {
  const session = createSession(silent);
  const store = seatStoreOf(session);
  // A page drawn on the server reads a store as it was made.
  store.getInitialState = () => ({ seated, canHost: seated?.served !== true });
  return renderToStaticMarkup(<SessionProvider value={session}>{element}</SessionProvider>);
}

describe('the room of a class for a pod', () => {
  it('says what is set, who the pod is and what the facilitator sees', () => {
    const html = shown(
      <PodPanel />,
      aSeat({ class: { name: 'Otters', members: ['Ada', 'Linus'] }, setting: { pace: 10 } }),
    );
    expect(html).toContain('10×');
    expect(html).toContain('One thread, One at a time and All at once');
    expect(html).toContain('value="Ada, Linus"');
    expect(html).toContain('Nobody sees your briefs or answers unless your pod shares them.');
    expect(html).toContain('Your pod shares no answer.');
  });

  it('says which answers are on the wall, and how much waits for a lost class', () => {
    const answer = { comparison: asComparisonId('one'), structure: 'all-at-once', text: 'x' } as const;
    const html = shown(<PodPanel />, aSeat({ shared: [answer], connected: false, waiting: 2 }));
    expect(html).toContain('one answer of your pod, All at once');
    expect(html).toContain('lost; two reports to send');
  });

  it('offers a file to a Braid of one’s own and not to a pod in a browser, and nothing to no pod', () => {
    expect(shown(<PodPanel />, aSeat())).toContain('Write the file');
    expect(shown(<PodPanel />, aSeat({ served: true }))).not.toContain('Write the file');
    expect(shown(<PodPanel />, null)).toBe('');
  });
});

describe('what a class sets', () => {
  it('is locked with its reason as long as the class goes on', () => {
    expect(shown(<ByClass names="Pace and limits" plural />, aSeat())).toContain(
      'Pace and limits are set by your class.',
    );
    expect(shown(<ByClass names="Pace" />, aSeat({ class: { ended: true } }))).toBe('');
    expect(shown(<ByClass names="Pace" />, null)).toBe('');
  });
});

describe('what could be shown on the wall', () => {
  const exercise = asExerciseId('prd-review');
  const summary = (
    id: string,
    change: Partial<ComparisonSummary> = {},
    states = ['finished', 'finished'] as const,
  ): ComparisonSummary => ({
    id: asComparisonId(id),
    startedAt: '2026-11-30T10:00:00.000Z',
    title: 'x',
    exercise,
    plan: null,
    planTitle: null,
    model: 'practice',
    pace: 4,
    seed: 1,
    prediction: null,
    example: false,
    runs: states.map((state, index) => ({
      id: asRunId(`${id}-${index}`),
      structure: 'thread',
      state,
      wallClockMs: 1,
      totalTokens: 1,
      found: null,
      of: null,
      falseAlarms: null,
    })),
    ...change,
  });

  it('is the newest comparison of the class’s exercise that has ended: no example, nothing that still runs', () => {
    const running = summary('c', {});
    running.runs[0]!.state = 'running';
    const list = [
      running,
      summary('b', { exercise: asExerciseId('board-prep') }),
      summary('x', { example: true }),
      summary('a'),
      summary('old'),
    ];
    expect(newestEnded(list, exercise)).toBe('a');
    expect(newestEnded([running], exercise)).toBeNull();
  });
});
