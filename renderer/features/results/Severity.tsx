import type { ShownPoint } from '../../../shared/contract.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './Severity.module.css';
import { t } from '../../../shared/words/t.ts';

const levels = { low: 1, medium: 2, high: 3 } as const satisfies Record<ShownPoint['severity'], number>;
const names = { low: t`Low`, medium: t`Medium`, high: t`High` } as const satisfies Record<
  ShownPoint['severity'],
  string
>;

/** Three strokes and a word. */
export function Severity({ severity }: { readonly severity: ShownPoint['severity'] }) {
  return (
    <span className={styles.severity}>
      {[1, 2, 3].map((stroke) => (
        <i key={stroke} className={classes(stroke <= levels[severity] && styles.on)} />
      ))}
      {names[severity]}
    </span>
  );
}
