import { useId } from 'react';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './PodPick.module.css';
import { t } from '../../shared/words/t.ts';

type Places = { readonly pods: number; readonly taken: readonly number[] };

type PodPickProps = Places & {
  /** Of the taken ones: those that one more browser may join. */
  readonly shared?: readonly number[];
  readonly value: number | null;
  readonly onPick: (number: number) => void;
};

const numbersOf = ({ pods }: Places): number[] => Array.from({ length: pods }, (_, index) => index + 1);

/** The first that nobody has; null where all are taken. */
export const freePod = (places: Places): number | null =>
  numbersOf(places).find((number) => !places.taken.includes(number)) ?? null;

/** The pods of a class by their numbers. Real radios; what is taken is told by its border and in words. */
export function PodPick({ pods, taken, shared = [], value, onPick }: PodPickProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{t`Your pod`}</legend>
      <div className={styles.pods}>
        {numbersOf({ pods, taken }).map((number) => {
          const sits = taken.includes(number);
          const gone = sits && !shared.includes(number);
          return (
            <label key={number} className={classes(styles.pod, sits && styles.sits, gone && styles.gone)}>
              <input
                type="radio"
                name={name}
                checked={number === value}
                disabled={gone}
                onChange={() => onPick(number)}
              />
              {number}
              {sits && <span className={text.hidden}>{gone ? t`, taken` : t`, with somebody in it`}</span>}
            </label>
          );
        })}
      </div>
      {taken.length > 0 && (
        <p className={styles.note}>
          {shared.length > 0 && t`Dashed: somebody is in it; join them if it is your pod too. `}
          {taken.some((number) => !shared.includes(number)) && t`Struck through: taken.`}
        </p>
      )}
    </fieldset>
  );
}
