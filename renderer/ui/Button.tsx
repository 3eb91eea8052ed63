import type { ComponentProps, ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

type Look = {
  /** One `primary` button a view. */
  readonly look?: 'default' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'default' | 'large' | 'huge';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
};

function classOf({ look = 'default', size = 'default' }: Look, extra?: string): string {
  return classes(styles.button, styles[look], styles[size], extra);
}

function Inside({ icon, iconAfter, children }: Look & { readonly children?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

type ButtonProps = Look & ComponentProps<'button'>;

export function Button({ look, size, icon, iconAfter, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classOf({ ...(look && { look }), ...(size && { size }) }, className)}>
      <Inside {...(icon && { icon })} {...(iconAfter && { iconAfter })}>
        {children}
      </Inside>
    </button>
  );
}

type LinkButtonProps = Look & ComponentProps<'a'>;

/** Looks like a button, goes somewhere: use it wherever the press changes the address. */
export function LinkButton({ look, size, icon, iconAfter, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classOf({ ...(look && { look }), ...(size && { size }) }, className)}>
      <Inside {...(icon && { icon })} {...(iconAfter && { iconAfter })}>
        {children}
      </Inside>
    </a>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: IconName;
  /** What it does, for everyone who doesn't see the drawing. */
  readonly label: string;
  readonly look?: 'default' | 'quiet';
  readonly size?: 'small' | 'default';
};

export function IconButton({ icon, label, look, size, className, type = 'button', ...rest }: IconButtonProps) {
  const looks = { ...(look && { look }), ...(size && { size }) };
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classOf(looks, classes(styles.iconOnly, className))}
    >
      <Icon name={icon} />
    </button>
  );
}
