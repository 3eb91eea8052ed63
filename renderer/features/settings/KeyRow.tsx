import { useState, type FormEvent } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { refreshSession } from '../../bridge/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './KeyRow.module.css';
import { SettingRow } from './SettingRow.tsx';

/** A key goes in and never comes out: the field empties the moment it is sent, and nothing can show it again. */
export function KeyRow() {
  const session = useSession();
  const { claudeKeyFrom, capabilities } = useHello();
  const [key, setKey] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const store = async (event: FormEvent) => {
    event.preventDefault();
    const typed = key.trim();
    setKey('');
    const answer = await session.bridge.invoke('key.store', { name: 'claude', key: typed });
    setFailure(answer.ok ? await refreshSession(session) : answer.failure);
    if (answer.ok) toast('Key stored');
  };
  const clear = async () => {
    const answer = await session.bridge.invoke('key.clear', { name: 'claude' });
    setFailure(answer.ok ? await refreshSession(session) : answer.failure);
    if (answer.ok) toast('Key removed');
  };

  const { keyStorage, keyStorageNote } = capabilities;
  const kept =
    keyStorageNote ??
    (keyStorage === 'system'
      ? 'Goes into this system’s key store.'
      : 'Kept in memory until Braid ends, and nowhere else.');
  return (
    <SettingRow
      title="Claude key"
      about={[
        kept,
        'It never comes back: not to a page, an export or a log.',
        claudeKeyFrom === 'environment' && 'A key typed here is used instead of the one Braid was started with.',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <form className={styles.form} onSubmit={(event) => void store(event)}>
        <TextField
          label="Claude key"
          labelHidden
          className={styles.field}
          type="password"
          mono
          autoComplete="off"
          spellCheck={false}
          placeholder={claudeKeyFrom === null ? 'Type a key' : 'Type another key'}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <Button type="submit" disabled={key.trim().length < 8}>
          Store
        </Button>
      </form>
      <div className={styles.stored}>
        {claudeKeyFrom === null && <Chip look="waiting">No key yet</Chip>}
        {claudeKeyFrom === 'typed' && (
          <>
            <Chip look="good" icon="check">
              {keyStorage === 'system' ? 'A key is stored' : 'A key is kept until Braid ends'}
            </Chip>
            <Button look="quiet" size="small" onClick={() => void clear()}>
              Remove
            </Button>
          </>
        )}
        {claudeKeyFrom === 'environment' && (
          <Chip look="good" icon="check">
            Braid was started with a key
          </Chip>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </SettingRow>
  );
}
