import { handiworkWords } from '../../../shared/words/results.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './HandiworkNote.module.css';
import { handiworkOf } from './run-story.ts';
import type { OpenedRun } from './run-story.ts';
import { t } from '../../../shared/words/t.ts';

/** What a person edited, sent back or asked on: what followed rests on it, so it is said beside the figures. */
export function HandiworkNote({ runs }: { readonly runs: readonly OpenedRun[] }) {
  const said = runs.flatMap((run) => {
    const did = handiworkWords(handiworkOf(run));
    return did === null ? [] : [{ id: run.header.id, text: `${structureName(run.header.structure.key)}: ${did}` }];
  });
  if (said.length === 0) return null;
  return (
    <ul className={styles.note} aria-label={t`What you changed`}>
      {said.map(({ id, text }) => (
        <li key={id}>
          <Icon name="pencil" size="small" />
          {text}
        </li>
      ))}
    </ul>
  );
}
