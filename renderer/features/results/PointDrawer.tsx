import { useId } from 'react';
import type { ShownPoint } from '../../../shared/contract.ts';
import type { TaskId } from '../../../shared/ids.ts';
import type { Loss, RunResult, TaskResult } from '../../../shared/run/comparison.ts';
import { tasksInOrder } from '../../../shared/run/figures.ts';
import { listed, sentence, tokens } from '../../../shared/words/format.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { LossSentence } from './LossSentence.tsx';
import { isPartly, statedIn } from '../../../shared/run/matrix-rows.ts';
import type { MatrixCell } from '../../../shared/run/matrix-rows.ts';
import styles from './PointDrawer.module.css';
import { Severity } from './Severity.tsx';
import { shipped, written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type PointDrawerProps = {
  readonly opened: { readonly point: ShownPoint; readonly run: RunResult; readonly cell: MatrixCell } | null;
  readonly onClose: () => void;
};

/** Behind one cell of the matrix: the evidence, which conversations had it, and what was said. */
export function PointDrawer({ opened, onClose }: PointDrawerProps) {
  return (
    <Drawer
      title={opened?.point.title ?? ''}
      open={opened !== null}
      onClose={onClose}
      wide
      note={opened && <Severity severity={opened.point.severity} />}
    >
      {opened && <Inside {...opened} />}
    </Drawer>
  );
}

function Inside({ point, run, cell }: NonNullable<PointDrawerProps['opened']>) {
  const stated = statedIn(point, run);
  const task = 'task' in cell ? cell.task : null;
  const places = useId();
  const passagePlace = (piece: number) => `${places}-passage-${piece}`;
  const lanePlace = (id: string) => `${places}-lane-${id}`;
  return (
    <div className={styles.inside}>
      <p className={styles.verdict}>
        <StructureTag structure={run.structure} />
        <span>
          {cell.kind === 'lost' ? (
            <>
              {isPartly(cell) ? t`Lost, but for a part:` : t`Lost:`}{' '}
              <LossSentence
                point={point}
                run={run}
                loss={cell.loss}
                onGo={(part) => show(part.kind === 'lane' ? lanePlace(part.task) : passagePlace(part.piece))}
              />
            </>
          ) : (
            verdictOf(run, cell)
          )}
        </span>
      </p>
      {stated !== null && (
        <section>
          <h3>{t`In the final answer`}</h3>
          <blockquote className={styles.quote} {...written(stated)}>
            {stated}
          </blockquote>
        </section>
      )}
      <section>
        <h3>{point.kind === 'decoy' ? t`What raises the suspicion` : t`What proves it`}</h3>
        <ul className={styles.evidence}>
          {point.evidence.map((piece, index) => (
            <li key={`${piece.material} ${piece.place}`} id={passagePlace(index)} tabIndex={-1}>
              <span className={styles.place}>
                {piece.materialTitle}, {piece.place}
              </span>
              <q {...shipped()}>{piece.quote}</q>
              {cell.kind === 'lost' && (
                <span className={styles.seen}>{seenWords(run, cell.loss.seenBy[index] ?? [])}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {point.answeredIn && (
        <section>
          <h3>{t`What answers it`}</h3>
          <ul className={styles.evidence}>
            <li>
              <span className={styles.place}>
                {point.answeredIn.materialTitle}, {point.answeredIn.place}
              </span>
              <q {...shipped()}>{point.answeredIn.quote}</q>
            </li>
          </ul>
        </section>
      )}
      {task && <TaskOutput task={task} run={run} place={lanePlace(task.id)} />}
      {cell.kind === 'lost' && <Others run={run} loss={cell.loss} but={task} placeOf={lanePlace} />}
    </div>
  );
}

function verdictOf(run: RunResult, cell: Exclude<MatrixCell, { readonly kind: 'lost' }>): string {
  switch (cell.kind) {
    case 'found':
      return cell.by === null
        ? t`Found.`
        : run.structure === 'thread'
          ? t`Found, first in ${cell.by}.`
          : t`Found, first by ${cell.by}.`;
    case 'reported':
      return t`Reported, and another passage answers it: a false alarm.`;
    case 'not-reported':
      return t`Not reported: nobody raised it, or whoever did had read the answer.`;
    case 'unknown':
      return t`Not scored: the run has no final answer.`;
  }
}

/** Brings what a name in the sentence stands for into view, unfolded, and hands it the keyboard. */
function show(place: string): void {
  const found = document.getElementById(place);
  found?.querySelector('details')?.setAttribute('open', '');
  found?.scrollIntoView({ block: 'nearest' });
  found?.focus({ preventScroll: true });
}

function seenWords(run: RunResult, seenBy: readonly string[]): string {
  const titles = seenBy.flatMap((id) => run.tasks.find((task) => task.id === id)?.title ?? []);
  return titles.length === 0 ? t`In no conversation` : t`In the context of ${listed(titles)}`;
}

type TaskOutputProps = { readonly task: TaskResult; readonly run: RunResult; readonly place: string };

function TaskOutput({ task, run, place }: TaskOutputProps) {
  return (
    <section id={place} tabIndex={-1}>
      <h3>{sentence(t`${run.structure === 'thread' ? t`turn` : t`conversation`} of ${task.title}`)}</h3>
      <p className={styles.figures}>
        {t`Read ${tokens(task.contextTokens)} tokens, wrote ${tokens(task.outputTokens)}`}
      </p>
      {task.output === null ? <p>{t`It has no output.`}</p> : <AnswerBody answer={task.output} />}
    </section>
  );
}

type OthersProps = {
  readonly run: RunResult;
  readonly loss: Loss;
  /** Shown in full already. */
  readonly but: TaskResult | null;
  readonly placeOf: (task: TaskId) => string;
};

/** The other conversations that had a part of the evidence or were handed what one of them said, each with its answer. */
function Others({ run, loss, but, placeOf }: OthersProps) {
  const ids = new Set(loss.seenBy.flat());
  const tasks = tasksInOrder(run).filter(
    ({ id, needs }) => id !== but?.id && (ids.has(id) || (but !== null && needs.includes(but.id))),
  );
  if (tasks.length === 0) return null;
  return (
    <section>
      <h3>
        {loss.cause === 'not-seen' ? t`What those who had a part of it said` : t`What the others who came by it said`}
      </h3>
      {tasks.map((task) => (
        <div key={task.id} id={placeOf(task.id)} tabIndex={-1}>
          <Fold look="line" title={task.title} note={t`${tokens(task.contextTokens)} tokens read`}>
            {task.output === null ? <p>{t`It has no output.`}</p> : <AnswerBody answer={task.output} />}
          </Fold>
        </div>
      ))}
    </section>
  );
}
