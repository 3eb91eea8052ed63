import { useMemo, useState } from 'react';
import type { Comparison } from '../../../shared/run/comparison.ts';
import { adviseOn } from '../../../shared/structure/advice.ts';
import { adviceTitle, wordReason } from '../../../shared/words/advice.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './AdviceLine.module.css';
import { GuideDrawer } from './GuideDrawer.tsx';
import { t } from '../../../shared/words/t.ts';

type AdviceLineProps = { readonly workflow: Workflow; readonly forecast: Comparison | null };

/** What the plan as it is drawn speaks for, in a sentence; behind it the reasons, and the guide that asks. */
export function AdviceLine({ workflow, forecast }: AdviceLineProps) {
  const [open, setOpen] = useState(false);
  const advice = useMemo(() => adviseOn({ workflow, forecast }), [workflow, forecast]);
  if (!advice) return null;
  const [reason] = advice.reasons;
  return (
    <div className={styles.advice}>
      <Icon name="hint" />
      <p className={text.small}>
        <b>{adviceTitle(advice)}</b> {reason && <span className={classes(text.muted)}>{wordReason(reason)}</span>}
      </p>
      <Button size="small" onClick={() => setOpen(true)}>{t`Why`}</Button>
      <GuideDrawer advice={advice} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
