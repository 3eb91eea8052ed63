import type { Comparison, RunResult } from '../../../shared/run/comparison.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { when } from '../../../shared/words/format.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './Headline.module.css';
import { mostInFlight } from './run-story.ts';
import { StructureText } from './StructureText.tsx';
import type { RunStates } from './use-run-states.ts';
import { t } from '../../../shared/words/t.ts';

type HeadlineProps = {
  readonly comparison: Comparison;
  readonly text: string;
  /** Sentences under it. */
  readonly asides: readonly string[];
  readonly practice: boolean;
  /** A hint was open when it was started. */
  readonly assisted: boolean;
  /** What the logs reduce to; empty while they are being opened. */
  readonly states: RunStates;
  /** Ms since 1970, for `Today` and `Yesterday`. */
  readonly now: number;
};

/** One sentence that says what happened; under it the price, the reason, and what was run. */
export function Headline({ comparison, text, asides, practice, assisted, states, now }: HeadlineProps) {
  const structures = comparison.runs.map((run) => run.structure);
  return (
    <div>
      <p className={styles.date}>
        {when(comparison.startedAt, now)} · {practice ? t`practice model, seed ${comparison.seed}` : comparison.model} ·{' '}
        <b>{measuredHow(comparison, practice)}</b>
        {assisted && t` · assisted by a hint`}
      </p>
      <h1 className={styles.headline}>
        <StructureText text={text} structures={structures} />
      </h1>
      {asides.length > 0 && <p className={styles.asides}>{asides.join(' ')}</p>}
      <ul className={styles.runs} aria-label={t`What was run`}>
        {comparison.runs.map((run) => (
          <li key={run.id}>
            <StructureTag structure={run.structure} />
            <span className={styles.shape}>{shapeOf(run, states[run.id])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function measuredHow({ pace }: Comparison, practice: boolean): string {
  if (!practice) return t`measured`;
  return pace === null ? t`measured at a simulated speed` : t`measured at a simulated speed, pace ${pace}×`;
}

/** `1 conversation, 4 turns`, `4 conversations, 3 at once`, as it really went. */
function shapeOf(run: RunResult, state: RunState | undefined): string {
  const conversations = new Set(run.tasks.map((task) => task.conversation)).size;
  const own = `${conversations} ${conversations === 1 ? t`conversation` : t`conversations`}`;
  if (run.structure === 'thread') {
    const turns = run.requests - run.retries - run.rejected;
    return `${own}, ${turns} ${turns === 1 ? t`turn` : t`turns`}`;
  }
  // A task of several turns is not in flight between them, so its requests are counted and not its time.
  return state ? t`${own}, ${mostInFlight(state)} at once` : own;
}
