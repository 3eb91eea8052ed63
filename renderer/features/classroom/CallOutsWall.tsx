import { callOuts } from '../../../shared/class/call-outs.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { callOutNote, callOutWords } from '../../../shared/words/class-call-outs.ts';
import type { PointTitles } from '../../../shared/words/class-call-outs.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './WallScreen.module.css';
import { t } from '../../../shared/words/t.ts';

/** So many can be read from the last row. */
const most = 4;

export function CallOutsWall({ state, titles }: { readonly state: ClassState; readonly titles: PointTitles }) {
  const shown = callOuts(state).slice(0, most);
  if (shown.length === 0) return null;
  return (
    <Card padded aria-labelledby="called-out">
      <h2 id="called-out" className={classes(text.heading, styles.common)}>{t`What the class has in common`}</h2>
      <ul className={styles.called}>
        {shown.map((callOut) => (
          <li key={callOutWords(callOut, titles)}>
            {callOutWords(callOut, titles)}. <span className={text.faint}>{callOutNote(callOut.pods)}.</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
