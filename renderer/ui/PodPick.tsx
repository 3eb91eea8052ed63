import { useId } from 'react';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './PodPick.module.css';

type Places = { readonly pods: number; readonly taken: readonly number[] };

type PodPickProps = Places & {
  readonly value: number | null;
  readonly onPick: (number: number) => void;
};

const numbersOf = ({ pods }: Places): number[] => Array.from({ length: pods }, (_, index) => index + 1);

/** The first that nobody has; null where all are taken. */
export const freePod = (places: Places): number | null =>
  numbersOf(places).find((number) => !places.taken.includes(number)) ?? null;

/** The pods of a class by their numbers. Real radios; the taken ones are struck through. */
export function PodPick({ pods, taken, value, onPick }: PodPickProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>Your pod</legend>
      <div className={styles.pods}>
        {numbersOf({ pods, taken }).map((number) => {
          const gone = taken.includes(number);
          return (
            <label key={number} className={classes(styles.pod, gone && styles.taken)}>
              <input
                type="radio"
                name={name}
                checked={number === value}
                disabled={gone}
                onChange={() => onPick(number)}
              />
              {number}
              {gone && <span className={text.hidden}>, taken</span>}
            </label>
          );
        })}
      </div>
      {taken.length > 0 && <p className={styles.note}>Struck through: somebody sits there already.</p>}
    </fieldset>
  );
}
