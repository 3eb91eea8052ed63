import { useState, type FormEvent } from 'react';
import { readMembers } from '../../../shared/class/members.ts';
import type { CommandOutput } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Card } from '../../ui/Card.tsx';
import { ClassPromises } from '../../ui/ClassPromises.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { freePod, PodPick } from '../../ui/PodPick.tsx';
import { membersFault, PodNames } from '../../ui/PodNames.tsx';
import styles from './Pod.module.css';
import { t } from '../../../shared/words/t.ts';

type Looked = CommandOutput<'class.look'>;

/** The way into a class with a Braid of one’s own: where it is, then who comes. */
export function PodJoinForm() {
  const bridge = useBridge();
  const [address, setAddress] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const look = async () => {
    setBusy(true);
    setFailure(null);
    const seen = await bridge.invoke('class.look', { address: address.trim() });
    setBusy(false);
    setLooked(seen.ok ? seen.value : null);
    setFailure(seen.ok ? null : seen.failure);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && address.trim() !== '') void look();
  };

  return (
    <Card padded aria-labelledby="join-a-class">
      <h2 id="join-a-class" className={text.heading}>{t`Join a class`}</h2>
      <p
        className={classes(text.small, text.muted, styles.about)}
      >{t`With this Braid, so that what you do stays on this computer. In a browser it goes without one: open the address that is on the wall.`}</p>
      <form className={styles.line} onSubmit={submit}>
        <TextField
          label={t`Address`}
          className={styles.grow}
          mono
          placeholder="192.168.1.24:4800"
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setLooked(null);
            setFailure(null);
          }}
        />
        <Button type="submit" aria-disabled={busy || address.trim() === ''}>
          {busy ? t`Looking` : t`Look`}
        </Button>
      </form>
      {failure && (
        <div className={styles.part}>
          <FailureNotice failure={failure} onRetry={() => void look()} />
        </div>
      )}
      {looked && <Enter key={looked.class} address={address.trim()} looked={looked} onLook={() => void look()} />}
    </Card>
  );
}

type EnterProps = { readonly address: string; readonly looked: Looked; readonly onLook: () => void };

function Enter({ address, looked, onLook }: EnterProps) {
  const bridge = useBridge();
  const [code, setCode] = useState('');
  const [picked, setPicked] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [members, setMembers] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const number = picked !== null && !looked.taken.includes(picked) ? picked : null;
  const names = readMembers(members);
  const ready = number !== null && code.trim() !== '' && names !== null;

  const join = async (pod: number, who: readonly string[]) => {
    setBusy(true);
    setFailure(null);
    const joined = await bridge.invoke('class.join', {
      address,
      code: code.trim(),
      number: pod,
      name: name.trim() === '' ? null : name.trim(),
      members: [...who],
    });
    // Once it sits, the room shows the pod instead of this form.
    if (joined.ok) return;
    setBusy(false);
    setFailure(joined.failure);
    if (joined.failure.code === 'pod-taken') onLook();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && number !== null && names !== null && code.trim() !== '') void join(number, names);
  };

  return (
    <form className={classes(styles.form, styles.part)} onSubmit={submit} aria-label={t`Join ${looked.title}`}>
      <Callout icon="class" title={looked.title}>
        {looked.taken.length === 0
          ? t`Nobody has joined yet.`
          : t`${looked.taken.length} of ${looked.pods} pods have joined.`}
      </Callout>
      <TextField
        label={t`Class code`}
        mono
        placeholder={t`otter-42`}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {freePod(looked) === null ? (
        <Callout title={t`Every pod is taken.`}>{t`Ask the facilitator to add one, then look again.`}</Callout>
      ) : (
        <PodPick pods={looked.pods} taken={looked.taken} value={number} onPick={setPicked} />
      )}
      <PodNames name={name} members={members} onName={setName} onMembers={setMembers} />
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button
          type="submit"
          look="primary"
          size="large"
          aria-disabled={busy || !ready || membersFault(members) !== null}
        >
          {busy ? t`Joining` : number === null ? t`Pick your pod` : t`Join Pod ${number}`}
        </Button>
      </div>
      <ClassPromises />
    </form>
  );
}
