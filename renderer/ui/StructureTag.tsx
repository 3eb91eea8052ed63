import type { StructureKey } from '../../shared/structure/structure.ts';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { structureLook } from './structure-look.ts';
import styles from './StructureTag.module.css';

type StructureTagProps = {
  readonly structure: StructureKey;
  /** `bare`: no ground or border, in tables. `glyph`: the glyph in its hue, the name read aloud and as a tooltip. */
  readonly look?: 'full' | 'bare' | 'glyph';
  readonly large?: boolean;
};

/** How a structure is named everywhere: hue, glyph and word. */
export function StructureTag({ structure, look = 'full', large = false }: StructureTagProps) {
  const { hue, glyph, name } = structureLook(structure);
  return (
    <span
      className={classes(styles.tag, styles[hue], look !== 'full' && styles.bare, large && styles.large)}
      title={look === 'glyph' ? name : undefined}
    >
      <Icon name={glyph} size="small" className={styles.glyph} />
      <span className={classes(look === 'glyph' && text.hidden)}>{name}</span>
    </span>
  );
}
