import { useState } from 'react';
import type { CommandOutput } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/failure.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureHere } from './FailureHere.tsx';
import { SettingRow } from './SettingRow.tsx';
import { testWords } from './test-words.ts';
import styles from './ConnectionSection.module.css';
import { t } from '../../../shared/words/t.ts';

type Test = Result<CommandOutput<'connection.test'>>;

/** Whether the connection in use works. Give it a new key when the connection changes: an old result says nothing then. */
export function TestRow() {
  const bridge = useBridge();
  const { settings } = useHello();
  const [test, setTest] = useState<Test | 'asking' | null>(null);
  const ask = async () => {
    if (test === 'asking') return;
    setTest('asking');
    setTest(await bridge.invoke('connection.test', {}));
  };
  const paid = settings.connection === 'claude';
  return (
    <>
      <SettingRow
        title={t`Test`}
        about={t`Sends one request of a few words over the connection you chose.${paid ? t` It costs a small fraction of a cent.` : ''}`}
      >
        <Button icon="play" aria-disabled={test === 'asking'} onClick={() => void ask()}>
          {test === 'asking' ? t`Waiting for an answer…` : t`Test the connection`}
        </Button>
      </SettingRow>
      <div className={styles.outcome} role="status">
        {test !== null && test !== 'asking' && test.ok && (
          <p className={styles.worked}>
            {testWords(test.value, settings.connection === 'practice' ? settings.pace : null)}
          </p>
        )}
      </div>
      {test !== null && test !== 'asking' && !test.ok && (
        <div className={styles.outcome}>
          <FailureHere failure={test.failure} onRetry={() => void ask()} />
        </div>
      )}
    </>
  );
}
