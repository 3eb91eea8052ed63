import { asConversationId, asStepId } from '../../../shared/ids.ts';
import { expand } from '../../../shared/run/expand.ts';
import { RunEventSchema } from '../../../shared/run/event.ts';
import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import type { Structure } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

export type TimedBody = readonly [at: number, body: RunEventBody];

/** A log written by hand: what happened, and when in ms since the start. */
export function timedLog(...entries: readonly TimedBody[]): RunEvent[] {
  return entries.map(([at, body], seq) => RunEventSchema.parse({ seq, at, ...body }));
}

/** The start of a run at 0, with all its steps. */
export function begun(workflow: Workflow, structure: Structure): TimedBody[] {
  return [
    [0, { kind: 'run-started', date: '2026-11-20T10:00:00.000Z' }],
    ...expand(workflow, structure).map((added): TimedBody => [0, { kind: 'step-added', added }]),
  ];
}

export const started = (at: number, step: string): TimedBody => [at, { kind: 'step-started', step: asStepId(step) }];

/** Entries about one attempt of a step; `c1` is the first conversation. */
export function anAttempt(step: string, conversation: string, attempt = 1) {
  const of = { step: asStepId(step), conversation: asConversationId(conversation), attempt };
  return {
    of,
    sent: (at: number): TimedBody => [at, { kind: 'request-sent', ...of, model: 'practice', parts: [] }],
    replied: (at: number): TimedBody => [at, { kind: 'reply-finished', ...of, stopReason: 'end_turn' }],
  };
}

export const resumed = (at: number, steps: readonly string[], interruptedMs = 0): TimedBody => [
  at,
  { kind: 'resumed', steps: steps.map(asStepId), interruptedMs, date: '2026-11-20T11:00:00.000Z' },
];
