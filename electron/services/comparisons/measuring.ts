import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { listPriceUsd } from '../../../shared/prices.ts';
import type { PriceList } from '../../../shared/prices.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { measureRun } from '../../../shared/run/measure.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { TextStore } from '../store/texts.ts';
import type { ArchivedRun } from './archive.ts';
import { notScored, scoreRun } from './scoring.ts';

export type Measuring = {
  /**
   * Figures of one run. What it found and lost is scored once it has finished: before that the number of planted
   * findings stays hidden, and a run without its last outputs would only get causes made up.
   */
  run(input: MeasuringInput): Promise<RunResult>;
  /** What these tokens cost by the list, at the model that practice runs are shown at. */
  listPrice(usage: Usage): RunResult['listPrice'];
};

export type MeasuringInput = {
  run: ArchivedRun;
  live: boolean;
  exercise: Exercise | null;
  texts: Pick<TextStore, 'get'>;
};

/** `priceModel` is the model whose list price practice runs are shown at. */
export function createMeasuring(prices: PriceList, priceModel: () => string): Measuring {
  const priceAt = (model: string, usage: Usage): RunResult['listPrice'] => {
    const usd = listPriceUsd(prices, model, usage);
    return usd === null ? null : { model, date: prices.date, usd };
  };
  const listPrice = (usage: Usage) => priceAt(priceModel(), usage);
  return {
    listPrice,
    async run({ run: { header, events }, live, exercise, texts }) {
      const state = reduceAll(events);
      const over = !live && state.status === 'finished';
      const score = exercise !== null && over ? await scoreRun(header, state, exercise, texts) : notScored;
      const { kind, model } = header.connection;
      return measureRun(header, state, {
        live,
        findings: score.findings,
        findingsOfTask: score.ofTask,
        // Practice runs cost nothing; what they would cost elsewhere is their list price.
        costUsd: (usage) => (kind === 'practice' ? null : listPriceUsd(prices, model, usage)),
        listPrice: kind === 'practice' ? listPrice : (usage) => priceAt(model, usage),
      });
    },
  };
}

/** One run's line in the history. */
export function summaryOfRun(result: RunResult): ComparisonSummary['runs'][number] {
  const { id, structure, state, wallClockMs, tokens, findings, costUsd } = result;
  return {
    id,
    structure,
    state,
    wallClockMs,
    totalTokens: tokens.total,
    found: findings?.found ?? null,
    of: findings?.of ?? null,
    falseAlarms: findings?.falseAlarms.length ?? null,
    costUsd,
  };
}

/** A run that has only begun. */
export function beginningOfRun({ id, structure }: RunHeader): ComparisonSummary['runs'][number] {
  const unknown = { wallClockMs: null, totalTokens: null, found: null, of: null, falseAlarms: null };
  return { id, structure: structure.key, state: 'running', ...unknown };
}
