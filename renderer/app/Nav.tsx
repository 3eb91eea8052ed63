import { useLocation } from 'wouter';
import { addresses } from '../ui/addresses.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { BraidMark } from './BraidMark.tsx';
import styles from './Nav.module.css';
import { rooms, type Room } from './rooms.ts';

type NavProps = {
  /** Icons alone, for workspaces; narrow windows get that anyway. */
  readonly rail?: boolean;
};

export function Nav({ rail = false }: NavProps) {
  const [location] = useLocation();
  return (
    <nav className={classes(styles.nav, rail && styles.rail)} aria-label="Main">
      <a className={styles.brand} href={addresses.home} aria-label="Braid, home">
        <BraidMark />
        <span className={styles.label}>Braid</span>
      </a>
      {rooms.main.map((room) => (
        <Item key={room.address} room={room} location={location} />
      ))}
      <div className={styles.foot}>
        {rooms.foot.map((room) => (
          <Item key={room.address} room={room} location={location} />
        ))}
      </div>
    </nav>
  );
}

function Item({ room, location }: { readonly room: Room; readonly location: string }) {
  const holds = (path: string): boolean => (path === '/' ? location === '/' : location.startsWith(path));
  const here = holds(room.path) || (room.also !== undefined && holds(room.also));
  return (
    <a className={styles.item} href={room.address} title={room.name} {...(here && { 'aria-current': 'page' })}>
      <Icon name={room.icon} size="nav" />
      <span className={styles.label}>{room.name}</span>
    </a>
  );
}
