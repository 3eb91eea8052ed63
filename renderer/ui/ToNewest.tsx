import { Button } from './Button.tsx';
import styles from './ToNewest.module.css';
import { t } from '../../shared/words/t.ts';

/** Over the lower edge of a text that grows out of sight; its parent is what it is placed in. */
export function ToNewest({ onPress }: { readonly onPress: () => void }) {
  return <Button size="small" className={styles.newest} onClick={onPress}>{t`To the newest`}</Button>;
}
