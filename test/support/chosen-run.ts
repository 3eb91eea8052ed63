import { asRunId } from '../../shared/ids.ts';
import type { ChosenRun } from '../../shared/run/chosen-run.ts';
import type { RunResult } from '../../shared/run/comparison.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { emptyRun } from '../../shared/run/state.ts';
import type { RunState } from '../../shared/run/state.ts';
import { aRun } from './comparison-builder.ts';
import { sampleHeader } from './sample-header.ts';

type Given = {
  readonly header?: Partial<RunHeader>;
  readonly result?: Partial<RunResult>;
  readonly state?: Partial<RunState>;
  readonly assisted?: boolean;
};

/** A finished run of the sample workflow on the practice model, but for what is given. */
export function aChosenRun(id: string, { header, result, state, assisted = false }: Given = {}): ChosenRun {
  const listPrice = { model: 'claude-sonnet-5-5', date: '2026-11-20', usd: 0.04 };
  const head = sampleHeader({ ...header, id: asRunId(id) });
  return {
    header: head,
    state: { ...emptyRun, status: 'finished', ...state },
    result: { ...aRun(head.structure.key, { listPrice, ...result }), id: head.id },
    assisted,
  };
}
