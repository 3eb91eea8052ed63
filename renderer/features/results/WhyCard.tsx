import type { Why } from '../../../shared/run/why.ts';
import { wordWhy } from '../../../shared/words/results.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import { Card } from '../../ui/Card.tsx';
import { Fold } from '../../ui/Fold.tsx';
import panel from './Panel.module.css';
import styles from './WhyCard.module.css';
import { t } from '../../../shared/words/t.ts';

/** The first few carry the weight; a longer list is not read. */
const shownAtOnce = 8;

/** The reasons, each with the arithmetic on the learner's own figures. */
export function WhyCard({ reasons }: { readonly reasons: readonly Why[] }) {
  const more = reasons.slice(shownAtOnce);
  return (
    <Card padded aria-labelledby="why">
      <h2 id="why" className={panel.title}>{t`Why it came out this way`}</h2>
      <Reasons reasons={reasons.slice(0, shownAtOnce)} from={1} />
      {more.length > 0 && (
        <Fold look="line" title={sentence(counted(more.length, t`more reason`))}>
          <Reasons reasons={more} from={shownAtOnce + 1} />
        </Fold>
      )}
    </Card>
  );
}

/** A figure and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) s\b/g, '$1\u00a0s');
}

function Reasons({ reasons, from }: { readonly reasons: readonly Why[]; readonly from: number }) {
  return (
    <ol className={styles.reasons} start={from}>
      {reasons.map((reason, index) => {
        const { title, text } = wordWhy(reason);
        return (
          <li key={`${reason.id} ${title}`}>
            <span className={styles.number} aria-hidden="true">
              {from + index}
            </span>
            <p>
              <b>{title}</b> <span>{unbroken(text)}</span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
