import { useState } from 'react';
import type { Seated } from '../../../shared/class/commands.ts';
import { membersText, readMembers } from '../../../shared/class/members.ts';
import type { Failure } from '../../../shared/failure.ts';
import { noLimits } from '../../../shared/practice.ts';
import { counted, listed } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useSeat } from '../../bridge/seat.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ClassPromises } from '../../ui/ClassPromises.tsx';
import { classes } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { membersFault, PodNames } from '../../ui/PodNames.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './Pod.module.css';
import { PodFile } from './PodFile.tsx';
import { t } from '../../../shared/words/t.ts';

/** The class as a pod has it: what is set, who the pod is, what the facilitator sees, and the way out. Empty for no pod. */
export function PodPanel() {
  const seated = useSeat();
  if (seated === null) return null;
  const { class: told, served } = seated;
  return (
    <div className={styles.cards}>
      <h1 className={text.hidden}>{t`Your class`}</h1>
      <TheClass seated={seated} />
      <Names key={`${told.name ?? ''} ${told.members.join()}`} seated={seated} />
      <Card padded aria-labelledby="what-they-see">
        <h2 id="what-they-see" className={text.heading}>{t`What the facilitator sees`}</h2>
        <ClassPromises className={styles.about} />
        <p className={classes(text.small, text.muted, styles.about)}>
          {seated.shared.length === 0
            ? t`Your pod shares no answer.`
            : t`On the wall: ${counted(seated.shared.length, t`answer`)} of your pod, ${listed(
                seated.shared.map(({ structure }) => structureName(structure)),
              )}.`}
        </p>
      </Card>
      {!served && <PodFile name={told.name} members={told.members} />}
    </div>
  );
}

function TheClass({ seated }: { readonly seated: Seated }) {
  const { class: told, connected, waiting } = seated;
  const { setting } = told;
  const exercises = useAnswer('exercises.list', {}).answer;
  const exercise = exercises.state === 'ready' ? exercises.value.find(({ id }) => id === setting.exercise) : undefined;
  const limited = JSON.stringify(setting.limits) !== JSON.stringify(noLimits);
  const facts: readonly (readonly [string, string])[] = [
    [t`Exercise`, exercise?.title ?? ''],
    [t`Runs`, listed(setting.structures.map(structureName))],
    [t`Pace`, `${setting.pace}×`],
    [t`Limits`, limited ? t`set by the class` : t`none`],
    [t`Faults`, setting.faults.length === 0 ? t`none` : counted(setting.faults.length, t`fault`)],
    [t`Goes`, setting.going === 'together' ? t`together, step by step` : t`each pod by itself`],
    [t`Connection`, connected ? t`to the class` : t`lost; ${counted(waiting, t`report`)} to send`],
  ];
  return (
    <Card padded aria-labelledby="the-class">
      <div className={styles.head}>
        <h2 id="the-class" className={text.heading}>
          {told.title}
        </h2>
        <Leave seated={seated} />
      </div>
      <p className={classes(text.small, text.muted, styles.about)}>
        {told.ended
          ? t`The class has ended. What you made stays, and you can go on with it.`
          : t`The facilitator sets these for every pod; your own settings are back when the class is over.`}
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.part}>
        <LinkButton
          look="primary"
          size="large"
          iconAfter="arrow"
          href={addresses.exercise(setting.exercise, exercise?.progress?.step ?? 'understand')}
        >{t`To the exercise`}</LinkButton>
      </div>
    </Card>
  );
}

function Names({ seated }: { readonly seated: Seated }) {
  const bridge = useBridge();
  const { class: told } = seated;
  const [name, setName] = useState(told.name ?? '');
  const [members, setMembers] = useState(membersText(told.members));
  const [failure, setFailure] = useState<Failure | null>(null);
  const names = readMembers(members);
  const same = name.trim() === (told.name ?? '') && members.trim() === membersText(told.members);

  const save = async (who: readonly string[]) => {
    const saved = await bridge.invoke('class.name', {
      name: name.trim() === '' ? null : name.trim(),
      members: [...who],
    });
    setFailure(saved.ok ? null : saved.failure);
    if (saved.ok) toast(t`Saved`);
  };
  return (
    <Card padded aria-labelledby="your-pod">
      <h2 id="your-pod" className={text.heading}>
        {t`Pod ${told.number}`}
      </h2>
      <div className={classes(styles.form, styles.part)}>
        <PodNames name={name} members={members} onName={setName} onMembers={setMembers} />
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button
            aria-disabled={same || membersFault(members) !== null}
            onClick={() => !same && names !== null && void save(names)}
          >{t`Save names`}</Button>
        </div>
      </div>
    </Card>
  );
}

function Leave({ seated }: { readonly seated: Seated }) {
  const bridge = useBridge();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const leave = async () => {
    const left = await bridge.invoke('class.leave', {});
    if (left.ok) setAsks(false);
    else setFailure(left.failure);
    // A pod in a browser is at the door again, which is at this very address.
    if (left.ok && seated.served) window.location.assign('/');
  };
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t`Leave the class`}</Button>
      <Dialog
        title={t`Leave the class?`}
        open={asks}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button onClick={() => setAsks(false)}>{t`Stay`}</Button>
            <Button look="primary" onClick={() => void leave()}>{t`Leave`}</Button>
          </>
        }
      >
        <p className={text.small}>
          {seated.served
            ? t`What your pod reported stays with the class. To come back, open the address again and enter the code.`
            : t`What your pod reported stays with the class, and your work stays in this Braid. To come back, enter the code again.`}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </Dialog>
    </>
  );
}
