import type { ReactNode } from 'react';
import styles from './SettingRow.module.css';

type SettingRowProps = { readonly title: string; readonly about?: ReactNode; readonly children: ReactNode };

/** What a setting is and does on the left, its control on the right. */
export function SettingRow({ title, about, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        {about && <p className={styles.about}>{about}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
