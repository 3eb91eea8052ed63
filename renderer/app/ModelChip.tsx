import { useHello } from '../bridge/context.tsx';
import { addresses } from '../ui/addresses.ts';
import styles from './ModelChip.module.css';

/** Which model answers, and the way to change it. */
export function ModelChip() {
  const { settings, hasClaudeKey } = useHello();
  const practice = settings.connection === 'practice';
  const dot = practice ? styles.practice : hasClaudeKey ? styles.connected : styles.missing;
  const name = practice ? 'Practice model' : hasClaudeKey ? `Claude · ${settings.claudeModel}` : 'Claude · no key yet';
  return (
    <a className={styles.chip} href={addresses.settings} title="Change the model in Settings">
      <span className={dot} aria-hidden="true" />
      {name}
    </a>
  );
}
