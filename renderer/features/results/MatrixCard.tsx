import { useState } from 'react';
import type { ShownPoint } from '../../../shared/contract.ts';
import type { LossCause, RunResult } from '../../../shared/run/comparison.ts';
import { causeWords } from '../../../shared/words/results.ts';
import { counted, notAvailable, sentence } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { LossList } from './LossList.tsx';
import { isPartly } from '../../../shared/run/matrix-rows.ts';
import type { MatrixCell, MatrixGroup } from '../../../shared/run/matrix-rows.ts';
import styles from './MatrixCard.module.css';
import panel from './Panel.module.css';
import { PointDrawer } from './PointDrawer.tsx';
import { Severity } from './Severity.tsx';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type MatrixCardProps = { readonly runs: readonly RunResult[]; readonly groups: readonly MatrixGroup[] };

type Opened = { readonly point: ShownPoint; readonly run: RunResult; readonly cell: MatrixCell };

const groupNames = {
  between: t`Between distant materials`,
  within: t`Within one part of the work`,
  decoy: t`False alarms`,
} as const satisfies Record<MatrixGroup['id'], string>;

/** Every planted point against every structure, with the cause of each loss. A cell opens what the conversations saw. */
export function MatrixCard({ runs, groups }: MatrixCardProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const planted = groups.filter(({ id }) => id !== 'decoy').reduce((sum, { rows }) => sum + rows.length, 0);
  const decoys = groups.find(({ id }) => id === 'decoy')?.rows.length ?? 0;
  return (
    <Card className={styles.card} aria-labelledby="matrix">
      <div className={styles.head}>
        <h2 id="matrix" className={panel.title}>{t`What was found, what was lost, and why`}</h2>
        <p className={panel.note}>
          {t`Each cell opens the conversation behind it.`} {plantedWords(planted, decoys)}
        </p>
      </div>
      {/* Four structures don't fit the narrowest window. */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="matrix">
        <table className={styles.table} aria-labelledby="matrix">
          <thead>
            <tr>
              <th scope="col">{t`Planted finding`}</th>
              <th scope="col" className={styles.severity}>{t`Severity`}</th>
              {runs.map((run) => (
                <th key={run.id} scope="col" className={styles.run}>
                  <StructureTag structure={run.structure} look="bare" />
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className={styles.group}>
                <th colSpan={2} scope="rowgroup">
                  {groupNames[group.id]}
                </th>
                {group.counts.map((count, index) => (
                  <td key={runs[index]?.id ?? index}>{countWords(group, count, group.partly[index] ?? 0)}</td>
                ))}
              </tr>
              {group.rows.map(({ point, cells }) => (
                <tr key={point.id}>
                  <th scope="row" className={group.id === 'within' ? undefined : styles.strong}>
                    <span {...shipped()}>{point.title}</span>
                    <span className={styles.where}>{whereOf(point)}</span>
                  </th>
                  <td>
                    <Severity severity={point.severity} />
                  </td>
                  {cells.map(({ run, cell }) => (
                    <td key={run.id}>
                      <CellButton cell={cell} point={point} run={run} onOpen={() => setOpened({ point, run, cell })} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <Causes groups={groups} />
      <LossList runs={runs} groups={groups} onOpen={setOpened} />
      <PointDrawer opened={opened} onClose={() => setOpened(null)} />
    </Card>
  );
}

function plantedWords(planted: number, decoys: number): string {
  const findings = sentence(counted(planted, t`finding`));
  const suspicions = decoys === 0 ? '' : t`, and ${counted(decoys, t`suspicion`)} that another passage answers`;
  return planted === 1 ? t`${findings} was planted${suspicions}.` : t`${findings} were planted${suspicions}.`;
}

function countWords(group: MatrixGroup, count: number | null, partly: number): string {
  if (count === null) return notAvailable();
  if (group.id === 'decoy') return `${count}`;
  return t`${count} of ${group.rows.length}${partly === 0 ? '' : t`, ${partly} partly`}`;
}

function whereOf({ evidence, answeredIn }: ShownPoint): string {
  const materials = [...new Set(evidence.map(({ materialTitle }) => materialTitle))].join(t` and `);
  return answeredIn ? t`${materials}; answered in ${answeredIn.materialTitle}` : materials;
}

type CellButtonProps = {
  readonly cell: MatrixCell;
  readonly point: ShownPoint;
  readonly run: RunResult;
  readonly onOpen: () => void;
};

function CellButton({ cell, point, run, onOpen }: CellButtonProps) {
  if (cell.kind === 'unknown') return <span className={styles.faint}>{notAvailable()}</span>;
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={`${structureName(run.structure)}: ${cellWords(cell)}. ${point.title}`}
      onClick={onOpen}
    >
      <CellSign cell={cell} />
    </button>
  );
}

function cellWords(cell: MatrixCell): string {
  switch (cell.kind) {
    case 'found':
      return cell.by === null ? t`found` : t`found by ${cell.by}`;
    case 'lost':
      return t`lost, ${causeWords[cell.loss.cause].name}${isPartly(cell) ? t`, and partly said` : ''}`;
    case 'reported':
      return t`reported, a false alarm`;
    case 'not-reported':
      return t`not reported`;
    case 'unknown':
      return notAvailable();
  }
}

function CellSign({ cell }: { readonly cell: MatrixCell }) {
  switch (cell.kind) {
    case 'found':
      return (
        <>
          <span className={panel.hit}>
            <Icon name="check" size="small" />
          </span>
          <span className={styles.by}>{cell.by ?? t`found`}</span>
        </>
      );
    case 'lost':
      if (isPartly(cell)) {
        return (
          <>
            <span className={panel.part}>
              <Icon name="half" size="small" />
            </span>
            <span className={styles.by}>{t`partly; ${causeWords[cell.loss.cause].name}`}</span>
          </>
        );
      }
      return (
        <Chip look="cause" icon="cross">
          {causeWords[cell.loss.cause].name}
        </Chip>
      );
    case 'reported':
      return (
        <>
          <span className={panel.alarm}>
            <Icon name="flag" size="small" />
          </span>
          <span className={styles.by}>{t`reported`}</span>
        </>
      );
    case 'not-reported':
      return (
        <>
          <span className={styles.faint}>
            <Icon name="minus" size="small" />
          </span>
          <span className={styles.by}>{t`not reported`}</span>
        </>
      );
    case 'unknown':
      return null;
  }
}

const legend: readonly LossCause[] = ['not-seen', 'not-asked', 'not-passed-on', 'overlooked'];

function Causes({ groups }: { readonly groups: readonly MatrixGroup[] }) {
  const met = new Set(
    groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ cell }) => (cell.kind === 'lost' ? [cell.loss.cause] : []))),
    ),
  );
  // Overlooked can't happen to the practice model, so it is explained only where it did happen.
  const shown = legend.filter((cause) => cause !== 'overlooked' || met.has(cause));
  const partly = groups.some((group) => group.partly.some((count) => count > 0));
  return (
    <dl className={styles.causes}>
      {partly && (
        <div>
          <dt>{t`Partly`}</dt>
          <dd>{t`The answer has one side of it as a concern. Not counted as found.`}</dd>
        </div>
      )}
      {shown.map((cause) => (
        <div key={cause}>
          <dt>{sentence(causeWords[cause].name)}</dt>
          <dd>{causeWords[cause].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
