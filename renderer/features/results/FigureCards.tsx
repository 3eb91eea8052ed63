import type { RunId } from '../../../shared/ids.ts';
import type { Comparison, RunResult } from '../../../shared/run/comparison.ts';
import { amountChange, timeChange } from '../../../shared/run/change.ts';
import type { Change } from '../../../shared/run/change.ts';
import { clockParts, inputTokens, priceOf, scoredFindings } from '../../../shared/run/figures.ts';
import type { Pair } from '../../../shared/run/figures.ts';
import { amountChanged, clockChange } from '../../../shared/words/changes.ts';
import { requestsSaid } from '../../../shared/words/results.ts';
import { date, elapsed, listed, notAvailable, seconds, tokens, usd } from '../../../shared/words/format.ts';
import { spreadOrder } from '../../../shared/run/spread.ts';
import type { StructureSpread } from '../../../shared/run/spread.ts';
import { spreadTexts } from '../../../shared/words/spread.ts';
import type { SpreadPair } from '../../../shared/words/spread.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Bar } from '../../ui/Bar.tsx';
import { FigureCard } from './FigureCard.tsx';
import styles from './FigureCards.module.css';
import { AlarmSign, Pips } from './Pips.tsx';
import { PriceModel } from './PriceModel.tsx';
import { isBatched } from './run-story.ts';
import type { RunStates } from './use-run-states.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type FigureCardsProps = {
  readonly comparison: Comparison;
  /** What the logs reduce to; empty while they are being opened. */
  readonly states: RunStates;
  /** Of the comparison's runs, by their structures. */
  readonly pair: Pair | null;
  /** Where the figures are medians of several runs: what they are the medians of. */
  readonly spread: { readonly pair: SpreadPair; readonly all: readonly StructureSpread[] } | null;
  readonly practice: boolean;
  /** Null where prices are as somebody else had them. */
  readonly onPricesChanged: (() => void) | null;
};

/** The four figures that a structure is chosen by: time, tokens, price, findings. */
export function FigureCards({ comparison, states, pair: of, spread, practice, onPricesChanged }: FigureCardsProps) {
  const { runs } = comparison;
  const pair = of && pairIn(runs, of);
  const tied = (figure: 'clock' | 'tokens' | 'found'): string | null => {
    const [one, other] = [spread?.pair.of[figure], spread?.pair.against[figure]];
    return one && other && spreadOrder(one, other) === 'tie' ? spreadTexts.tie : null;
  };
  const longest = Math.max(1, ...runs.map((run) => run.wallClockMs));
  const most = Math.max(1, ...runs.map((run) => run.tokens.total ?? 0));
  const dearest = Math.max(Number.MIN_VALUE, ...runs.map((run) => priceOf(run) ?? 0));
  return (
    <div className={styles.cards}>
      <FigureCard
        title={t`Wall-clock`}
        verdict={tied('clock') ?? verdict(pair, (run) => run.wallClockMs, timeChange, clockChange)}
        rows={runs.map((run) => ({
          run,
          bar: <ClockBar run={run} longest={longest} />,
          share: run.wallClockMs / longest,
          value: elapsed(run.wallClockMs),
        }))}
        note={spread ? spreadTexts.range(spread.all, 'clock') : clockNote(comparison)}
      />
      <FigureCard
        title={t`Tokens`}
        verdict={tied('tokens') ?? verdict(pair, (run) => run.tokens.total, amountChange, amountChanged)}
        rows={runs.map((run) => ({
          run,
          bar: run.tokens.total !== null && (
            <Bar structure={run.structure} share={run.tokens.total / most} size="large" />
          ),
          share: run.tokens.total === null ? null : run.tokens.total / most,
          value: tokens(run.tokens.total),
        }))}
        note={spread ? spreadTexts.range(spread.all, 'tokens') : <TokenNote runs={runs} />}
      />
      <FigureCard
        title={practice ? t`List price` : t`Cost`}
        verdict={verdict(pair, priceOf, amountChange, (change) => amountChanged(change, 'amount'))}
        corner={practice && onPricesChanged && <PriceModel onChanged={onPricesChanged} />}
        rows={runs.map((run) => ({
          run,
          bar: priceOf(run) !== null && (
            <Bar structure={run.structure} share={(priceOf(run) ?? 0) / dearest} size="large" />
          ),
          share: shareOf(priceOf(run), dearest),
          value: usd(priceOf(run)),
        }))}
        note={`${spread ? `${spreadTexts.priced} ` : ''}${priceNote(runs, states, practice)}`}
      />
      <FigureCard
        title={t`Findings`}
        verdict={tied('found') ?? findingsVerdict(runs, pair)}
        rows={runs.map((run) => {
          const findings = scoredFindings(run);
          return {
            run,
            bar: findings && <Pips structure={run.structure} findings={findings} />,
            share: findings && shareOf(findings.found, findings.of),
            value: findings ? t`${findings.found} of ${findings.of}` : notAvailable(),
          };
        })}
        note={
          spread && runs.some((run) => run.findings !== null) ? (
            spreadTexts.range(spread.all, 'found')
          ) : (
            <AlarmNote runs={runs} />
          )
        }
      />
    </div>
  );
}

/** The same two structures among these runs. */
function pairIn(runs: readonly RunResult[], { of, against }: Pair): Pair | null {
  const [one, other] = [of, against].map(({ id }) => runs.find((run) => run.id === id));
  return one && other ? { of: one, against: other } : null;
}

const shareOf = (figure: number | null, most: number): number | null =>
  figure === null || most === 0 ? null : figure / most;

function verdict(
  pair: Pair | null,
  figure: (run: RunResult) => number | null,
  change: (from: number | null, to: number | null) => Change,
  words: (change: Change) => string,
): string | null {
  if (!pair) return null;
  const { of, against } = pair;
  const changed = change(figure(against), figure(of));
  if (changed.kind === 'unknown') return notAvailable();
  const said = words(changed);
  return changed.kind === 'same'
    ? `${said.charAt(0).toUpperCase()}${said.slice(1)}`
    : `${said}, ${structureName(of.structure)}`;
}

function ClockBar({ run, longest }: { readonly run: RunResult; readonly longest: number }) {
  const { limitMs, retryMs, personMs } = clockParts(run);
  const rest = run.wallClockMs - limitMs - retryMs - personMs;
  const width = (ms: number) => ({ width: `${(ms / longest) * 100}%` });
  return (
    <>
      <Bar structure={run.structure} share={rest / longest} size="large" />
      {limitMs + retryMs > 0 && <i className={styles.wait} style={width(limitMs + retryMs)} />}
      {personMs > 0 && <i className={styles.person} style={width(personMs)} />}
    </>
  );
}

function clockNote(comparison: Comparison): string {
  const runs = comparison.runs.filter(({ state }) => state === 'finished');
  // What made up a wall-clock is told along the chain to the finish, which only a finished run has.
  if (runs.length === 0) return t`How long each went on. None has finished.`;
  const waits = runs.flatMap((run) => {
    const { limitMs, retryMs } = clockParts(run);
    const parts = [
      ...(limitMs >= 50 ? [t`${seconds(limitMs)} for the rate limit`] : []),
      ...(retryMs >= 50 ? [t`${seconds(retryMs)} to try again`] : []),
    ];
    return parts.length > 0 ? [t`${structureName(run.structure)} waited ${listed(parts)}`] : [];
  });
  // Of the clock itself: what several tasks waited for one person is one wait.
  const yours = runs.flatMap((run) => {
    const { personMs } = clockParts(run);
    return personMs >= 50 ? [t`${seconds(personMs)} of ${structureName(run.structure)}`] : [];
  });
  const overhead = Math.ceil(Math.max(...runs.map((run) => clockParts(run).overheadMs)));
  const apart = yours.length === 0 ? t`All of it is model time` : t`The rest is model time`;
  const model =
    waits.length === 0
      ? t`${apart}, but for at most ${overhead} ms of Braid’s.`
      : t`Model time, but ${listed(waits)}; at most ${overhead} ms are Braid’s.`;
  const own = yours.length === 0 ? t`Yours: 0 s, no gates.` : t`Yours: ${listed(yours)}.`;
  return `${own} ${model}`;
}

function TokenNote({ runs }: { readonly runs: readonly RunResult[] }) {
  return (
    <dl className={styles.inOut}>
      {runs.map((run) => (
        <div key={run.id}>
          <dt>{structureName(run.structure)}</dt>
          <dd>
            {t`In ${tokens(inputTokens(run))}, out ${tokens(run.tokens.output)}`}
            <br />
            {requestsSaid(run)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function priceNote(runs: readonly RunResult[], states: RunStates, practice: boolean): string {
  const batched = runs.filter(({ id }) => hasBatch(states[id])).map(({ structure }) => structureName(structure));
  const half = batched.length === 0 ? '' : t` What went out in a batch costs half: ${listed(batched)}.`;
  const list = runs.find((run) => run.listPrice)?.listPrice ?? null;
  const dated = list ? t`Prices of ${list.model}, ${date(list.date)}.` : t`No price is known for this model.`;
  return `${practice ? t`Practice runs are free. ` : ''}${dated}${half}`;
}

const hasBatch = (state: RunStates[RunId]): boolean => state !== undefined && isBatched(state);

function findingsVerdict(runs: readonly RunResult[], pair: Pair | null): string | null {
  if (pair && runs.every((run) => run.findings === null)) return notAvailable();
  const found = { of: pair?.of.findings?.found, against: pair?.against.findings?.found };
  if (!pair || found.of === undefined || found.against === undefined) return null;
  if (found.of === found.against) return t`The same`;
  const [more, key] =
    found.of > found.against
      ? [found.of - found.against, pair.of.structure]
      : [found.against - found.of, pair.against.structure];
  return t`${more} more, ${structureName(key)}`;
}

function AlarmNote({ runs }: { readonly runs: readonly RunResult[] }) {
  const scored = runs.flatMap((run) => {
    const findings = scoredFindings(run);
    if (!findings) return [];
    return [{ structure: run.structure, alarms: findings.falseAlarms.length, partly: findings.partly.length }];
  });
  if (scored.length === 0) {
    return runs.some((run) => run.state === 'finished')
      ? t`Nothing is planted in this work, so nothing is scored.`
      : t`Only a finished run has an answer to score.`;
  }
  const by = scored.map(({ structure, alarms }) => t`${alarms} in ${structureName(structure)}`);
  const halves = scored.flatMap(({ structure, partly }) =>
    partly === 0 ? [] : [t`${partly} in ${structureName(structure)}`],
  );
  return (
    <>
      <AlarmSign />
      {rich`False alarms: ${listed(by)}.${halves.length > 0 && t` Partly said and not counted: ${listed(halves)}.`}`}
    </>
  );
}
