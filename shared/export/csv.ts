import type { ComparisonResult } from '../contract.ts';
import type { RunResult, TaskResult } from '../run/comparison.ts';
import { matrixGroups } from '../run/matrix-rows.ts';
import type { MatrixCell } from '../run/matrix-rows.ts';
import { waitingOf } from './waiting-columns.ts';
import type { ExportedBy } from './format.ts';

/**
 * One table for a spreadsheet (RFC 4180): a row for each run, each of its tasks, each planted point and each forecast,
 * told apart by the column `row`. Times in milliseconds, dates as ISO 8601; what is unknown is left empty.
 */
export function comparisonCsv(result: ComparisonResult, by: ExportedBy): string {
  const rows = rowsOf(result, by);
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}

const columns = [
  ...['row', 'comparison', 'title', 'plan', 'started_at', 'model', 'pace', 'seed', 'basis'],
  ...['run', 'structure', 'id', 'name', 'state', 'outcome', 'cause'],
  ...['wall_clock_ms', 'model_ms', 'wait_dependency_ms', 'wait_phase_ms', 'wait_slot_ms', 'wait_rate_limit_ms'],
  ...['wait_retry_ms', 'wait_person_ms', 'overhead_ms', 'interrupted_ms', 'critical_path_ms'],
  ...['ready_ms', 'sent_ms', 'first_token_ms', 'ended_ms'],
  ...['tokens_input', 'tokens_cache_write', 'tokens_cache_read', 'tokens_output', 'tokens_total', 'tokens_overhead'],
  ...['context_tokens', 'requests', 'retries', 'rejected', 'cost_usd', 'list_price_usd', 'list_price_model'],
  ...['list_price_date', 'findings_found', 'findings_of', 'false_alarms', 'lost_in_merge'],
  ...['severity', 'exported_at', 'exported_by'],
];

type Row = Readonly<Record<string, string | number | null | undefined>>;

/** Simulated speed is no measurement of a hosted model, so each row says what its figures are. */
function rowsOf({ comparison, summary, points, forecast }: ComparisonResult, by: ExportedBy): Row[] {
  const practice = comparison.model === 'practice';
  const about: Row = {
    comparison: comparison.id,
    title: comparison.workflow.title,
    plan: summary.planTitle,
    started_at: comparison.startedAt,
    model: comparison.model,
    pace: comparison.pace,
    seed: comparison.seed,
    basis: practice ? 'measured at a simulated speed' : 'measured',
    exported_at: by.at,
    exported_by: `Braid ${by.version}`,
  };
  const groups = matrixGroups({ comparison, points });
  return [
    ...comparison.runs.flatMap((run) => {
      const ofRun = { ...about, run: run.id, structure: run.structure };
      return [
        { ...ofRun, ...runRow(run) },
        ...run.tasks.map((task) => ({ ...ofRun, ...taskRow(task) })),
        ...groups.flatMap(({ rows }) =>
          rows.flatMap(({ point, cells }) =>
            cells
              .filter((each) => each.run === run)
              .map((each) => ({
                ...ofRun,
                row: point.kind,
                id: point.id,
                name: point.title,
                severity: point.severity,
                ...outcomeOf(each.cell),
              })),
          ),
        ),
      ];
    }),
    ...(forecast?.runs ?? []).map((run) => ({
      ...about,
      structure: run.structure,
      ...runRow(run),
      row: 'forecast',
      basis: 'predicted',
      state: null,
    })),
  ];
}

function runRow(run: RunResult): Row {
  const { tokens, findings, listPrice } = run;
  return {
    row: 'run',
    state: run.state,
    wall_clock_ms: run.wallClockMs,
    model_ms: run.modelMs,
    ...waitingOf(run.waitingMs),
    overhead_ms: run.overheadMs,
    interrupted_ms: run.interruptedMs,
    critical_path_ms: run.criticalPathMs,
    tokens_input: tokens.input,
    tokens_cache_write: tokens.cacheWrite,
    tokens_cache_read: tokens.cacheRead,
    tokens_output: tokens.output,
    tokens_total: tokens.total,
    tokens_overhead: tokens.overhead,
    requests: run.requests,
    retries: run.retries,
    rejected: run.rejected,
    cost_usd: run.costUsd,
    list_price_usd: listPrice?.usd,
    list_price_model: listPrice?.model,
    list_price_date: listPrice?.date,
    findings_found: findings?.found,
    findings_of: findings?.of,
    false_alarms: findings?.falseAlarms.length,
    lost_in_merge: findings?.lostInMerge,
  };
}

function taskRow(task: TaskResult): Row {
  return {
    row: 'task',
    id: task.id,
    name: task.title,
    state: task.state,
    model_ms: task.modelMs,
    ...waitingOf(task.waitingMs),
    overhead_ms: task.overheadMs,
    ready_ms: task.readyMs,
    sent_ms: task.sentMs,
    first_token_ms: task.firstTokenMs,
    ended_ms: task.endedMs,
    tokens_output: task.outputTokens,
    context_tokens: task.contextTokens,
  };
}

function outcomeOf(cell: MatrixCell): Row {
  if (cell.kind !== 'lost') return { outcome: cell.kind };
  return { outcome: cell.loss.partly ? 'partly' : 'lost', cause: cell.loss.cause };
}

/** A text that a spreadsheet would run as a formula is held back by an apostrophe; figures are written bare. */
export function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = startsFormula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Wide forms of the signs are read as the signs themselves by some spreadsheets, and what stands before them is skipped.
const startsFormula = /^[\s\p{Cc}\p{Cf}"']*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
