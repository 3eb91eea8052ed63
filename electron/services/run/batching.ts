import type { StepId } from '../../../shared/ids.ts';
import { batchesUnderWay, startsTogether } from '../../../shared/run/batches.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import type { Step } from '../../../shared/run/step.ts';
import type { BatchPort } from '../model/batch-port.ts';
import { followBatch, runBatch } from './batch-turns.ts';
import type { BatchTurnPorts } from './batch-turns.ts';
import type { TurnPorts } from './turn.ts';
import { turnOf } from './turn-of-step.ts';

export type Batching = {
  /** Of the steps that start now, those that go out as one batch. */
  together(starting: readonly Step[]): Step[];
  submit(steps: readonly Step[]): void;
  /** Steps whose requests are still at the server: after a restart they are waited for, not sent again. */
  awaited(): ReadonlySet<StepId>;
  /** Waits for every batch that an earlier host handed in. */
  follow(): void;
};

type Heard = Pick<BatchTurnPorts, 'onReplied' | 'onFailed'> & { readonly onBug: (error: unknown) => void };

/** Null where the connection takes no batches, or the run asks for none. */
export function createBatching(
  header: RunHeader,
  batches: BatchPort | null,
  ports: TurnPorts,
  { onReplied, onFailed, onBug }: Heard,
): Batching | null {
  const { structure, connection } = header;
  if (batches === null || !structure.phases.some(({ batch }) => batch === true)) return null;
  const batchPorts = { ...ports, batches, onReplied, onFailed };
  // The practice model's session ends with its host, and its batches with it.
  const underWay = () => batchesUnderWay(connection.kind === 'practice' ? emptyRun : ports.recorder.state());
  return {
    together: (starting) => startsTogether(starting, structure),
    submit(steps) {
      const never = new AbortController().signal;
      const turns = steps.flatMap((of) => {
        const turn = turnOf(header, ports.recorder.state, of, never, () => undefined);
        return turn === null ? [] : [{ ...turn, of }];
      });
      runBatch(turns, batchPorts).catch(onBug);
    },
    awaited: () => new Set([...underWay().values()].flat().map(({ step }) => step.id)),
    follow() {
      for (const [batch, members] of underWay()) followBatch(batch, members, batchPorts).catch(onBug);
    },
  };
}
