import type { StructureKey } from '../../shared/structure/structure.ts';
import type { RunTokens } from '../../shared/run/comparison.ts';
import { tokens } from '../../shared/words/format.ts';
import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import styles from './TokenStack.module.css';

type TokenStackProps = {
  readonly structure: StructureKey;
  readonly spent: RunTokens;
  /** Tokens that the whole width stands for: the same for all stacks beside each other. */
  readonly most: number;
};

const parts = [
  { key: 'cacheRead', name: 'cache read' },
  { key: 'cacheWrite', name: 'cache write' },
  { key: 'input', name: 'input' },
  { key: 'output', name: 'out' },
] as const;

/** Where one run's tokens went, on the scale of its neighbours. */
export function TokenStack({ structure, spent, most }: TokenStackProps) {
  const { hue, name } = structureLook(structure);
  const known = parts
    .map(({ key, name: part }) => ({ key, part, amount: spent[key] }))
    .filter(({ amount }) => amount !== 0);
  const said = known.map(({ part, amount }) => `${tokens(amount)} ${part}`).join(', ');
  return (
    <div className={classes(styles.stack, styles[hue])}>
      <div className={styles.bar} role="img" aria-label={`${name}: ${said}`}>
        {known.map(({ key, amount }) => (
          <i key={key} className={styles[key]} style={{ width: `${((amount ?? 0) / most) * 100}%` }} />
        ))}
      </div>
      <p className={styles.figures}>
        {known.map(({ key, part, amount }, index) => (
          <span key={key}>
            {index > 0 && ' · '}
            <b>{tokens(amount)}</b> {part}
          </span>
        ))}
      </p>
    </div>
  );
}
