import { classes } from './class-names.ts';
import styles from './Icon.module.css';
import { iconShapes, type IconName } from './icon-shapes.tsx';

type IconProps = {
  readonly name: IconName;
  readonly size?: 'tiny' | 'small' | 'default' | 'nav' | 'large';
  readonly className?: string | undefined;
};

/** A drawing beside a word. It never speaks alone: whatever holds it carries the word or an `aria-label`. */
export function Icon({ name, size = 'default', className }: IconProps) {
  return (
    <svg className={classes(styles.icon, styles[size], className)} viewBox="0 0 20 20" aria-hidden="true">
      {iconShapes[name]}
    </svg>
  );
}
