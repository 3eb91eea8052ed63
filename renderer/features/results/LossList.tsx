import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { counted } from '../../../shared/words/format.ts';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './LossList.module.css';
import { LossSentence } from './LossSentence.tsx';
import type { MatrixCell, MatrixGroup } from '../../../shared/run/matrix-rows.ts';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type Lost = Extract<MatrixCell, { readonly kind: 'lost' }>;

type LossListProps = {
  readonly runs: readonly RunResult[];
  readonly groups: readonly MatrixGroup[];
  readonly onOpen: (opened: { readonly point: ShownPoint; readonly run: RunResult; readonly cell: Lost }) => void;
};

/** Every missed finding in a sentence, run by run; a name in it opens the finding. Nothing where nothing was missed. */
export function LossList({ runs, groups, onOpen }: LossListProps) {
  const losing = runs
    .map((run, column) => ({ run, lost: groups.flatMap(({ rows }) => rows.flatMap((row) => lostIn(row, column))) }))
    .filter(({ lost }) => lost.length > 0);
  if (losing.length === 0) return null;
  const count = losing.reduce((sum, { lost }) => sum + lost.length, 0);
  return (
    <div className={styles.list}>
      <Fold look="line" title={t`Who lacked what`} note={t`${counted(count, t`loss`, t`losses`)}, each in a sentence`}>
        {losing.map(({ run, lost }) => (
          <section key={run.id} className={styles.run}>
            <h3>
              <StructureTag structure={run.structure} look="bare" />
            </h3>
            <ul>
              {lost.map(({ point, cell }) => (
                <li key={point.id}>
                  <b {...shipped()}>{point.title}.</b>{' '}
                  <LossSentence point={point} run={run} loss={cell.loss} onGo={() => onOpen({ point, run, cell })} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Fold>
    </div>
  );
}

function lostIn({ point, cells }: MatrixGroup['rows'][number], column: number) {
  const cell = cells[column]?.cell;
  return cell?.kind === 'lost' ? [{ point, cell }] : [];
}
