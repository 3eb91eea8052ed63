import { answer } from '../../electron/practice/answer.ts';
import type { Clock as PracticeClock } from '../../electron/practice/clock.ts';
import { createSession } from '../../electron/practice/session.ts';
import type { Session } from '../../electron/practice/session.ts';
import type { Clock } from '../../electron/services/clock.ts';
import { followStream } from '../../electron/services/model/anthropic-reply.ts';
import { requestBody } from '../../electron/services/model/anthropic-request.ts';
import { hidesNothing } from '../../electron/services/model/hiding.ts';
import type { ModelPort } from '../../electron/services/model/model.ts';
import { createHoldBack } from '../../electron/services/run/hold-back.ts';
import { startRun } from '../../electron/services/run/runner.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { failure } from '../../shared/failure.ts';
import { measuredRun } from '../../shared/forecast/measured-run.ts';
import type { MeasuredRun } from '../../shared/forecast/measured-run.ts';
import { asRunId } from '../../shared/ids.ts';
import type { RunResult } from '../../shared/run/comparison.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../shared/run/measure.ts';
import type { RunState } from '../../shared/run/state.ts';
import { presetStructure } from '../../shared/structure/presets.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { sampleHeader } from './sample-header.ts';
import { settled, virtualTime } from './virtual-clock.ts';

/**
 * A run of the real runner on the real practice model, sockets left out, on virtual time: its reply lengths, its speed,
 * its cache and its limits are those of a real run, and it takes as long as the machine needs to compute it.
 */
export async function virtualPracticeRun(
  header: RunHeader,
  exercise: Exercise | null,
): Promise<{ header: RunHeader; state: RunState; events: readonly RunEvent[] }> {
  const time = virtualTime(0);
  const { clock } = time.process();
  const session = createSession(
    {
      pace: header.pace ?? 1,
      seed: header.seed,
      limits: header.limits,
      faults: header.faults,
      knowledge: knowledgeOf(exercise === null ? [] : [exercise]),
    },
    { clock: practiceClock(clock), answer, onBug: rethrow },
  );
  const events: RunEvent[] = [];
  const live = startRun(header, {
    clock,
    log: { append: (news) => void events.push(...news) },
    texts: { put: (text) => `t${text.length}` },
    model: modelOf(session),
    holdBack: createHoldBack(clock),
    onBug: rethrow,
  });
  for (;;) {
    await settled();
    const { status } = live.state();
    const due = time.nextDue();
    if (status !== 'running' || due === null) break;
    time.moveTo(due);
  }
  session.close();
  return { header, state: live.state(), events };
}

/** A finished run, measured, and as later forecasts learn from it. */
export type VirtuallyMeasured = { readonly result: RunResult; readonly earlier: MeasuredRun };

export async function measuredVirtually(
  workflow: Workflow,
  key: PresetKey,
  exercise: Exercise | null,
  changes: Partial<RunHeader> = {},
): Promise<VirtuallyMeasured> {
  const header = sampleHeader({
    id: asRunId(`run-${key.replace(':', '-')}`),
    workflow,
    structure: presetStructure(workflow.tasks, key),
    ...changes,
  });
  const { state } = await virtualPracticeRun(header, exercise);
  const earlier = measuredRun(header, state);
  if (earlier === null) throw new Error(`The run ended as ${state.status}.`);
  return { result: measureRun(header, state, { ...nothingKnown, live: false }), earlier };
}

function rethrow(error: unknown): never {
  throw error;
}

function practiceClock(clock: Clock): PracticeClock {
  return {
    now: () => clock.now(),
    date: () => clock.date().getTime(),
    after: (ms, act) => {
      const callOff = new AbortController();
      void clock.wait(ms, callOff.signal).then(() => {
        if (!callOff.signal.aborted) act();
      });
      return () => callOff.abort();
    },
  };
}

/** Requests as they would go over the wire, and the stream read as the SDK hands it on. */
function modelOf(session: Session): ModelPort {
  return {
    async send(request, listener) {
      const body = JSON.stringify({ ...requestBody(request), stream: true });
      const headers = { 'x-api-key': 'any', 'anthropic-version': '2026-10-21' };
      const reply = replyStream();
      const stop = session.handle({ method: 'POST', path: '/v1/messages', headers, body }, reply.out);
      request.signal.addEventListener('abort', stop);
      const { status, retryAfterMs } = await reply.answered;
      if (status === 429) return { ok: false, failure: failure('rate-limited'), retryAfterMs };
      if (status !== 200) throw new Error(`The practice model refused: ${status}.`);
      listener({ kind: 'accepted' });
      return followStream(reply.events(), listener, hidesNothing);
    },
  };
}

type Event = Parameters<typeof followStream>[0] extends AsyncIterable<infer E> ? E : never;

function replyStream() {
  const waiting: (Event | null)[] = [];
  let wake = (): void => undefined;
  let begin: (head: { status: number; retryAfterMs: number | null }) => void = () => undefined;
  const answered = new Promise<{ status: number; retryAfterMs: number | null }>((resolve) => (begin = resolve));
  const say = (...news: (Event | null)[]): void => {
    waiting.push(...news);
    wake();
  };
  return {
    answered,
    out: {
      head: (status: number, headers: Record<string, string>) => {
        const seconds = headers['retry-after'];
        begin({ status, retryAfterMs: seconds === undefined ? null : Number(seconds) * 1_000 });
      },
      write: (text: string) => say(...eventsIn(text)),
      end: (text = '') => say(...eventsIn(text), null),
      destroy: () => say(null),
    },
    async *events(): AsyncGenerator<Event> {
      for (;;) {
        const next = waiting.shift();
        if (next === null) return;
        if (next === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else yield next;
      }
    },
  };
}

function eventsIn(text: string): Event[] {
  return [...text.matchAll(/^data: (.*)$/gm)].map(
    // The test only reads what the session under test has just written.
    ([, data = '{}']) => JSON.parse(data) as Event,
  );
}
