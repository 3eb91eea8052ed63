import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { whyNotRunnable } from '../../shared/forecast/forecast.ts';
import type { Connection } from '../../shared/run/header.ts';
import type { Cap } from '../../shared/settings.ts';
import type { Work } from '../services/comparisons/source.ts';
import { readBehaviour, readBudget, readGates, readRepeat, readReviewEvery } from './options.ts';
import type { PracticeBehaviour, TypedOptions } from './options.ts';
import { chooseConnection } from './server-connection.ts';
import { readWork } from './work.ts';

/** Everything about a run but its structure. */
export type RunChoices = {
  readonly work: Work;
  readonly behaviour: PracticeBehaviour;
  readonly connection: Connection;
  readonly gates: 'pass' | 'ask';
  readonly reviewEvery: number | null;
  readonly warmCache: boolean;
  readonly batch: boolean;
  readonly budget: Cap;
  readonly repeat: number;
};

/** `reached` is false where the server could not be asked: that is a failed run, not wrong use. */
export type ReadChoices = Result<RunChoices> | { readonly ok: false; readonly failure: Failure; reached: false };

/** What `compare` and `sweep` share; every wrong option is found before anything is started. */
export async function readRunChoices(name: string, typed: TypedOptions): Promise<ReadChoices> {
  const behaviour = readBehaviour(typed);
  if (!behaviour.ok) return behaviour;
  const repeat = readRepeat(typed);
  if (!repeat.ok) return repeat;
  const gates = readGates(typed, process.stdin.isTTY);
  if (!gates.ok) return gates;
  const reviewEvery = readReviewEvery(typed);
  if (!reviewEvery.ok) return reviewEvery;
  const budget = readBudget(typed);
  if (!budget.ok) return budget;
  const work = await readWork(name);
  if (!work.ok) return work;
  const unusable = whyNotRunnable(work.value.workflow);
  if (unusable) return fail(unusable);
  const connection = await chooseConnection(typed, process.env['ANTHROPIC_API_KEY']);
  if (!connection.ok) return connection;
  if (behaviour.value.forgetting && connection.value.kind !== 'practice') {
    const expected = 'to the practice model alone: a real one forgets by itself';
    return fail(failure('bad-option', { option: '--forgetting', value: 'on', expected }));
  }
  const batch = typed['batch'] === true;
  if (batch && connection.value.abilities?.batches === false) {
    const expected = 'to servers that take message batches, and this one was found not to';
    return fail(failure('bad-option', { option: '--batch', value: 'on', expected }));
  }
  return succeed({
    work: work.value,
    behaviour: behaviour.value,
    connection: connection.value,
    gates: gates.value,
    reviewEvery: reviewEvery.value,
    warmCache: typed['warmCache'] === true,
    batch,
    budget: budget.value,
    repeat: repeat.value,
  });
}
