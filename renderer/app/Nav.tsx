import { useLocation } from 'wouter';
import { useCourse } from '../bridge/course.ts';
import text from '../styles/text.module.css';
import { addresses } from '../ui/addresses.ts';
import { classes } from '../ui/class-names.ts';
import { doneIn } from '../ui/course-standing.ts';
import { Icon } from '../ui/Icon.tsx';
import { BraidMark } from './BraidMark.tsx';
import styles from './Nav.module.css';
import { rooms, type Room } from './rooms.ts';
import { t } from '../../shared/words/t.ts';

type NavProps = {
  /** Icons alone, for workspaces; narrow windows get that anyway. */
  readonly rail?: boolean;
};

export function Nav({ rail = false }: NavProps) {
  const [location] = useLocation();
  const course = useCourse().answer;
  const lessons = course.state === 'ready' ? course.value.lessons : [];
  const done = doneIn(lessons);
  return (
    <nav className={classes(styles.nav, rail && styles.rail)} aria-label={t`Main`}>
      <a className={styles.brand} href={addresses.home} aria-label={t`Braid, home`}>
        <BraidMark />
        <span className={styles.label}>{t`Braid`}</span>
      </a>
      {rooms.main.map((room) => (
        <Item
          key={room.address}
          room={room}
          location={location}
          {...(room.address === addresses.lessons && done > 0 && { count: { done, of: lessons.length } })}
        />
      ))}
      <div className={styles.foot}>
        {rooms.foot.map((room) => (
          <Item key={room.address} room={room} location={location} />
        ))}
      </div>
    </nav>
  );
}

type ItemProps = {
  readonly room: Room;
  readonly location: string;
  /** How much of the room is done. */
  readonly count?: { readonly done: number; readonly of: number };
};

function Item({ room, location, count }: ItemProps) {
  const holds = (path: string): boolean => (path === '/' ? location === '/' : location.startsWith(path));
  const here = holds(room.path) || (room.also !== undefined && holds(room.also));
  return (
    <a className={styles.item} href={room.address} title={room.name} {...(here && { 'aria-current': 'page' })}>
      <Icon name={room.icon} size="nav" />
      <span className={styles.label}>{room.name}</span>
      {count && (
        <>
          <span className={styles.count} aria-hidden="true">
            {count.done}/{count.of}
          </span>
          <span className={text.hidden}>{t`, ${count.done} of ${count.of} done`}</span>
        </>
      )}
    </a>
  );
}
