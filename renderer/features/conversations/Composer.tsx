import { useState, type ReactNode } from 'react';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './Composer.module.css';
import { t } from '../../../shared/words/t.ts';

type ComposerProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly before?: ReactNode;
  /** Words of an ink button; without them an arrow sends. */
  readonly send?: string;
  /** Null when it went out; else what was typed stays. */
  readonly onSend: (text: string) => Promise<Failure | null>;
};

/** A message to write: Enter sends it, Shift and Enter begin a new line. What could not be sent stays. */
export function Composer({ label, placeholder, before, send, onSend }: ComposerProps) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState(false);
  const empty = text.trim() === '';
  const submit = async () => {
    if (empty || sending) return;
    setSending(true);
    const failed = await onSend(text.trim());
    setSending(false);
    setFailure(failed);
    // Somebody may have typed on meanwhile.
    if (!failed) setText((now) => (now === text ? '' : now));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure && <FailureNotice failure={failure} />}
      <div className={styles.composer}>
        {before}
        <textarea
          rows={1}
          aria-label={label}
          placeholder={placeholder}
          maxLength={setBounds.messageCharacters}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            // Enter also ends the choice of a character in other scripts.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void submit();
          }}
        />
        {send === undefined ? (
          <IconButton type="submit" icon="up" label={t`Send: ${label}`} size="small" aria-disabled={empty || sending} />
        ) : (
          <Button type="submit" iconAfter="up" aria-disabled={empty || sending}>
            {send}
          </Button>
        )}
      </div>
    </form>
  );
}
