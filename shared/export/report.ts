import type { ComparisonResult } from '../contract.ts';
import { scorePrediction } from '../exercise/score-prediction.ts';
import { circumstancesOf } from '../run/circumstances.ts';
import { amountChange, timeChange } from '../run/change.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import { explain } from '../run/explain.ts';
import { clockParts, inputTokens, priceOf, scoredFindings, tasksInOrder } from '../run/figures.ts';
import { matrixGroups } from '../run/matrix-rows.ts';
import { compareStructures } from '../structure/structure.ts';
import type { StructureKey } from '../structure/structure.ts';
import { circumstanceClause } from '../words/circumstances.ts';
import { cellWords, exportWords, lossWords, measuredHow, moment, runStates, sideWords } from '../words/export.ts';
import { amountChanged, clockChange } from '../words/changes.ts';
import { wordAside, wordHeadline, wordWhy } from '../words/results.ts';
import { date, notAvailable, ratio, seconds, tokens, usd } from '../words/format.ts';
import { structureName } from '../words/structure-names.ts';
import { t } from '../words/t.ts';
import type { ExportedBy } from './format.ts';

/** Cells are texts as a reader sees them; the first column names the row. */
export type ReportTable = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A comparison as a document for people, before any format: every sentence once, nothing escaped yet. */
export type Report = {
  readonly title: string;
  /** When, with which model, measured how. */
  readonly about: string;
  readonly headline: string;
  readonly asides: readonly string[];
  /** What a reader has to know before believing a figure. */
  readonly notes: readonly string[];
  readonly figures: ReportTable;
  readonly figureNotes: readonly string[];
  readonly findings: readonly ReportTable[];
  readonly why: readonly { readonly title: string; readonly text: string }[];
  readonly prediction: { readonly table: ReportTable; readonly why: string | null } | null;
  readonly forecast: ReportTable | null;
  readonly answers: readonly {
    readonly structure: StructureKey;
    readonly name: string;
    readonly label: string;
    readonly text: string | null;
  }[];
  readonly tasks: readonly ReportTable[];
  readonly made: string;
  /** In the order in which they are told. */
  readonly runs: readonly RunResult[];
};

const waitedMs = (run: RunResult): number => clockParts(run).limitMs + clockParts(run).retryMs;

export function reportOf(result: ComparisonResult, by: ExportedBy): Report {
  const runs = result.comparison.runs.toSorted((a, b) => compareStructures(a.structure, b.structure));
  const comparison: Comparison = { ...result.comparison, runs };
  const { summary, points } = result;
  const { headline, asides, why } = explain(comparison, points);
  const practice = comparison.model === 'practice';
  const { model, seed } = comparison;
  return {
    title: [comparison.workflow.title, summary.planTitle].filter((part) => part !== null).join(', '),
    about: [
      moment(comparison.startedAt),
      practice ? `practice model, seed ${seed}` : model,
      measuredHow(comparison),
    ].join(' · '),
    headline: `${wordHeadline(headline)}.`,
    asides: asides.map(wordAside),
    notes: [
      ...(practice ? [exportWords.practice] : []),
      ...(comparison.forgetting ? [exportWords.forgetting] : []),
      ...(summary.assisted === true ? [exportWords.assisted] : []),
      ...(summary.example ? [exportWords.example] : []),
      ...by.conditions,
      ...runs.flatMap((run) =>
        circumstancesOf(run, undefined).map((each) => `${structureName(run.structure)} ${circumstanceClause(each)}.`),
      ),
    ],
    figures: figuresOf(comparison, practice),
    figureNotes: [...pricesOf(runs), exportWords.notAvailable],
    findings: findingsOf(comparison, result),
    why: why.map(wordWhy),
    prediction: predictionOf(comparison, result),
    forecast: forecastOf(comparison, result.forecast),
    answers: runs.map((run) => ({
      structure: run.structure,
      name: structureName(run.structure),
      label: practice ? exportWords.practiceReply : exportWords.modelReply(model),
      text: run.answer,
    })),
    tasks: runs.map(tasksOf),
    made: exportWords.made(by.at, by.version),
    runs,
  };
}

function figuresOf({ runs }: Comparison, practice: boolean): ReportTable {
  const heads = exportWords.figureHeads;
  return {
    title: exportWords.figures,
    heads: [
      ...[heads.structure, heads.clock, heads.waited, heads.person, heads.in, heads.out, heads.total],
      practice ? exportWords.listPrice : exportWords.cost,
      ...[heads.found, heads.alarms, heads.state],
    ],
    rows: runs.map((run) => {
      const findings = scoredFindings(run);
      return [
        structureName(run.structure),
        seconds(run.wallClockMs),
        seconds(waitedMs(run)),
        seconds(clockParts(run).personMs),
        tokens(inputTokens(run)),
        tokens(run.tokens.output),
        tokens(run.tokens.total),
        usd(priceOf(run)),
        findings ? t`${findings.found} of ${findings.of}` : notAvailable(),
        findings ? String(findings.falseAlarms.length) : notAvailable(),
        runStates[run.state],
      ];
    }),
  };
}

function pricesOf(runs: readonly RunResult[]): string[] {
  const list = runs.find(({ listPrice }) => listPrice !== null)?.listPrice;
  return list ? [t`Prices of ${list.model}, ${date(list.date)}.`] : [t`No price is known for this model.`];
}

function findingsOf(comparison: Comparison, { points }: ComparisonResult): ReportTable[] {
  return matrixGroups({ comparison, points }).map((group) => ({
    title: exportWords.groups[group.id],
    heads: [
      group.id === 'decoy' ? t`Suspicion` : exportWords.finding,
      exportWords.severity,
      ...comparison.runs.map(({ structure }) => structureName(structure)),
    ],
    rows: group.rows.map(({ point, cells }) => [
      point.title,
      exportWords.severities[point.severity],
      ...cells.map(({ cell }) => cellWords(cell)),
    ]),
  }));
}

function predictionOf(comparison: Comparison, result: ComparisonResult): Report['prediction'] {
  const { prediction } = result.summary;
  if (prediction === null) return null;
  const { of, against, clock, tokens, endsFirst, findsMost, lost } = scorePrediction(
    prediction,
    comparison,
    result.forecast,
    result.lossChoices,
  );
  const pair = t`${structureName(of)} against ${structureName(against)}`;
  const said = (name: string, guess: { said: string; measured: string }) => [name, guess.said, guess.measured, ''];
  const sooner = (factor: number | null) => (factor === null ? notAvailable() : clockChange(timeChange(factor, 1)));
  const more = (factor: number | null) => (factor === null ? notAvailable() : amountChanged(amountChange(1, factor)));
  return {
    table: {
      title: exportWords.prediction,
      heads: ['', exportWords.said, exportWords.measured, exportWords.offBy],
      rows: [
        [exportWords.clockGuess(pair), sooner(clock.said), sooner(clock.measured), ratio(clock.offBy)],
        [exportWords.tokensGuess(pair), more(tokens.said), more(tokens.measured), ratio(tokens.offBy)],
        said(exportWords.endsFirst, sideWords(endsFirst)),
        ...(findsMost ? [said(exportWords.findsMost, sideWords(findsMost))] : []),
        ...(lost ? [said(exportWords.willBeLost, lossWords(lost, result.lossChoices))] : []),
      ],
    },
    why: prediction.why.trim() === '' ? null : exportWords.wrote(prediction.why.trim()),
  };
}

function forecastOf({ runs }: Comparison, forecast: Comparison | null): ReportTable | null {
  if (!forecast) return null;
  const { about } = exportWords;
  return {
    title: exportWords.forecast,
    heads: exportWords.forecastHeads,
    rows: runs.map((run) => {
      const predicted = forecast.runs.find(({ structure }) => structure === run.structure);
      const finished = run.state === 'finished';
      return [
        structureName(run.structure),
        about(seconds(predicted?.wallClockMs)),
        finished ? seconds(run.wallClockMs) : notAvailable(),
        about(tokens(predicted?.tokens.total)),
        finished ? tokens(run.tokens.total) : notAvailable(),
      ];
    }),
  };
}

function tasksOf(run: RunResult): ReportTable {
  return {
    title: exportWords.tasks(structureName(run.structure)),
    heads: exportWords.taskHeads,
    rows: tasksInOrder(run).map((task) => [
      task.title,
      runStates[task.state],
      seconds(task.sentMs),
      seconds(task.firstTokenMs),
      seconds(task.endedMs),
      tokens(task.contextTokens),
      tokens(task.outputTokens),
    ]),
  };
}
