import { useState } from 'react';
import type { Standing } from '../../../shared/class/standings.ts';
import type { ClassState, PodState } from '../../../shared/class/state.ts';
import { TransferMomentSchema } from '../../../shared/class/report.ts';
import { roundWords } from '../../../shared/words/class-wall.ts';
import { momentWords, placeWords, podName, standingWords, stepWords } from '../../../shared/words/class.ts';
import { elapsed, sentence, tokens, when } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './PodDrawer.module.css';
import type { Act } from './use-act.ts';
import type { ClassKey } from './use-key.ts';
import { t } from '../../../shared/words/t.ts';

type PodDrawerProps = {
  readonly state: ClassState;
  readonly pod: PodState;
  readonly standing: Standing;
  readonly answers: ClassKey | null;
  readonly now: number;
  readonly act: Act;
  readonly onClose: () => void;
};

/** Everything that the class has of one pod: figures and what it wrote, and no word of a model unless it was shared. */
export function PodDrawer({ state, pod, standing, answers, now, act, onClose }: PodDrawerProps) {
  const name = podName(pod, state.namesHidden);
  const presents = state.presenting === pod.pod;
  const members = state.namesHidden ? [] : pod.members;
  return (
    <Drawer
      title={name}
      note={[
        members.length > 0 && members.join(', '),
        placeWords[pod.place],
        pod.key !== null && t`key ${pod.key}`,
        t`joined ${when(pod.joinedAt, now).toLowerCase()}`,
      ]
        .filter(Boolean)
        .join(' · ')}
      wide
      open
      onClose={onClose}
      foot={
        <>
          {pod.place !== 'file' && (
            <Button
              icon="eye"
              onClick={() => void act({ kind: 'present', pod: presents ? null : pod.pod })}
              aria-pressed={presents}
            >
              {presents ? t`Stop presenting` : t`Ask to present`}
            </Button>
          )}
          {pod.place !== 'file' && (
            <Button
              icon="retry"
              onClick={() => void act({ kind: 'give', pod: pod.pod, comparison: null })}
            >{t`Load a finished run`}</Button>
          )}
          <RemoveButton name={name} onRemove={() => void act({ kind: 'remove', pod: pod.pod }).then(onClose)} />
        </>
      }
    >
      <p className={styles.line}>
        <b>{standing.step === null ? t`Joined` : stepWords[standing.step]}</b> {standingWords(standing, pod)}
      </p>
      {presents && (
        <p className={styles.line}>
          {pod.shared.length === 0
            ? t`Asked to show its answers. The wall shows nothing of them before the pod agrees.`
            : t`Its answers are on the wall. The pod can take them back.`}
        </p>
      )}
      <h3 className={classes(text.subheading, styles.head)}>{t`Results`}</h3>
      {pod.results.length === 0 && <p className={text.muted}>{t`None yet.`}</p>}
      {pod.results.map((result) => (
        <section key={result.comparison} className={styles.result}>
          <p className={styles.title}>
            <b>{result.planTitle ?? t`A plan of its own`}</b>
            <span className={text.faint}>{roundWords[result.round]}</span>
            {result.given && <Chip icon="retry">{t`Loaded for it, counts in no figure`}</Chip>}
            {result.assisted && <Chip icon="hint">{t`With a hint`}</Chip>}
          </p>
          <div className={styles.sideways}>
            <table className={styles.table} aria-label={result.planTitle ?? t`A plan of its own`}>
              <thead>
                <tr>
                  <th scope="col">{t`Structure`}</th>
                  <th scope="col">{t`Clock`}</th>
                  <th scope="col">{t`Tokens`}</th>
                  <th scope="col">{t`Found`}</th>
                  <th scope="col">{t`False alarms`}</th>
                </tr>
              </thead>
              <tbody>
                {result.runs.map((run) => (
                  <tr key={run.run}>
                    <th scope="row">
                      <StructureTag structure={run.structure} look="bare" />
                    </th>
                    <td>{run.state === 'finished' ? elapsed(run.wallClockMs) : sentence(run.state)}</td>
                    <td>{tokens(run.totalTokens)}</td>
                    <td>{run.found === null ? 'n/a' : t`${run.found} of ${run.of ?? 'n/a'}`}</td>
                    <td>{run.falseAlarms ?? 'n/a'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <h3 className={classes(text.subheading, styles.head)}>{t`Reflection`}</h3>
      {pod.reflections.length === 0 && <p className={text.muted}>{t`Not written yet.`}</p>}
      {pod.reflections.map(({ exercise, text: written }) => (
        <p key={exercise} className={styles.written}>
          {written}
        </p>
      ))}
      <h3 className={classes(text.subheading, styles.head)}>{t`The transfer question`}</h3>
      <ul className={styles.answers}>
        {TransferMomentSchema.options.map((moment) => {
          const answer = pod.transfer[moment];
          const choice = answers?.transfer?.[moment].choices.find(({ id }) => id === answer?.choice);
          return (
            <li key={moment}>
              <b>{sentence(momentWords[moment])}</b>{' '}
              {answer === undefined ? (
                <span className={text.muted}>{t`no answer`}</span>
              ) : (
                [choice?.text ?? answer.choice, answer.why].filter((part) => part !== '').join('. ')
              )}
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}

/** Asks once more in its own place. */
function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const [sure, setSure] = useState(false);
  return sure ? (
    <Button look="danger" onClick={onRemove}>{t`Yes, take ${name} out of the class`}</Button>
  ) : (
    <Button look="quiet" onClick={() => setSure(true)}>{t`Take out of the class`}</Button>
  );
}
