import { useDeferredValue, useState } from 'react';
import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { isPhased } from '../../../shared/structure/structure.ts';
import { countWord } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { stateWords } from '../../../shared/words/results.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toast-store.ts';
import { AnswerBody } from './AnswerBody.tsx';
import { answerColumns, countWords } from './answer-columns.ts';
import type { AnswerColumn } from './answer-columns.ts';
import type { Alarm } from './answer-marks.ts';
import styles from './AnswersCard.module.css';
import panel from './Panel.module.css';
import { useIsNarrow } from './use-is-narrow.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type AnswersCardProps = {
  readonly runs: readonly RunResult[];
  readonly points: readonly ShownPoint[];
  readonly practice: boolean;
  /** How runs of different comparisons are told apart, before the name of the structure. */
  readonly letterOf?: LetterOfRun;
};

type LetterOfRun = (run: RunResult) => string;

/** What each structure would have you send on, whole, side by side. */
export function AnswersCard({ runs, points, practice, letterOf = noLetter }: AnswersCardProps) {
  const columns = answerColumns(runs);
  const narrow = useIsNarrow();
  const [picked, setPicked] = useState<string>(keyOf(columns[0]));
  const shown = columns.some((column) => keyOf(column) === picked) ? picked : keyOf(columns[0]);
  const marked = columns.some((column) => alarmsOf(column, points).length > 0);
  // The last and the longest of the page: what stands above it is not kept waiting.
  const written = useDeferredValue(true, false);
  return (
    <Card aria-labelledby="answers">
      <div className={styles.head}>
        <div>
          <h2 id="answers" className={panel.title}>{t`The final answers`}</h2>
          <p className={panel.note}>
            {rich`What you would send on.${marked && t` Marks beside a line are Braid’s, not the model’s.`}`}
          </p>
        </div>
        {practice && (
          <p className={styles.practice}>
            <Icon name="chip" size="small" />
            <span>{t`Practice reply, assembled from prepared findings. A real model may miss these or add false ones. Not compared with a real model.`}</span>
          </p>
        )}
      </div>
      {narrow && columns.length > 1 ? (
        <div className={styles.tabs}>
          <Tabs
            label={t`Final answers`}
            value={shown}
            onPick={setPicked}
            tabs={columns.map((column) => ({
              value: keyOf(column),
              label: <Tags column={column} letterOf={letterOf} />,
              content: <Answer column={column} points={points} letterOf={letterOf} />,
            }))}
          />
        </div>
      ) : (
        <div className={classes(styles.answers, styles[`columns${Math.min(columns.length, 4)}`])}>
          {written &&
            columns.map((column) => <Answer key={keyOf(column)} column={column} points={points} letterOf={letterOf} />)}
        </div>
      )}
    </Card>
  );
}

const noLetter: LetterOfRun = () => '';

function keyOf(column: AnswerColumn | undefined): string {
  return column?.runs.map(({ id }) => id).join(' ') ?? '';
}

function alarmsOf({ runs }: AnswerColumn, points: readonly ShownPoint[]): Alarm[] {
  // One place for all runs of a column: their answers are the same.
  const [first] = runs;
  return points
    .filter(({ kind }) => kind === 'decoy')
    .flatMap(({ places, evidence }) =>
      places
        .filter(({ run }) => run === first?.id)
        .map(({ start, end }) => ({ start, end, quotes: evidence.map(({ quote }) => quote) })),
    );
}

type TagsProps = { readonly column: AnswerColumn; readonly letterOf: LetterOfRun };

function Tags({ column, letterOf }: TagsProps) {
  return (
    <span className={styles.tags}>
      {column.runs.map((run) => (
        <span key={run.id} className={styles.tag}>
          {letterOf(run) !== '' && <b>{letterOf(run)}</b>}
          <StructureTag structure={run.structure} look="bare" />
        </span>
      ))}
    </span>
  );
}

function Answer({ column, points, letterOf }: TagsProps & { readonly points: readonly ShownPoint[] }) {
  const { answer, runs } = column;
  const [first] = runs;
  return (
    <article className={styles.answer}>
      <header className={styles.answerHead}>
        <Tags column={column} letterOf={letterOf} />
        {answer !== null && (
          <span className={styles.tools}>
            <span className={styles.words}>{t`${countWords(answer)} words`}</span>
            <Button
              size="small"
              icon="copy"
              aria-label={`${t`Copy`}: ${runs.map((run) => `${letterOf(run)} ${structureName(run.structure)}`.trim()).join(', ')}`}
              onClick={() => void copy(answer)}
            >{t`Copy`}</Button>
          </span>
        )}
      </header>
      {answer !== null && <AnswerBody answer={answer} alarms={alarmsOf(column, points)} />}
      {answer === null && first && (
        <p
          className={styles.none}
        >{t`There is no final answer: this run ${stateWords[first.state]} before its last task ended.`}</p>
      )}
      {runs.length > 1 && (
        <p className={styles.same}>
          <Icon name="check" size="small" />
          {sameNote(runs)}
        </p>
      )}
    </article>
  );
}

function sameNote(runs: readonly RunResult[]): string {
  const word = runs.length === 2 ? t`both` : t`all ${countWord(runs.length)}`;
  const widthOnly = runs.every(({ structure }) => structure !== 'thread' && !isPhased(structure));
  return t`Word for word the same in ${word}${widthOnly ? t`: width doesn’t change what a conversation reads` : ''}.`;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t`The answer is on the clipboard.`);
  } catch (error) {
    // A browser refuses where the page may not use the clipboard; anything else is a fault of ours.
    if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
    toast(t`The browser did not allow copying. Select the text and copy it by hand.`);
  }
}
