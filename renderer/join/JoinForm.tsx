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

type JoinFormProps = {
  readonly view: DoorView;
  readonly code: string;
  readonly join: (joining: Joining) => Promise<Result<null>>;
  readonly onJoined: () => void;
  readonly onLookAgain: () => void;
};

/** The code, a pod, and names for whoever wants them. */
export function JoinForm({ view, code: given, join, onJoined, onLookAgain }: JoinFormProps) {
  const [code, setCode] = useState(given);
  const [picked, setPicked] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [members, setMembers] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  // Whoever was quicker may have taken it since.
  const number = picked !== null && !view.taken.includes(picked) ? picked : freePod(view);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const names = readMembers(members);
    setMissing(code.trim() === '');
    if (busy || number === null || code.trim() === '' || names === null) return;
    setBusy(true);
    setFailure(null);
    const joined = await join({
      code: code.trim(),
      number,
      name: name.trim() === '' ? null : name.trim(),
      members: names,
    });
    if (joined.ok) return onJoined();
    setBusy(false);
    setFailure(joined.failure);
    onLookAgain();
  };

  return (
    <>
      <Card padded>
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <Field label="Class code" error={missing && code.trim() === '' ? 'Type the code that is on the wall.' : null}>
            {({ id, describedBy, invalid }) => (
              <input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid || undefined}
                className={classes(field.input, field.mono, styles.code, invalid && field.invalid)}
                value={code}
                onChange={(event) => setCode(event.target.value)}
                placeholder="otter-42"
                maxLength={80}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                autoFocus={given === ''}
              />
            )}
          </Field>
          <PodPick pods={view.pods} taken={view.taken} value={number} onPick={setPicked} />
          <PodNames name={name} members={members} onName={setName} onMembers={setMembers} />
          {failure && <JoinFailure failure={failure} />}
          {number === null ? (
            <Callout
              title="Every pod is taken."
              actions={
                <Button size="small" icon="retry" onClick={onLookAgain}>
                  Look again
                </Button>
              }
            >
              Sit with one of them, or ask the facilitator to add one.
            </Callout>
          ) : (
            <Button type="submit" look="primary" size="huge" aria-disabled={busy || membersFault(members) !== null}>
              {busy ? 'Joining' : `Join Pod ${number}`}
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
    <Callout live icon="offline" title="The class didn’t answer.">
      Nothing was lost. See that this device is still on its network, and press the button again.
    </Callout>
  );
}
