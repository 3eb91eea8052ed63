import type { ClassState } from '../../../shared/class/state.ts';
import { TransferMomentSchema } from '../../../shared/class/report.ts';
import type { TransferMoment } from '../../../shared/class/report.ts';
import { momentWords } from '../../../shared/words/class.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import { useState } from 'react';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Segment } from '../../ui/Segment.tsx';
import styles from './TransferDrawer.module.css';
import type { Act } from './use-act.ts';
import type { ClassKey } from './use-key.ts';
import { t } from '../../../shared/words/t.ts';

type TransferDrawerProps = {
  readonly state: ClassState;
  readonly answers: ClassKey | null;
  readonly act: Act;
  readonly onClose: () => void;
};

/** One question about other work, asked three times: what the pods chose, and which choice holds and why. */
export function TransferDrawer({ state, answers, act, onClose }: TransferDrawerProps) {
  const [moment, setMoment] = useState<TransferMoment>(state.asked ?? 'before');
  const asked = state.asked === moment;
  const transfer = answers?.transfer ?? null;
  const given = state.pods.flatMap((pod) => pod.transfer[moment] ?? []);
  return (
    <Drawer
      title={t`The transfer question`}
      note={t`The same question about other work, before, after and a week later.`}
      wide
      open
      onClose={onClose}
      foot={
        <Button
          look={asked ? 'default' : 'primary'}
          onClick={() => void act({ kind: 'ask', moment: asked ? null : moment })}
        >
          {asked ? t`Stop asking` : t`Ask it now, ${momentWords[moment]}`}
        </Button>
      }
    >
      <Segment
        label={t`When it is asked`}
        options={TransferMomentSchema.options.map((each) => ({ value: each, label: sentence(each) }))}
        value={moment}
        onPick={setMoment}
      />
      <p className={classes(text.small, text.muted, styles.note)}>
        {asked ? t`Being asked. ` : ''}
        {t`${sentence(counted(given.length, t`pod has`, t`pods have`))} answered ${momentWords[moment]}.`}
      </p>
      {transfer === null ? (
        <p>{t`This exercise has none of its own. Ask one aloud; pods write down what they answer.`}</p>
      ) : (
        <>
          <p className={styles.question}>{transfer[moment].question}</p>
          <ul>
            {transfer[moment].choices.map((choice) => (
              <li key={choice.id} className={styles.choice}>
                <span className={styles.count}>{given.filter((answer) => answer.choice === choice.id).length}</span>
                <span>
                  <b>{choice.text}</b>{' '}
                  {choice.id === transfer.right && <Chip look="strong" icon="check">{t`Holds`}</Chip>}
                  <span className={styles.why}>{choice.why}</span>
                </span>
              </li>
            ))}
          </ul>
          <p
            className={classes(text.small, text.muted, styles.note)}
          >{t`Pods see the question and the choices, not which one holds. Talk about it after the last time.`}</p>
        </>
      )}
    </Drawer>
  );
}
