import { useState } from 'react';
import type { Issue } from '../../../../shared/decomposition/issue.ts';
import { mendsOf } from '../../../../shared/lesson/widgets/plan-check.ts';
import type { Mend } from '../../../../shared/lesson/widgets/plan-check.ts';
import { checkWords, severityWords, wordIssue } from '../../../../shared/words/decomposition.ts';
import text from '../../../styles/text.module.css';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './PlanIssues.module.css';
import { t } from '../../../../shared/words/t.ts';

type PlanIssuesProps = { readonly issues: readonly Issue[]; readonly onMend: (mend: Mend) => void };

/** What the rules say of the plan, the gravest first, each with why and with what mends it. */
export function PlanIssues({ issues, onMend }: PlanIssuesProps) {
  const [explained, setExplained] = useState<string | null>(null);
  if (issues.length === 0) {
    return (
      <p className={styles.issue}>
        <Icon name="check" />
        {checkWords.nothing} {checkWords.caveat}
      </p>
    );
  }
  return (
    <ul className={styles.issues}>
      {issues.map((issue) => {
        const { title, reason, why } = wordIssue(issue);
        return (
          <li key={title} className={styles.issue}>
            <Icon name={issue.severity === 'hint' ? 'hint' : 'warn'} />
            <div>
              <p className={text.strong}>
                {severityWords[issue.severity]}: {title}
              </p>
              <p className={styles.reason}>{reason}</p>
              {explained === title && <p className={styles.reason}>{why}</p>}
              <div className={styles.ways}>
                {mendsOf(issue)
                  .slice(0, 2)
                  .map((mend) => (
                    <Button key={mend.label} size="small" onClick={() => onMend(mend)}>
                      {mend.label}
                    </Button>
                  ))}
                <Button
                  size="small"
                  look="quiet"
                  aria-expanded={explained === title}
                  onClick={() => setExplained(explained === title ? null : title)}
                >{t`Why this matters`}</Button>
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
