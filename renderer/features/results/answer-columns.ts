import type { RunResult } from '../../../shared/run/comparison.ts';

/** One final answer and the runs that gave it, word for word. `answer` null: the run did not get that far. */
export type AnswerColumn = { readonly answer: string | null; readonly runs: readonly RunResult[] };

/** Identical answers share a column; a run without an answer has one of its own, which says so. */
export function answerColumns(runs: readonly RunResult[]): AnswerColumn[] {
  const columns: { answer: string | null; runs: RunResult[] }[] = [];
  for (const run of runs) {
    const same = columns.find(({ answer }) => answer !== null && answer === run.answer);
    if (same) same.runs.push(run);
    else columns.push({ answer: run.answer, runs: [run] });
  }
  return columns;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%$€£-]*/gu)?.length ?? 0;
}
