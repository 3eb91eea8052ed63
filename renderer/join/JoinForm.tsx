import { useState, type FormEvent } from 'react';
import { readMembers } from '../../shared/class/members.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Card } from '../ui/Card.tsx';
import { ClassPromises } from '../ui/ClassPromises.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Field } from '../ui/Field.tsx';
import field from '../ui/Field.module.css';
import { classes } from '../ui/class-names.ts';
import { membersFault, PodNames } from '../ui/PodNames.tsx';
import { freePod, PodPick } from '../ui/PodPick.tsx';
import type { DoorView, Joining } from './door.ts';
import styles from './JoinForm.module.css';
import { t } from '../../shared/words/t.ts';

type JoinFormProps = {
  readonly view: DoorView;
  readonly code: string;
  readonly join: (joining: Joining) => Promise<Result<string>>;
  readonly onJoined: (page: string) => void;
  /** Looks at the door again; null where nobody answers. */
  readonly onLook: () => Promise<DoorView | null>;
};

/** The code, a pod, and names for whoever wants them. */
export function JoinForm({ view, code: given, join, onJoined, onLook }: JoinFormProps) {
  const [code, setCode] = useState(given);
  const [picked, setPicked] = useState<number | null>(null);
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [members, setMembers] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [met, setMet] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const canPick = (pod: number, { taken, shared }: DoorView) => !taken.includes(pod) || shared.includes(pod);
  // Whoever was quicker may have taken it since, with a Braid of their own.
  const number = picked !== null && canPick(picked, view) ? picked : null;
  const sits = number !== null && view.taken.includes(number);
  const noCode = code.trim() === '';
  const full = freePod(view) === null && view.shared.length === 0;

  const enter = async (pod: number, names: readonly string[]) => {
    const now = await onLook();
    // Two groups may press at the same moment; whoever comes second is asked whether it is their pod too.
    if (now !== null && now.taken.includes(pod) && !view.taken.includes(pod)) return setMet(pod);
    const joined = await join({
      code: code.trim(),
      number: pod,
      name: name.trim() === '' ? null : name.trim(),
      members: names,
      ...(view.taken.includes(pod) && key.trim() !== '' ? { key: key.trim() } : {}),
    });
    if (joined.ok) return onJoined(joined.value);
    setFailure(joined.failure);
    await onLook();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const names = readMembers(members);
    setTried(true);
    if (busy || number === null || noCode || names === null) return;
    setBusy(true);
    setMet(null);
    setFailure(null);
    await enter(number, names);
    setBusy(false);
  };

  return (
    <>
      <Card padded>
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <Field label={t`Class code`} error={tried && noCode ? t`Type the code that is on the wall.` : null}>
            {({ id, describedBy, invalid }) => (
              <input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid || undefined}
                className={classes(field.input, field.mono, styles.code, invalid && field.invalid)}
                value={code}
                onChange={(event) => setCode(event.target.value)}
                placeholder={t`otter-42`}
                maxLength={80}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                autoFocus={given === ''}
              />
            )}
          </Field>
          <PodPick pods={view.pods} taken={view.taken} shared={view.shared} value={number} onPick={setPicked} />
          {sits && (
            <Field
              label={t`Key of Pod ${number}`}
              hint={t`Somebody sits in it. Its four digits stand at the top of their page. If this browser was in it before, leave this empty.`}
            >
              {({ id, describedBy }) => (
                <input
                  id={id}
                  aria-describedby={describedBy}
                  className={classes(field.input, field.mono)}
                  value={key}
                  onChange={(event) => setKey(event.target.value)}
                  inputMode="numeric"
                  maxLength={16}
                  autoComplete="off"
                />
              )}
            </Field>
          )}
          <PodNames name={name} members={members} onName={setName} onMembers={setMembers} />
          {failure && <JoinFailure failure={failure} />}
          {met !== null && (
            <Callout
              live
              look="warn"
              title={t`Somebody came into Pod ${met} a moment ago.`}
            >{t`If it is your pod too, join it. Else pick another.`}</Callout>
          )}
          {full ? (
            <Full onLook={() => void onLook()} />
          ) : (
            <Button
              type="submit"
              look="primary"
              size="huge"
              aria-disabled={busy || number === null || membersFault(members) !== null}
            >
              {busy ? t`Joining` : number === null ? t`Pick your pod` : t`Join Pod ${number}`}
            </Button>
          )}
        </form>
      </Card>
      <ClassPromises className={styles.promises} />
    </>
  );
}

function JoinFailure({ failure }: { readonly failure: Failure }) {
  if (failure.code !== 'disconnected') return <FailureNotice failure={failure} />;
  return (
    <Callout
      live
      icon="offline"
      title={t`The class didn’t answer.`}
    >{t`Nothing was lost. See that this device is still on its network, and press the button again.`}</Callout>
  );
}

function Full({ onLook }: { readonly onLook: () => void }) {
  const again = <Button size="small" icon="retry" onClick={onLook}>{t`Look again`}</Button>;
  return (
    <Callout
      title={t`Every pod is taken.`}
      actions={again}
    >{t`Sit with one of them, or ask the facilitator to add one.`}</Callout>
  );
}
