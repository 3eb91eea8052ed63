import { useMemo } from 'react';
import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Chip } from '../../ui/Chip.tsx';
import { diffAnswers } from './answer-diff.ts';
import type { Reworded } from './answer-diff.ts';
import { mostPassages, passagesOf, pointsIn } from './answer-passages.ts';
import type { Passage } from './answer-passages.ts';
import styles from './AnswerDiffView.module.css';
import { t } from '../../../shared/words/t.ts';

export type AnswerDiffProps = {
  readonly first: RunResult;
  readonly second: RunResult;
  readonly names: readonly [string, string];
  readonly points: readonly ShownPoint[];
};

/** What stands in one of two answers alone, and what both say in other words. Every mark is a word for who can’t see it. */
export function AnswerDiffView({ first, second, names, points }: AnswerDiffProps) {
  const one = useMemo(() => passagesOf(first.answer ?? ''), [first.answer]);
  const other = useMemo(() => passagesOf(second.answer ?? ''), [second.answer]);
  const diff = useMemo(() => diffAnswers(one.passages, other.passages), [one, other]);
  const left = one.left + other.left;
  const [nameOfOne, nameOfOther] = names;
  return (
    <div>
      <p className={styles.summary} role="status">
        {sentence(
          t`${counted(diff.same, t`passage`)} the same in both, ${counted(diff.reworded.length, t`passage`)} in other words; ${counted(diff.onlyFirst.length, t`passage`)} only in ${nameOfOne}, ${counted(diff.onlySecond.length, t`passage`)} only in ${nameOfOther}.`,
        )}
        {left > 0 &&
          t` The answers are long: the first ${mostPassages} passages of each are compared, and ${counted(left, t`more is`, t`more are`)} not.`}
      </p>
      <div className={styles.two}>
        <Only name={nameOfOne} run={first} passages={diff.onlyFirst} points={points} />
        <Only name={nameOfOther} run={second} passages={diff.onlySecond} points={points} />
      </div>
      {diff.reworded.length > 0 && (
        <section className={styles.reworded} aria-label={t`In other words`}>
          <h3 className={styles.title}>{t`In other words`}</h3>
          <p className={styles.legend}>
            <del>{t`Struck through`}</del> {t`stands only in ${nameOfOne},`} <ins>{t`underlined`}</ins>{' '}
            {t`only in ${nameOfOther}.`}
          </p>
          <ul>
            {diff.reworded.map((pair) => (
              <li key={`${pair.first.start} ${pair.second.start} ${pair.first.text.slice(0, 20)}`}>
                <Pair pair={pair} names={names} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type OnlyProps = {
  readonly name: string;
  readonly run: RunResult;
  readonly passages: readonly Passage[];
  readonly points: readonly ShownPoint[];
};

function Only({ name, run, passages, points }: OnlyProps) {
  return (
    <section aria-label={t`Only in ${name}`}>
      <h3 className={styles.title}>{t`Only in ${name}`}</h3>
      {passages.length === 0 && <p className={styles.none}>{t`Nothing that the other doesn’t say.`}</p>}
      <ul>
        {passages.map((passage, index) => (
          <li key={`${passage.start} ${index}`} className={styles.only}>
            {passage.text}
            {pointsIn(passage, run.id, points).map((title) => (
              <span key={title} className={styles.point}>
                <Chip look="cause" icon="flag">
                  {title}
                </Chip>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pair({ pair, names }: { readonly pair: Reworded; readonly names: AnswerDiffProps['names'] }) {
  const [one, other] = names;
  if (pair.stretches === null) {
    return (
      <>
        <p>
          <b>{one}:</b> {pair.first.text}
        </p>
        <p>
          <b>{other}:</b> {pair.second.text}
        </p>
      </>
    );
  }
  return (
    <p>
      {pair.stretches.map((stretch, index) => {
        if (stretch.in === 'both') return <span key={index}>{stretch.text}</span>;
        const Mark = stretch.in === 'first' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span className={text.hidden}>{t` [only ${stretch.in === 'first' ? one : other}: `}</span>
            {stretch.text}
            <span className={text.hidden}>] </span>
          </Mark>
        );
      })}
    </p>
  );
}
