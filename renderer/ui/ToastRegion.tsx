import { useEffect } from 'react';
import { IconButton } from './Button.tsx';
import { dismissToast, useToasts, type Toast } from './toast-store.ts';
import styles from './ToastRegion.module.css';

const shownMs = 6_000;

function Line({ id, text, action }: Toast) {
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <li className={styles.toast}>
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
      <IconButton icon="cross" label="Dismiss" look="quiet" size="small" onClick={() => dismissToast(id)} />
    </li>
  );
}

/** Mounted once; screen readers hear each line when it appears. */
export function ToastRegion() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={styles.region} role="status" aria-label="Messages">
      <ul className={styles.list}>
        {toasts.map((each) => (
          <Line key={each.id} {...each} />
        ))}
      </ul>
    </div>
  );
}
