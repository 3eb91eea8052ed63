import { useMemo } from 'react';
import { computedSweep } from '../../../shared/forecast/computed-sweep.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { refusedWords, sweepFinding, sweepNote } from '../../../shared/words/en-what-if.ts';
import { clock, seconds, tokens } from '../../../shared/words/format.ts';
import { SweepPlot } from '../../charts/SweepPlot.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import type { OpenedRun } from './run-story.ts';
import styles from './SweepFold.module.css';
import { replayedRun, structureAt } from './what-if-runs.ts';

type SweepFoldProps = { readonly runs: readonly RunResult[]; readonly opened: readonly OpenedRun[] };

/** The same work at every width, and where wider no longer helps. */
export function SweepFold({ runs, opened }: SweepFoldProps) {
  const run = useMemo(() => replayedRun(opened, 1), [opened]);
  const sweep = useMemo(() => (run === null ? null : computedSweep(run, runs)), [run, runs]);
  // A structure with phases of its own differs from a queue in more than its width.
  if (run === null || sweep === null || run.mostAtOnce < 2 || run.header.structure.phases.length > 1) return null;
  const { points, verdict } = sweep;
  const { finding, rest } = sweepFinding(sweep);
  const floor = points.at(-1)?.criticalPathMs ?? 0;
  return (
    <Fold title="Width sweep" note={sweepNote(sweep)}>
      <div className={styles.two}>
        <SweepPlot
          points={points.flatMap(({ width, wallClockMs, measured }) =>
            wallClockMs === null
              ? []
              : [
                  {
                    ...{ width, ms: wallClockMs, computed: measured === null },
                    structure: measured ?? structureAt(run, width),
                  },
                ],
          )}
          criticalPathMs={floor > 0 ? floor : null}
          breakEven={verdict.breakEven}
        />
        <div className={styles.said}>
          <p>
            <b>{finding}</b>
          </p>
          <p>{rest}</p>
          {floor > 0 && <p>The dotted line is the critical path of the widest, {seconds(floor)}.</p>}
          <p>
            To measure every width, run <code>braid sweep</code> on the command line.
          </p>
        </div>
      </div>
      <Table label="Wall-clock, tokens and refused requests by width">
        <thead>
          <tr>
            <th scope="col">At once</th>
            <th scope="col">Structure</th>
            <th scope="col" className={tableStyles.number}>
              Wall-clock
            </th>
            <th scope="col" className={tableStyles.number}>
              Tokens
            </th>
            <th scope="col" className={tableStyles.number}>
              Refused
            </th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ width, wallClockMs, tokens: count, rejected, measured }) => (
            <tr key={width}>
              <th scope="row">{width}</th>
              <td>
                <StructureTag structure={measured ?? structureAt(run, width)} look="bare" />
              </td>
              <td className={tableStyles.number}>{clock(wallClockMs)}</td>
              <td className={tableStyles.number}>{tokens(count)}</td>
              <td className={tableStyles.number}>{refusedWords(rejected)}</td>
              <td>{measured === null ? 'computed' : 'measured'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Fold>
  );
}
