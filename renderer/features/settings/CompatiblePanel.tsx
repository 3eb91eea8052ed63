import { useState, type FormEvent } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { plainAddress } from '../../../shared/words/settings.ts';
import { saveSettings, refreshSession } from '../../bridge/session.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { CompatibleModelRow } from './CompatibleModelRow.tsx';
import styles from './ConnectionSection.module.css';
import { FailureHere } from './FailureHere.tsx';
import { KeyRow } from './KeyRow.tsx';
import { ProbeResult } from './ProbeResult.tsx';
import { probeAge } from './probe-age.ts';
import { SettingRow } from './SettingRow.tsx';
import { TestRow } from './TestRow.tsx';
import { t } from '../../../shared/words/t.ts';

/** Any server that speaks the Messages API: where it is, its key, its model, and what asking it showed. */
export function CompatiblePanel() {
  const session = useSession();
  const { compatible } = useHello().settings;
  const { compatibleKeyFrom } = useHello();
  /** As typed; null while it is what is saved. */
  const [typed, setTyped] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const address = typed ?? compatible.baseUrl;

  const save = async (part: Partial<typeof compatible>): Promise<boolean> => {
    const problem = await saveSettings(session, { compatible: { ...compatible, ...part } });
    // A key belongs to an address: whether there is one may have changed with it.
    const unseen = problem ?? (part.baseUrl === undefined ? null : await refreshSession(session));
    setFailure(unseen);
    return unseen === null;
  };
  const settle = async (): Promise<boolean> => {
    const tidy = plainAddress(address);
    if (typed === null || tidy === compatible.baseUrl) return true;
    const saved = await save({ baseUrl: tidy });
    // Whoever typed on in the meantime keeps what they typed.
    if (saved) setTyped((now) => (now === typed ? null : now));
    return saved;
  };
  const ask = async () => {
    if (asking || plainAddress(address) === '') return;
    setAsking(true);
    if (await settle()) {
      const model = compatible.model === '' ? null : compatible.model;
      const answer = await session.bridge.invoke('connection.probe', { baseUrl: plainAddress(address), model });
      setFailure(answer.ok ? await refreshSession(session) : answer.failure);
    }
    setAsking(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask();
  };

  const { probe } = compatible;
  const age = probe && probeAge(probe, address, compatible.model);
  return (
    <Card>
      <SettingRow
        title={t`Server address`}
        about={t`Without a closing /v1. A key goes there by https alone, or by http within this computer. Asking sends a few short requests, to see what the server can do.`}
      >
        <form className={styles.ask} noValidate onSubmit={submit}>
          <TextField
            label={t`Server address`}
            labelHidden
            className={styles.address}
            mono
            type="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="http://localhost:8080"
            value={address}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => void settle()}
          />
          <Button type="submit" aria-disabled={asking || plainAddress(address) === ''}>
            {asking ? t`Asking…` : t`Ask the server`}
          </Button>
        </form>
      </SettingRow>
      {failure && (
        <div className={styles.outcome}>
          <FailureHere failure={failure} onRetry={() => void ask()} />
        </div>
      )}
      <KeyRow
        name="compatible"
        title={t`Server key`}
        about={
          compatible.baseUrl === ''
            ? t`Belongs to one address and is sent nowhere else.`
            : t`Sent to ${compatible.baseUrl} and nowhere else: for another address, type one again.`
        }
        notYet={plainAddress(address) === '' ? t`Type the server’s address first.` : null}
      />
      <CompatibleModelRow
        models={probe && age !== 'other-server' ? probe.models : []}
        chosen={compatible.model}
        save={save}
      />
      {probe && age && <ProbeResult probe={probe} age={age} chosen={compatible.model} />}
      <TestRow key={`${compatible.baseUrl} ${compatible.model} ${compatibleKeyFrom ?? ''}`} />
    </Card>
  );
}
