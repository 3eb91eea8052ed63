import { useMemo, useState } from 'react';
import { findInLanes, mostFound } from '../../../shared/conversations/find.ts';
import type { Found } from '../../../shared/conversations/find.ts';
import type { Lane } from '../../../shared/conversations/lanes.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { TextField } from '../../ui/Field.tsx';
import styles from './FindDrawer.module.css';
import { t } from '../../../shared/words/t.ts';

type FindDrawerProps = {
  readonly open: boolean;
  readonly lanes: readonly Lane[];
  readonly onClose: () => void;
  readonly onAim: (found: Found) => void;
};

/** Words in every lane at once; a press on a place goes there. */
export function FindDrawer({ open, lanes, onClose, onAim }: FindDrawerProps) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => (open ? findInLanes(lanes, query) : []), [open, lanes, query]);
  const count = found.length === mostFound ? t`${mostFound} or more` : String(found.length);
  return (
    <Drawer title={t`Find in all lanes`} open={open} onClose={onClose}>
      <TextField
        label={t`Words to find`}
        autoFocus
        maxLength={200}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p className={styles.count} role="status">
        {query.trim() === '' ? '' : `${count} ${found.length === 1 ? t`place` : t`places`}`}
      </p>
      <ul className={styles.places}>
        {found.map((each, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                onAim(each);
                onClose();
              }}
            >
              <b>{each.title}</b>, {each.who === 'message' ? t`your message` : t`answer`}
              <span>
                {each.before}
                <mark>{each.words}</mark>
                {each.after}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
