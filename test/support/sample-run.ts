import { failure } from '../../shared/failure.ts';
import { asComparisonId, asRunId } from '../../shared/ids.ts';
import type { StepId } from '../../shared/ids.ts';
import { noLimits } from '../../shared/practice.ts';
import type { ContextPart, RunEvent, RunEventBody } from '../../shared/run/event.ts';
import { expand } from '../../shared/run/expand.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { reduce } from '../../shared/run/reduce.ts';
import { schedule } from '../../shared/run/schedule.ts';
import { emptyRun, stepsOf } from '../../shared/run/state.ts';
import { presetStructure } from '../../shared/structure/presets.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import { estimateTokens } from '../../shared/tokens.ts';
import { sampleWork, sampleWorkflow } from './sample-workflow.ts';
import type { SampleWork } from './sample-workflow.ts';

export type SampleOptions = {
  readonly structure: PresetKey;
  readonly id?: string;
  /** The task whose first request is refused with a 429 and asked again after 3 s. */
  readonly refused?: string;
  /** The task that fails for good in mid-text. */
  readonly failing?: string;
  readonly workflow?: RunHeader['workflow'];
};

const charactersPerSecond = 70;
const chunkMs = 100;
const none: SampleWork = { thinkMs: 500, input: 400, text: 'Nothing to add.' };

export function sampleHeader({ structure, id, workflow = sampleWorkflow }: SampleOptions): RunHeader {
  return {
    braid: 1,
    kind: 'run',
    id: asRunId(id ?? `run-${structure.replace(':', '-')}`),
    comparison: asComparisonId('sample'),
    startedAt: '2026-11-20T10:42:00.000Z',
    appVersion: '0.1.0',
    workflow,
    structure: presetStructure(workflow.tasks, structure),
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace: 4,
    seed: 1,
    limits: noLimits,
    faults: [],
    gates: 'pass',
  };
}

/** The events of a believable run from its start to its end, by the real scheduler, with made-up durations. */
export function sampleRun(options: SampleOptions): { header: RunHeader; events: RunEvent[] } {
  const header = sampleHeader(options);
  const events: RunEvent[] = [];
  const due: Due[] = [];
  let state = emptyRun;
  let history = 0;

  const emit = (at: number, body: RunEventBody): void => {
    // `body` is an event without the two members added here.
    const event = { ...body, seq: events.length, at } as RunEvent;
    events.push(event);
    state = reduce(state, event);
  };

  const later = (at: number, step: StepId, body: RunEventBody): void => {
    due.push({ at, step, act: () => emit(at, body) });
  };

  const ask = (step: StepId, at: number, attempt: number): void => {
    const entry = state.steps[step]?.step;
    const task = entry?.task;
    if (!task || !entry.conversation) return;
    const { thinkMs, input, text } = sampleWork[task] ?? none;
    const base = { step, conversation: entry.conversation, attempt };
    const thread = structureKind(options.structure) === 'thread';
    const cacheRead = thread ? history : 0;
    emit(at, { kind: 'request-sent', ...base, model: 'practice', parts: partsOf(header, task, input) });
    if (options.refused === task && attempt === 1) {
      const refusal = failure('rate-limited', { seconds: 3 });
      later(at + 200, step, { kind: 'attempt-failed', ...base, failure: refusal, retryAt: at + 3_200 });
      due.push({ at: at + 3_200, step, act: () => ask(step, at + 3_200, attempt + 1) });
      return;
    }
    const begun = at + thinkMs + cacheRead / 4;
    const usage = { input: thread ? 0 : input, cacheWrite: thread ? input : 0, cacheRead, output: 1 };
    later(begun, step, { kind: 'first-token', ...base });
    later(begun, step, { kind: 'usage', ...base, usage });
    const size = Math.ceil((charactersPerSecond * chunkMs) / 1_000);
    const chunks = Math.ceil(text.length / size);
    const written = options.failing === task ? Math.floor(chunks / 2) : chunks;
    for (let index = 0; index < written; index += 1) {
      const piece = text.slice(index * size, (index + 1) * size);
      later(begun + (index + 1) * chunkMs, step, { kind: 'delta', ...base, text: piece });
    }
    const end = begun + written * chunkMs + 20;
    if (options.failing === task) {
      const cut = failure('stream-cut', {});
      later(end, step, { kind: 'attempt-failed', ...base, failure: cut, retryAt: null });
      return;
    }
    const output = estimateTokens(text);
    later(end, step, { kind: 'usage', ...base, usage: { ...usage, output } });
    later(end, step, { kind: 'reply-finished', ...base, stopReason: 'end_turn' });
    due.push({
      at: end,
      step,
      act: () => {
        history += input + output;
        emit(end, { kind: 'task-finished', step, task, output: text });
        advance(end);
      },
    });
  };

  const advance = (at: number): void => {
    const { start, waiting } = schedule(state, header.structure);
    for (const { step, for: reason, on } of waiting) {
      const known = state.steps[step];
      if (known?.waitingFor === reason && known.waitingOn.join() === on.join()) continue;
      emit(at, { kind: 'step-waiting', step, for: reason, on: [...on] });
    }
    for (const step of start) {
      emit(at, { kind: 'step-started', step });
      if (state.steps[step]?.step.kind === 'gate') {
        emit(at, { kind: 'review-wanted', step });
        emit(at, { kind: 'review-given', step, by: 'automatic', action: 'approve', text: null });
        return advance(at);
      }
      ask(step, at, 1);
    }
  };

  emit(0, { kind: 'run-started', date: header.startedAt });
  for (const added of expand(header.workflow, header.structure)) emit(0, { kind: 'step-added', added });
  advance(0);
  for (let next = takeEarliest(due); next; next = takeEarliest(due)) next.act();
  const failed = stepsOf(state).some(({ status }) => status === 'failed');
  emit(state.at, { kind: 'run-finished', state: failed ? 'failed' : 'finished' });
  return { header, events };
}

type Due = { readonly at: number; readonly step: StepId; readonly act: () => void };

/** The earliest, of several at one moment the one that was planned first. */
function takeEarliest(due: Due[]): Due | null {
  let first = 0;
  due.forEach(({ at }, index) => {
    if (at < (due[first]?.at ?? Infinity)) first = index;
  });
  return due.splice(first, 1)[0] ?? null;
}

function partsOf(header: RunHeader, task: string, input: number): ContextPart[] {
  const title = header.workflow.tasks.find(({ id }) => id === task)?.title ?? task;
  return [
    { kind: 'rules', reference: null, title: 'House rules', tokens: 236, text: 'rules' },
    { kind: 'brief', reference: task, title: 'Brief', tokens: 118, text: `brief-${task}` },
    { kind: 'material', reference: 'prd', title, tokens: input - 354, text: `material-${task}` },
  ];
}

/** The part of a run that has happened by `ms`. */
export function eventsUntil(events: readonly RunEvent[], ms: number): RunEvent[] {
  return events.filter(({ at }) => at <= ms);
}
