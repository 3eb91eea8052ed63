import { useId } from 'react';
import type { Issue } from '../../../shared/decomposition/issue.ts';
import { severityWords, wordIssue } from '../../../shared/words/decomposition.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import check from './CheckPanel.module.css';
import styles from './Planner.module.css';
import { t } from '../../../shared/words/t.ts';

/** What the rules find in the plan as it would be with the chosen parts, before any of them is taken. */
export function ProposedIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const id = useId();
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.check}>
      <h3 id={id} className={text.subheading}>{t`What the check finds with these parts`}</h3>
      <ul className={check.list} aria-labelledby={id}>
        {issues.map((issue) => {
          const { title, reason } = wordIssue(issue);
          const key = `${issue.rule} ${issue.tasks.join(' ')} ${title}`;
          return (
            <li key={key} className={classes(check.item, check[issue.severity])}>
              <Icon name={issue.severity === 'hint' ? 'hint' : 'warn'} />
              <div className={check.said}>
                <span className={text.hidden}>{severityWords[issue.severity]}: </span>
                <b>{title}</b>
                <p className={check.reason}>{reason}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
