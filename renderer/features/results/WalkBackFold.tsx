import { useMemo, useState } from 'react';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { sentencesOf, walkBack } from '../../../shared/run/walk-back.ts';
import type { Confidence, Origin } from '../../../shared/run/walk-back.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import type { OpenedRun } from './run-story.ts';
import styles from './WalkBackFold.module.css';
import { t } from '../../../shared/words/t.ts';

type WalkBackFoldProps = { readonly runs: readonly RunResult[]; readonly opened: readonly OpenedRun[] };

/** From a sentence of a final answer back to the conversations and the materials that it came from. */
export function WalkBackFold({ runs, opened }: WalkBackFoldProps) {
  const answered = runs.flatMap(({ id, answer }) => {
    const run = opened.find(({ header }) => header.id === id);
    return answer === null || !run ? [] : [{ answer, run }];
  });
  const [picked, pick] = useState(0);
  const shown = answered[picked] ?? answered[0];
  if (!shown) return null;
  return (
    <Fold title={t`Walk back from a line`} note={t`From the answer to the sentence in the document`}>
      <div className={styles.runs} role="group" aria-label={t`Whose answer`}>
        {answered.map(({ run }, index) => (
          <button
            key={run.header.id}
            type="button"
            className={styles.run}
            aria-pressed={run === shown.run}
            onClick={() => pick(index)}
          >
            <StructureTag structure={run.header.structure.key} look="bare" />
          </button>
        ))}
      </div>
      <Lines key={shown.run.header.id} {...shown} />
    </Fold>
  );
}

function Lines({ answer, run }: { readonly answer: string; readonly run: OpenedRun }) {
  const sentences = useMemo(() => sentencesOf(answer), [answer]);
  // An answer opens with what it is; the first line that comes from somewhere shows more.
  const [picked, pick] = useState(() => firstWithOrigin(sentences, run));
  const [read, open] = useState<Origin | null>(null);
  const sentence = sentences[picked];
  const origins = useMemo(
    () => (sentence === undefined ? [] : walkBack(sentence, workflowOf(run.header, run.state), run.state)),
    [sentence, run],
  );
  if (sentence === undefined)
    return <p className={styles.none}>{t`This answer has no sentences to walk back from.`}</p>;
  return (
    <div className={styles.two}>
      <ol className={styles.lines} aria-label={t`Sentences of the final answer`}>
        {sentences.map((line, index) => (
          <li key={`${index} ${line}`}>
            <button type="button" aria-pressed={index === picked} onClick={() => pick(index)}>
              {line}
            </button>
          </li>
        ))}
      </ol>
      <section aria-label={t`Where it comes from`} aria-live="polite">
        {origins.length === 0 && (
          <p
            className={styles.none}
          >{t`No output and no material holds these words. Whoever wrote the answer may have concluded it, or made it up.`}</p>
        )}
        <ol className={styles.walk}>
          {origins.map((origin) => (
            <li key={`${origin.kind} ${origin.id}`}>
              <div className={styles.head}>
                <span className={styles.from}>
                  {origin.kind === 'output' ? t`Handed on by` : t`Material:`} {origin.title}
                </span>
                <span className={classes(styles.confidence, styles[origin.confidence])}>
                  {confidenceWords[origin.confidence]}
                </span>
              </div>
              <p>{origin.text}</p>
              <Button size="small" onClick={() => open(origin)}>
                {t`Read all of ${origin.title}`}
              </Button>
            </li>
          ))}
        </ol>
      </section>
      <Drawer title={read?.title ?? ''} open={read !== null} onClose={() => open(null)} wide>
        {read && <Whole {...read} />}
      </Drawer>
    </div>
  );
}

const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: t`Word for word`,
  likely: t`Likely: most words agree`,
  weak: t`Weak: some words agree, perhaps by chance`,
};

/** A text with the passage marked; where its marks were left out of the passage, the text alone. */
function Whole({ whole, text }: Origin) {
  const start = whole.indexOf(text);
  if (start < 0) return <p className={styles.whole}>{whole}</p>;
  return (
    <p className={styles.whole}>
      {whole.slice(0, start)}
      <mark>{text}</mark>
      {whole.slice(start + text.length)}
    </p>
  );
}

/** Looks at the opening of an answer only: each look compares a sentence with every output and material. */
function firstWithOrigin(sentences: readonly string[], { header, state }: OpenedRun): number {
  const workflow = workflowOf(header, state);
  return Math.max(
    0,
    sentences.slice(0, 12).findIndex((sentence) => walkBack(sentence, workflow, state).length > 0),
  );
}
