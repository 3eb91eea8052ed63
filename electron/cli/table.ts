import type { Comparison, ForecastBasis, RunResult } from '../../shared/run/comparison.ts';
import { explain } from '../../shared/run/explain.ts';
import { basisWords } from '../../shared/words/forecast.ts';
import { wordHeadline } from '../../shared/words/results.ts';
import { notAvailable, seconds, sentence, tokens, usd } from '../../shared/words/format.ts';
import { structureName } from '../../shared/words/structure-names.ts';

/** The comparison for people: what it is, a row a structure, and what its figures are. */
export function comparisonTable(comparison: Comparison): string {
  const { workflow, model, pace, seed, predicted, runs, basis } = comparison;
  const about = predicted ? 'predicted on a virtual clock, without a request' : measured(model, pace);
  const heads = ['Structure', 'Wall-clock', 'Model', 'Waiting', 'In', 'Out', 'Total', 'List price', 'Found', 'State'];
  const rows = runs.map((run) => [
    structureName(run.structure),
    (predicted ? 'about ' : '') + seconds(run.wallClockMs),
    seconds(run.modelMs),
    seconds(waitingOf(run)),
    tokens(inputOf(run)),
    tokens(run.tokens.output),
    tokens(run.tokens.total),
    run.listPrice === null ? notAvailable() : usd(run.listPrice.usd),
    foundOf(run),
    predicted ? 'predicted' : run.state,
  ]);
  const price = runs.find(({ listPrice }) => listPrice !== null)?.listPrice;
  return [
    `${workflow.title}: ${workflow.tasks} tasks, ${model === 'practice' ? 'practice model' : model}, seed ${seed}, ${about}`,
    ...(predicted ? [] : [`${wordHeadline(explain(comparison, []).headline)}.`]),
    '',
    ...aligned([heads, ...rows]),
    '',
    ...(price
      ? [`List price of ${price.model} on ${price.date}${model === 'practice' ? '; practice runs are free' : ''}.`]
      : []),
    'Model and waiting are sums over the tasks.',
    ...(basis ? [basisLine(basis)] : []),
    ...(predicted ? [] : [`Kept as ${comparison.id}.`]),
  ].join('\n');
}

/** Which runs a forecast learnt from, and how to let it learn. */
function basisLine(basis: ForecastBasis): string {
  const said = `${sentence(basisWords(basis, { now: Date.now() }))}.`;
  return basis.kind === 'none' ? `${said} With --data it is calibrated from the runs kept in that folder.` : said;
}

const measured = (model: string, pace: number | null): string =>
  model === 'practice' && pace !== null ? `measured at a simulated speed, pace ${pace}×` : 'measured';

function inputOf({ tokens: { input, cacheWrite, cacheRead } }: RunResult): number | null {
  return input === null ? null : input + (cacheWrite ?? 0) + (cacheRead ?? 0);
}

function waitingOf({ waitingMs }: RunResult): number {
  return Object.values(waitingMs).reduce((sum, ms) => sum + ms, 0);
}

function foundOf({ findings }: RunResult): string {
  if (findings === null) return notAvailable();
  const alarms = findings.falseAlarms.length;
  const partly = findings.partly.length;
  const half = partly === 0 ? '' : `, ${partly} partly`;
  return `${findings.found} of ${findings.of}${half}${alarms === 0 ? '' : `, ${alarms} false`}`;
}

const figure = /^(about )?[$\d]|^n\/a$/;

/** Columns side by side under their heads; columns of figures end together, texts begin together. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const [heads = [], ...body] = rows;
  const columns = heads.map((_, column) => ({
    width: Math.max(...rows.map((row) => (row[column] ?? '').length)),
    figures: body.every((row) => figure.test(row[column] ?? '')),
  }));
  return rows.map((row) =>
    columns
      .map(({ width, figures }, column) => (row[column] ?? '')[figures ? 'padStart' : 'padEnd'](width))
      .join('  ')
      .trimEnd(),
  );
}
