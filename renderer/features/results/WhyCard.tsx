import type { Why } from '../../../shared/run/why.ts';
import { wordWhy } from '../../../shared/words/en-results.ts';
import { Card } from '../../ui/Card.tsx';
import panel from './Panel.module.css';
import styles from './WhyCard.module.css';

/** The reasons, each with the arithmetic on the learner's own figures. */
export function WhyCard({ reasons }: { readonly reasons: readonly Why[] }) {
  return (
    <Card padded className={styles.card} aria-labelledby="why">
      <h2 id="why" className={panel.title}>
        Why it came out this way
      </h2>
      <ol className={styles.reasons}>
        {reasons.map((reason, index) => {
          const { title, text } = wordWhy(reason);
          return (
            <li key={`${reason.id} ${title}`}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <p>
                <b>{title}</b> <span>{text}</span>
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
