import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunResult, TaskResult } from '../../../shared/run/comparison.ts';
import { causeWords } from '../../../shared/words/en-results.ts';
import { listed, sentence, tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { statedIn } from './matrix-rows.ts';
import type { MatrixCell } from './matrix-rows.ts';
import styles from './PointDrawer.module.css';
import { Severity } from './Severity.tsx';

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
  return (
    <div className={styles.inside}>
      <p className={styles.verdict}>
        <StructureTag structure={run.structure} />
        <span>{verdictOf(point, run, cell)}</span>
      </p>
      {stated !== null && (
        <section>
          <h3>In the final answer</h3>
          <blockquote className={styles.quote}>{stated}</blockquote>
        </section>
      )}
      <section>
        <h3>{point.kind === 'decoy' ? 'What raises the suspicion' : 'What proves it'}</h3>
        <ul className={styles.evidence}>
          {point.evidence.map((piece, index) => (
            <li key={`${piece.material} ${piece.place}`}>
              <span className={styles.place}>
                {piece.materialTitle}, {piece.place}
              </span>
              <q>{piece.quote}</q>
              {cell.kind === 'lost' && (
                <span className={styles.seen}>{seenWords(run, cell.loss.seenBy[index] ?? [])}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {point.answeredIn && (
        <section>
          <h3>What answers it</h3>
          <ul className={styles.evidence}>
            <li>
              <span className={styles.place}>
                {point.answeredIn.materialTitle}, {point.answeredIn.place}
              </span>
              <q>{point.answeredIn.quote}</q>
            </li>
          </ul>
        </section>
      )}
      {task && <TaskOutput task={task} run={run} />}
      {cell.kind === 'lost' && cell.loss.cause === 'not-seen' && <WhoSaw run={run} seenBy={cell.loss.seenBy} />}
    </div>
  );
}

function verdictOf(point: ShownPoint, run: RunResult, cell: MatrixCell): string {
  switch (cell.kind) {
    case 'found':
      return cell.by === null ? 'Found.' : `Found, first ${run.structure === 'thread' ? 'in' : 'by'} ${cell.by}.`;
    case 'lost':
      return cell.loss.cause === 'not-seen'
        ? notSeenWords(point, run, cell.loss.seenBy)
        : `Lost: ${causeWords[cell.loss.cause].meaning}`;
    case 'reported':
      return 'Reported, and another passage answers it: a false alarm.';
    case 'not-reported':
      return 'Not reported: nobody raised it, or whoever did had read the answer.';
    case 'unknown':
      return 'Not scored: the run has no final answer.';
  }
}

/** `No conversation saw both Competitor notes and Pricing model.` */
function notSeenWords(point: ShownPoint, run: RunResult, seenBy: readonly (readonly string[])[]): string {
  const unseen = point.evidence.filter((_, index) => (seenBy[index] ?? []).length === 0);
  if (unseen.length > 0) {
    return `Lost: no conversation was given ${listed([...new Set(unseen.map(({ materialTitle, place }) => `${materialTitle}, ${place}`))])}.`;
  }
  const pieces = [...new Set(point.evidence.map(({ materialTitle }) => materialTitle))];
  const both = pieces.length > 1 ? `${pieces.length === 2 ? 'both ' : ''}${listed(pieces)}` : 'all of it';
  return `Lost: no conversation in ${structureName(run.structure)} saw ${both}.`;
}

function seenWords(run: RunResult, seenBy: readonly string[]): string {
  const titles = seenBy.flatMap((id) => run.tasks.find((task) => task.id === id)?.title ?? []);
  return titles.length === 0 ? 'In no conversation' : `In the context of ${listed(titles)}`;
}

function TaskOutput({ task, run }: { readonly task: TaskResult; readonly run: RunResult }) {
  const place = run.structure === 'thread' ? 'turn' : 'conversation';
  return (
    <section>
      <h3>{sentence(`${place} of ${task.title}`)}</h3>
      <p className={styles.figures}>
        Read {tokens(task.contextTokens)} tokens, wrote {tokens(task.outputTokens)}
      </p>
      {task.output === null ? <p>It has no output.</p> : <AnswerBody answer={task.output} />}
    </section>
  );
}

/** The conversations that had a part of the evidence, each with what it said. */
function WhoSaw({ run, seenBy }: { readonly run: RunResult; readonly seenBy: readonly (readonly string[])[] }) {
  const ids = new Set(seenBy.flat());
  const tasks = run.tasks.filter((task) => ids.has(task.id));
  if (tasks.length === 0) return null;
  return (
    <section>
      <h3>What those who had a part of it said</h3>
      {tasks.map((task) => (
        <Fold key={task.id} look="line" title={task.title} note={`${tokens(task.contextTokens)} tokens read`}>
          {task.output === null ? <p>It has no output.</p> : <AnswerBody answer={task.output} />}
        </Fold>
      ))}
    </section>
  );
}
