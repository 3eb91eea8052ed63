import type { FindingsResult } from '../../../shared/run/comparison.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { classes } from '../../ui/class-names.ts';
import { structureLook } from '../../ui/structure-look.ts';
import styles from './Pips.module.css';
import { t } from '../../../shared/words/t.ts';

type PipsProps = { readonly structure: StructureKey; readonly findings: FindingsResult };

/** One pip a planted finding, filled where it was found, half filled where it was partly said; a triangle for each false alarm. */
export function Pips({ structure, findings }: PipsProps) {
  const { weave } = structureLook(structure);
  const { found, of, partly, falseAlarms } = findings;
  const half = partly.length === 0 ? '' : t`, ${partly.length} partly said`;
  return (
    <span
      className={classes(styles.pips, styles[weave])}
      role="img"
      aria-label={t`${found} of ${of} found${half}, ${falseAlarms.length} ${falseAlarms.length === 1 ? t`false alarm` : t`false alarms`}`}
    >
      {Array.from({ length: of }, (_, index) => (
        <i
          key={index}
          className={classes(
            index < found && styles.on,
            index >= found && index < found + partly.length && styles.half,
          )}
        />
      ))}
      {falseAlarms.map((id) => (
        <b key={id} />
      ))}
    </span>
  );
}

/** The triangle alone, for a line that explains it. */
export function AlarmSign() {
  return <b className={styles.sign} aria-hidden="true" />;
}
