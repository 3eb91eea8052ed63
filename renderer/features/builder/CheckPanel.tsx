import { useState } from 'react';
import type { Issue, Remedy } from '../../../shared/decomposition/issue.ts';
import { checkWords, severityWords, wordIssue, wordPassed, wordRemedy } from '../../../shared/words/decomposition.ts';
import { counted } from '../../../shared/words/format.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LessonLink } from './LessonLink.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './CheckPanel.module.css';
import { offerUndo } from './offer-undo.ts';
import { openPart } from './open-part.ts';
import type { Checked } from './use-checked.ts';
import { t } from '../../../shared/words/t.ts';

type CheckPanelProps = {
  readonly checked: Checked;
  /** Takes up a structure that a remedy proposes; without it, such a remedy is only said. */
  readonly onRunAs?: (structure: StructureKey) => void;
};

/** What the rules say of the plan, the gravest first, each with a reason and a mend; and what is right with it. */
export function CheckPanel({ checked, onRunAs }: CheckPanelProps) {
  const { issues, passed } = checked;
  const [explained, setExplained] = useState<string | null>(null);
  return (
    <section aria-labelledby="check" tabIndex={-1} data-keeps-focus>
      <div className={classes(layout.between, styles.head)}>
        <h2 id="check" className={text.subheading}>{t`Decomposition check`}</h2>
        {passed.length + issues.length > 0 && <Counts issues={issues} />}
      </div>
      <ul className={styles.list} aria-live="polite">
        {issues.map((issue) => {
          const key = `${issue.rule} ${issue.tasks.join(' ')} ${wordIssue(issue).title}`;
          return (
            <Item
              key={key}
              issue={issue}
              explained={explained === key}
              onExplain={() => setExplained(explained === key ? null : key)}
              onRunAs={onRunAs ?? null}
            />
          );
        })}
        {passed.map((each) => (
          <li key={each.id} className={classes(styles.item, styles.passed)}>
            <Icon name="check" />
            <span>{wordPassed(each)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.caveat}>{passed.length + issues.length > 0 ? checkWords.caveat : checkWords.empty}</p>
    </section>
  );
}

function Counts({ issues }: { readonly issues: readonly Issue[] }) {
  const grave = issues.filter(({ severity }) => severity !== 'hint').length;
  const hints = issues.length - grave;
  return (
    <span className={layout.row}>
      {grave > 0 && (
        <Chip look="warn" icon="warn">
          {t`${grave} to mend`}
        </Chip>
      )}
      {hints > 0 && <Chip>{counted(hints, t`hint`)}</Chip>}
      {issues.length === 0 && <Chip icon="check">{checkWords.nothing.replace(/\.$/, '')}</Chip>}
    </span>
  );
}

type ItemProps = {
  readonly issue: Issue;
  readonly explained: boolean;
  readonly onExplain: () => void;
  readonly onRunAs: ((structure: StructureKey) => void) | null;
};

function Item({ issue, explained, onExplain, onRunAs }: ItemProps) {
  const builder = useBuilder();
  const { edit, select } = builder;
  const { title, reason, why } = wordIssue(issue);
  const [first] = issue.tasks;
  const mend = (remedy: Remedy) => {
    switch (remedy.kind) {
      case 'edit':
        edit({ kind: 'all', edits: remedy.edits });
        if (first !== undefined) select([first]);
        offerUndo(builder, t`${wordRemedy(remedy.label)}: done.`);
        return;
      case 'open':
        select([remedy.task]);
        openPart(remedy.opens);
        return;
      case 'run-as':
        onRunAs?.(remedy.structure);
    }
  };
  const offered = issue.remedies.filter(({ kind }) => kind !== 'run-as' || onRunAs !== null);
  return (
    <li className={classes(styles.item, styles[issue.severity])}>
      <Icon name={issue.severity === 'hint' ? 'hint' : 'warn'} />
      <div className={styles.said}>
        <button
          type="button"
          className={styles.title}
          title={t`Show it on the canvas`}
          onClick={() => select([...issue.tasks])}
        >
          <span className={text.hidden}>{severityWords[issue.severity]}: </span>
          {title}
        </button>
        <p className={styles.reason}>{reason}</p>
        {explained && (
          <p className={styles.why}>
            {why} <LessonLink id={issue.lesson} />
          </p>
        )}
        <div className={styles.ways}>
          {offered.slice(0, 2).map((remedy) => (
            <Button key={wordRemedy(remedy.label)} size="small" onClick={() => mend(remedy)}>
              {wordRemedy(remedy.label)}
            </Button>
          ))}
          <Button size="small" look="quiet" aria-expanded={explained} onClick={onExplain}>{t`Why this matters`}</Button>
        </div>
      </div>
    </li>
  );
}
