import styles from './Letter.module.css';

/** What a run goes by beside others of the history. */
export function Letter({ of }: { readonly of: string }) {
  return <b className={styles.letter}>{of}</b>;
}
