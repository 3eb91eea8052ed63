import type { StructureKey } from '../../../shared/structure/structure.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './WallScreen.module.css';
import { t } from '../../../shared/words/t.ts';

type SharedAnswersProps = {
  readonly name: string;
  readonly answers: readonly { readonly structure: StructureKey; readonly text: string }[];
};

/** What a pod agreed to show. It was written by a model, and runs and loads nothing. */
export function SharedAnswers({ name, answers }: SharedAnswersProps) {
  return (
    <div className={styles.presented}>
      <p className={styles.presents}>{t`${name} shows its answers`}</p>
      <div className={styles.answers}>
        {answers.map(({ structure, text }) => (
          <section key={structure} className={styles.answer} aria-label={t`Answer of ${structure}`}>
            <StructureTag structure={structure} large />
            <Markdown text={text} size="reading" />
          </section>
        ))}
      </div>
    </div>
  );
}
