import { failure } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { fail } from '../../../shared/failure.ts';
import { nameInBatch } from '../../../shared/run/batches.ts';
import type { AwaitedMember } from '../../../shared/run/batches.ts';
import type { Step } from '../../../shared/run/step.ts';
import type { BatchAnswer, BatchPort } from '../model/batch-port.ts';
import { isTransient } from './retry-policy.ts';
import { partsOf, requestOf, tokensOf } from './turn.ts';
import type { Turn, TurnPorts } from './turn.ts';

const usualLooks = { firstMs: 2_000, longestMs: 60_000 } as const;
/** Looks in a row that may fail before somebody is told; the batch itself is not lost with them. */
const failedLooks = 20;

export type BatchTurnPorts = TurnPorts & {
  readonly batches: BatchPort;
  /** The whole reply of a step is in the log. */
  readonly onReplied: (step: Step, stopReason: string | null) => void;
  /** A step came to no reply, and the log says why. */
  readonly onFailed: () => void;
};

/**
 * Hands in several turns as one batch and waits for it. Each is a request like any other in the log, without a first
 * token that anybody saw; that they went out together is an event, by which a later host finds the batch again.
 */
export async function runBatch(turns: readonly (Turn & { readonly of: Step })[], ports: BatchTurnPorts): Promise<void> {
  const { recorder } = ports;
  const sent: (AwaitedMember & { turn: Turn })[] = [];
  for (const turn of turns) {
    const attempt = (recorder.state().steps[turn.step]?.attempts.length ?? 0) + 1;
    const next = { task: turn.title, tokens: tokensOf(turn.brief) };
    const tooDear = ports.budget?.refuse(next, recorder.state()) ?? null;
    const at = { step: turn.step, conversation: turn.conversation, attempt };
    if (tooDear !== null) {
      recorder.record({
        kind: 'attempt-failed',
        ...at,
        failure: tooDear,
        retryAt: null,
      });
      continue;
    }
    recorder.record({ kind: 'request-sent', ...at, model: turn.model, parts: partsOf(turn, ports) });
    sent.push({ step: turn.of, attempt, name: nameInBatch(recorder.state(), turn.of, attempt), turn });
  }
  if (sent.length < turns.length) ports.onFailed();
  if (sent.length === 0) return;
  const members = sent.map(({ name, turn }) => ({ name, request: requestOf(turn) }));
  const submitted = await ports.batches.submit(members);
  if (!submitted.ok) return failAll(sent, submitted.failure, ports);
  recorder.record({
    kind: 'batch-submitted',
    batch: submitted.value,
    members: sent.map(({ step, attempt, name }) => ({ step: step.id, attempt, name })),
  });
  await followBatch(submitted.value, sent, ports);
}

/** Waits for a batch and records what came of each request. One that was stopped meanwhile only counts its tokens. */
export async function followBatch(
  batch: string,
  members: readonly AwaitedMember[],
  ports: BatchTurnPorts,
): Promise<void> {
  const isWanted = ({ step, attempt }: AwaitedMember): boolean => {
    const known = ports.recorder.state().steps[step.id];
    return known?.status === 'sent' && known.attempts.length === attempt;
  };
  const over = await untilOver(batch, () => members.some(isWanted), ports);
  if (!over.ok) return failAll(members.filter(isWanted), over.failure, ports);
  const answers = await ports.batches.answers(batch);
  if (!answers.ok) return failAll(members.filter(isWanted), answers.failure, ports);
  for (const member of members) {
    const answer = answers.value.get(member.name) ?? { ok: false, failure: failure('server-error', { status: null }) };
    take(member, answer, isWanted(member), ports);
  }
}

async function untilOver(batch: string, isWanted: () => boolean, ports: BatchTurnPorts): Promise<Result<true>> {
  const { firstMs, longestMs } = ports.policy.looks ?? usualLooks;
  let waitMs: number = firstMs;
  let failed = 0;
  for (;;) {
    await ports.clock.wait(waitMs);
    if (!isWanted()) {
      await ports.batches.cancel(batch);
      return fail(failure('stopped'));
    }
    const over = await ports.batches.isOver(batch);
    if (over.ok && over.value) return { ok: true, value: true };
    failed = over.ok ? 0 : failed + 1;
    const limited = !over.ok && over.failure.code === 'rate-limited';
    if (!over.ok && !limited && (!isTransient(over.failure.code) || failed >= failedLooks)) return over;
    waitMs = Math.min(longestMs, waitMs * 1.5);
  }
}

function take({ step, attempt }: AwaitedMember, answer: BatchAnswer, wanted: boolean, ports: BatchTurnPorts): void {
  const { recorder } = ports;
  if (step.conversation === null) return;
  const at = { step: step.id, conversation: step.conversation, attempt };
  if (!answer.ok) {
    if (wanted) failAll([{ step, attempt, name: '' }], answer.failure, ports);
    return;
  }
  if (wanted && answer.text !== '') recorder.record({ kind: 'delta', ...at, text: answer.text });
  recorder.record({ kind: 'usage', ...at, usage: answer.usage });
  if (wanted) ports.onReplied(step, answer.stopReason);
}

function failAll(members: readonly AwaitedMember[], reason: Failure, { recorder, onFailed }: BatchTurnPorts): void {
  for (const { step, attempt } of members) {
    if (step.conversation === null) continue;
    const at = { step: step.id, conversation: step.conversation, attempt };
    recorder.record({ kind: 'attempt-failed', ...at, failure: reason, retryAt: null });
  }
  if (members.length > 0) onFailed();
}
