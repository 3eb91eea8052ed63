import { useState, type FormEvent } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { refreshSession } from '../../bridge/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { TextField } from '../../ui/Field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { FailureHere } from './FailureHere.tsx';
import { keyKeeping } from './key-keeping.ts';
import styles from './KeyRow.module.css';
import { SettingRow } from './SettingRow.tsx';
import { t } from '../../../shared/words/t.ts';

type KeyRowProps = {
  readonly name: 'claude' | 'compatible';
  readonly title: string;
  /** What the key is for, before the words on how it is kept. */
  readonly about?: string;
  /** Why no key can be stored just now; null where one can. */
  readonly notYet?: string | null;
};

/** Where a host that keeps no key may be given one at its start. */
const variables = { claude: 'ANTHROPIC_API_KEY', compatible: 'BRAID_COMPATIBLE_KEY' } as const;

/** A key goes in and never comes out: the field empties the moment it is sent, and nothing can show it again. */
export function KeyRow({ name, title, about, notYet = null }: KeyRowProps) {
  const session = useSession();
  const { claudeKeyFrom, compatibleKeyFrom, capabilities } = useHello();
  const from = name === 'claude' ? claudeKeyFrom : compatibleKeyFrom;
  const [key, setKey] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const store = async (event: FormEvent) => {
    event.preventDefault();
    const typed = key.trim();
    setKey('');
    const answer = await session.bridge.invoke('key.store', { name, key: typed });
    setFailure(answer.ok ? await refreshSession(session) : answer.failure);
    if (answer.ok) toast(t`Key stored`);
  };
  const clear = async () => {
    const answer = await session.bridge.invoke('key.clear', { name });
    setFailure(answer.ok ? await refreshSession(session) : answer.failure);
    if (answer.ok) toast(t`Key removed`);
  };

  const { sentence, warning } = keyKeeping(capabilities);
  return (
    <SettingRow
      title={title}
      about={[
        about,
        warning === null && sentence,
        t`It never comes back: not to a page, an export or a log.`,
        from === null &&
          capabilities.keyStorage === 'session' &&
          t`To have one at every start, set ${variables[name]}.`,
        from === 'environment' && t`A key typed here is used instead of the one Braid was started with.`,
        notYet,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <form className={styles.form} onSubmit={(event) => void store(event)}>
        <TextField
          label={title}
          labelHidden
          className={styles.field}
          type="password"
          mono
          autoComplete="off"
          spellCheck={false}
          placeholder={from === null ? t`Type a key` : t`Type another key`}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <Button type="submit" disabled={key.trim().length < 8 || notYet !== null}>{t`Store`}</Button>
      </form>
      <div className={styles.stored}>
        {from === null && (
          <Chip look="waiting">{name === 'claude' ? t`No key yet` : t`No key. Many local servers need none`}</Chip>
        )}
        {from === 'typed' && (
          <>
            <Chip look="good" icon="check">
              {capabilities.keyStorage === 'system' ? t`A key is stored` : t`A key is kept until Braid ends`}
            </Chip>
            <Button look="quiet" size="small" onClick={() => void clear()}>{t`Remove`}</Button>
          </>
        )}
        {from === 'environment' && <Chip look="good" icon="check">{t`Braid was started with a key`}</Chip>}
      </div>
      {warning !== null && (
        <div className={styles.warning}>
          <Callout look="warn" title={warning}>
            {sentence}
          </Callout>
        </div>
      )}
      {failure && <FailureHere failure={failure} />}
    </SettingRow>
  );
}
