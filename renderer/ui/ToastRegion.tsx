import { useEffect, useState } from 'react';
import { IconButton } from './Button.tsx';
import { dismissToast, useToasts, type Toast } from './toast-store.ts';
import styles from './ToastRegion.module.css';
import { t } from '../../shared/words/t.ts';

/** What can be pressed stays long enough to be reached by keyboard. */
const shownMs = { said: 6_000, offered: 15_000 };

function Line({ id, text, action }: Toast) {
  const [held, setHeld] = useState(false);
  const lasts = action ? shownMs.offered : shownMs.said;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), lasts);
    return () => clearTimeout(timer);
  }, [id, held, lasts]);
  return (
    // Nothing goes away under somebody's pointer, or with the keyboard in it.
    <li
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.onPress();
            dismissToast(id);
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="cross" label={t`Dismiss`} look="quiet" size="small" onClick={() => dismissToast(id)} />
    </li>
  );
}

/** Mounted once; screen readers hear each line when it appears. */
export function ToastRegion() {
  const toasts = useToasts((state) => state.toasts);
  return (
    // Not one whole: a second line would have the first one read again.
    <div className={styles.region} role="status" aria-atomic="false" aria-label={t`Messages`}>
      <ul className={styles.list}>
        {toasts.map((each) => (
          <Line key={each.id} {...each} />
        ))}
      </ul>
    </div>
  );
}
