import { useState, type FormEvent } from 'react';
import { usualClassPort } from '../../../shared/class/door.ts';
import type { ClassSetting, ClassSettingPatch } from '../../../shared/class/setting.ts';
import { usualSetting } from '../../../shared/class/setting.ts';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { HostFailure } from './HostFailure.tsx';
import { ReachField } from './ReachField.tsx';
import type { Reach } from './ReachField.tsx';
import { SettingFields } from './SettingFields.tsx';
import styles from './HostForm.module.css';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

/** Host a class: what it does, how, and who can reach it. */
export function HostForm() {
  const exercises = useAnswer('exercises.list', nothing);
  return (
    <Card padded aria-labelledby="host-a-class">
      <h2 id="host-a-class" className={text.heading}>{t`Host a class`}</h2>
      <p
        className={classes(text.small, text.muted, styles.about)}
      >{t`This computer serves the pods. They open an address in any browser, with nothing to install, and run with the practice model: no account, no cost.`}</p>
      {exercises.answer.state === 'failed' && (
        <FailureNotice failure={exercises.answer.failure} onRetry={exercises.ask} />
      )}
      {exercises.answer.state === 'loading' && <Skeleton label={t`Opening the exercises`} lines={4} />}
      {exercises.answer.state === 'ready' && <Form exercises={exercises.answer.value} />}
    </Card>
  );
}

function Form({ exercises }: { readonly exercises: readonly ExerciseSummary[] }) {
  const bridge = useBridge();
  const usual = exercises.find(({ id }) => id === 'prd-review') ?? exercises[0];
  const [title, setTitle] = useState('');
  const [patch, setPatch] = useState<ClassSettingPatch>({});
  const [reach, setReach] = useState<Reach>('local');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (usual === undefined) return <p className={text.muted}>{t`There is no exercise to set.`}</p>;
  const setting: ClassSetting = { ...usualSetting, exercise: usual.id, ...defined(patch) };
  const chosen = exercises.find(({ id }) => id === setting.exercise)?.title ?? usual.title;

  const host = async (port: number = usualClassPort) => {
    setBusy(true);
    setFailure(null);
    const hosted = await bridge.invoke('class.host', {
      title: title.trim() === '' ? chosen : title.trim(),
      setting,
      reach,
      port,
    });
    // Once it is hosted, the room shows the class instead of this form.
    if (hosted.ok) return;
    setBusy(false);
    setFailure(hosted.failure);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void host();
  };

  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="host-a-class">
      <TextField
        label={t`Title`}
        placeholder={chosen}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <SettingFields
        exercises={exercises}
        setting={setting}
        onSet={(more) => setPatch((before) => ({ ...before, ...more }))}
      />
      <ReachField reach={reach} onPick={setReach} />
      {failure && <HostFailure failure={failure} onTry={(port) => void host(port)} />}
      <div>
        <Button type="submit" look="primary" size="large" aria-disabled={busy}>
          {busy ? t`Opening the class` : t`Host the class`}
        </Button>
      </div>
    </form>
  );
}

/** A patch may carry what is undefined; those fields keep the usual. */
function defined(patch: ClassSettingPatch): Partial<ClassSetting> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
