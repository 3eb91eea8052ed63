import type { WaitReason } from './event.ts';
import type { Step } from './step.ts';
import { stepsOf } from './state.ts';
import type { RunState, Span, SpanKind } from './state.ts';

/** What each reason to wait is accounted as. */
export const spanOfWait: Record<WaitReason, SpanKind> = {
  dependency: 'dependency',
  phase: 'phase',
  slot: 'slot',
  limit: 'rateLimit',
  retry: 'retry',
  person: 'person',
};

/** Ends the open span at `at`; a span of no length is dropped. */
export function closed(spans: readonly Span[], at: number): Span[] {
  const last = spans.at(-1);
  if (!last || last.to !== null) return [...spans];
  const before = spans.slice(0, -1);
  return last.from === at ? before : [...before, { ...last, to: at }];
}

/** Goes over to another kind at `at`; the same kind goes on. */
export function turnedTo(spans: readonly Span[], kind: SpanKind, at: number): Span[] {
  const last = spans.at(-1);
  if (last && last.to === null && last.kind === kind) return [...spans];
  return [...closed(spans, at), { kind, from: at, to: null }];
}

/** The time of an attempt that came to nothing was not model work: it is waiting for a limit, or for a retry. */
export function spentInVain(spans: readonly Span[], kind: 'retry' | 'rateLimit', at: number): Span[] {
  const last = spans.at(-1);
  const relabelled =
    last && last.to === null && last.kind === 'model' ? [...spans.slice(0, -1), { ...last, kind }] : spans;
  return closed(relabelled, at);
}

/**
 * What passed between the end of a task's output and the step that was added to go on from it: until somebody looked,
 * it was held by its phase; then a person read it.
 */
export function spentBefore(state: RunState, { extends: before, purpose }: Step, at: number): Span[] {
  const end = before === undefined ? null : (state.steps[before]?.endedAt ?? null);
  if (end === null || end >= at) return [];
  if (purpose === 'follow-up') return [{ kind: 'person', from: end, to: at }];
  const reviews = stepsOf(state).filter(({ status }) => status === 'review');
  const looked = Math.min(at, ...reviews.map(({ spans }) => Math.max(end, spans.at(-1)?.from ?? end)));
  const held: Span[] = looked > end ? [{ kind: 'phase', from: end, to: looked }] : [];
  return looked < at ? [...held, { kind: 'person', from: looked, to: at }] : held;
}
