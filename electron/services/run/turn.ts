import { failure } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ConversationId, StepId } from '../../../shared/ids.ts';
import { partsSent } from '../../../shared/run/brief.ts';
import type { Brief } from '../../../shared/run/brief.ts';
import { promptOf } from '../../../shared/run/messages.ts';
import type { OutputSchema } from '../../../shared/run/output-contract.ts';
import type { Clock } from '../clock.ts';
import type { ModelOutcome, ModelPort, ModelRequest } from '../model/model.ts';
import type { TextStore } from '../store/texts.ts';
import type { BudgetGate } from './budget-gate.ts';
import type { HoldBack } from './hold-back.ts';
import type { Recorder } from './recorder.ts';
import { isTransient, retryDelayMs } from './retry-policy.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** What a turn needs to ask. */
export type Turn = {
  readonly step: StepId;
  readonly conversation: ConversationId;
  /** For sentences about it. */
  readonly title: string;
  readonly brief: Brief;
  readonly model: string;
  readonly maxTokens: number;
  readonly schema: OutputSchema | null;
  /** Hard limit of one attempt, null for none. */
  readonly limitSeconds: number | null;
  /** How the server is asked, where it can't do everything or is to think first. */
  readonly manner: Pick<ModelRequest, 'stream' | 'cache' | 'thinking'>;
  /** Called after the first token of an attempt is recorded. */
  readonly onFirstToken: () => void;
  /** Aborts when somebody stops this step; the recording of that is theirs. */
  readonly signal: AbortSignal;
};

export type TurnPorts = {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly texts: Pick<TextStore, 'put'>;
  readonly port: ModelPort;
  readonly holdBack: HoldBack;
  readonly policy: RetryPolicy;
  readonly budget: BudgetGate | null;
};

export type TurnEnd =
  | { readonly kind: 'replied'; readonly stopReason: string | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped' };

/** Asks until there is a reply, the failure is final, or somebody stops it. Every attempt and every wait is recorded. */
export async function runTurn(turn: Turn, ports: TurnPorts): Promise<TurnEnd> {
  const { recorder, clock, holdBack, policy } = ports;
  let failed = 0;
  let limitedMs = 0;
  let schema = turn.schema;
  for (;;) {
    const limitedFrom = recorder.now();
    const patience = new AbortController();
    const gate = holdBack.pass(AbortSignal.any([turn.signal, patience.signal]));
    if (gate) {
      recorder.record({ kind: 'step-waiting', step: turn.step, for: 'limit', on: [] });
      const passed = new AbortController();
      void clock.wait(policy.limitWaitMs - limitedMs, passed.signal).then(() => patience.abort());
      const letThrough = await gate;
      passed.abort();
      limitedMs += recorder.now() - limitedFrom;
      // It may have been let through in the very moment of its stop: then others must not wait for its request.
      if (letThrough && turn.signal.aborted) holdBack.released();
      if (!letThrough && !turn.signal.aborted) {
        const attempts = recorder.state().steps[turn.step]?.attempts.length ?? 0;
        return giveUp(turn, attempts + 1, tooLong(policy), ports);
      }
    }
    if (turn.signal.aborted) return { kind: 'stopped' };

    const attempt = (recorder.state().steps[turn.step]?.attempts.length ?? 0) + 1;
    const tooDear = ports.budget?.refuse({ task: turn.title, tokens: tokensOf(turn.brief) }, recorder.state()) ?? null;
    if (tooDear !== null) {
      holdBack.released();
      // It never left, so the attempt before it stands as it is.
      return giveUp(turn, attempt, tooDear, ports);
    }
    const outcome = await ask({ ...turn, schema }, attempt, ports);
    if (turn.signal.aborted) {
      holdBack.released();
      return { kind: 'stopped' };
    }
    if (outcome.ok) return { kind: 'replied', stopReason: outcome.stopReason };

    const limited = outcome.failure.code === 'rate-limited';
    if (outcome.failure.code === 'schema-refused' && schema !== null) {
      // The contract is in the brief too, in words, and what comes is checked here anyway.
      holdBack.released();
      schema = null;
      recorder.record(attemptFailed(turn, attempt, outcome.failure, recorder.now()));
    } else if (limited) {
      const waitMs = outcome.retryAfterMs ?? policy.unstatedLimitMs;
      // Whatever a server asks for: in the end somebody may see whether it still means it.
      holdBack.limit(Math.min(waitMs, policy.limitWaitMs));
      if (limitedMs + waitMs > policy.limitWaitMs) return giveUp(turn, attempt, tooLong(policy), ports);
      const retryAt = recorder.now() + waitMs;
      recorder.record(attemptFailed(turn, attempt, outcome.failure, retryAt), { kind: 'limited', until: retryAt });
      await clock.wait(waitMs, turn.signal);
      limitedMs += waitMs;
    } else {
      holdBack.released();
      failed += 1;
      if (!isTransient(outcome.failure.code) || failed >= policy.attempts)
        return giveUp(turn, attempt, outcome.failure, ports);
      const waitMs = retryDelayMs(policy, failed, turn.step, outcome.retryAfterMs);
      // A server may ask for a day: then somebody should know now, and retry when it suits.
      if (waitMs > policy.limitWaitMs) return giveUp(turn, attempt, outcome.failure, ports);
      recorder.record(attemptFailed(turn, attempt, outcome.failure, recorder.now() + waitMs));
      await clock.wait(waitMs, turn.signal);
    }
    if (turn.signal.aborted) return { kind: 'stopped' };
  }
}

export const tokensOf = (brief: Brief): number => partsSent(brief).reduce((sum, { tokens }) => sum + tokens, 0);

function attemptFailed({ step, conversation }: Turn, attempt: number, reason: Failure, retryAt: number | null) {
  return { kind: 'attempt-failed', step, conversation, attempt, failure: reason, retryAt } as const;
}

const tooLong = ({ limitWaitMs }: RetryPolicy): Failure =>
  failure('wait-too-long', { seconds: Math.round(limitWaitMs / 1_000) });

function giveUp(turn: Turn, attempt: number, reason: Failure, { recorder }: TurnPorts): TurnEnd {
  recorder.record(attemptFailed(turn, attempt, reason, null));
  return { kind: 'failed' };
}

/** Ends a turn that met an error of ours: the attempt under way failed, or one that never left did. */
export function breakOff(turn: Turn, ports: TurnPorts): TurnEnd {
  ports.holdBack.released();
  if (turn.signal.aborted) return { kind: 'stopped' };
  const attempts = ports.recorder.state().steps[turn.step]?.attempts ?? [];
  return giveUp(turn, attempts.at(-1)?.number ?? 1, failure('unexpected'), ports);
}

/** What a server is asked, but for who may end it. */
export function requestOf({ model, brief, maxTokens, schema, manner }: Turn): Omit<ModelRequest, 'signal'> {
  return { model, prompt: promptOf(brief), maxTokens, schema, ...manner };
}

/** The parts of what a turn sends, with the addresses of their texts. */
export function partsOf({ brief }: Turn, { texts }: Pick<TurnPorts, 'texts'>) {
  return partsSent(brief).map(({ body, ...part }) => ({ ...part, text: texts.put(body) }));
}

/** One request. A task's own time limit ends it as the failure `time-limit`. */
async function ask(
  turn: Turn,
  attempt: number,
  { recorder, texts, port, holdBack, clock }: TurnPorts,
): Promise<ModelOutcome> {
  const { step, conversation, limitSeconds } = turn;
  const parts = partsOf(turn, { texts });
  const limit = new AbortController();
  const answered = new AbortController();
  let overTime = false;
  const forward = (): void => limit.abort();
  turn.signal.addEventListener('abort', forward, { once: true });
  if (limitSeconds !== null) {
    void clock.wait(limitSeconds * 1_000, answered.signal).then(() => {
      if (answered.signal.aborted) return;
      overTime = true;
      limit.abort();
    });
  }

  let begun = false;
  recorder.record({ kind: 'request-sent', step, conversation, attempt, model: turn.model, parts });
  const request = { ...requestOf(turn), signal: limit.signal };
  const outcome = await port.send(request, (event) => {
    if (limit.signal.aborted) return;
    switch (event.kind) {
      case 'accepted':
        holdBack.accepted();
        break;
      case 'usage':
        recorder.record({ kind: 'usage', step, conversation, attempt, usage: event.usage });
        break;
      case 'text':
        // A reply that came whole has no first token that anybody saw.
        if (begun || event.whole) recorder.record({ kind: 'delta', step, conversation, attempt, text: event.text });
        else {
          recorder.record(
            { kind: 'first-token', step, conversation, attempt },
            { kind: 'delta', step, conversation, attempt, text: event.text },
          );
          turn.onFirstToken();
        }
        begun = true;
        break;
    }
  });
  answered.abort();
  turn.signal.removeEventListener('abort', forward);
  if (!outcome.ok && overTime && !turn.signal.aborted) {
    return { ok: false, failure: failure('time-limit', { seconds: limitSeconds }), retryAfterMs: null };
  }
  return outcome;
}
