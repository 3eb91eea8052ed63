import type { HostedClass } from './class-store.ts';
import styles from './JoinCard.module.css';
import { QrCode } from './QrCode.tsx';
import { t } from '../../../shared/words/t.ts';

type JoinCardProps = { readonly hosted: HostedClass; readonly large?: boolean };

/** How pods get in: an address, a code, and both as a picture. */
export function JoinCard({ hosted, large = false }: JoinCardProps) {
  const { door, state, code } = hosted;
  const [address, ...others] = door.addresses;
  return (
    <section className={large ? styles.large : styles.join} aria-label={t`Join`}>
      {code.length > 0 && (
        <QrCode rows={code} label={t`QR code of ${address ?? ''}, class ${state.code}`} large={large} />
      )}
      <div>
        <p className={styles.label}>
          {door.reach === 'local'
            ? t`Open on this computer, nothing to install`
            : t`Open in any browser, nothing to install`}
        </p>
        <p className={styles.address}>{address ?? t`no address found`}</p>
        <p className={styles.label}>{t`and enter`}</p>
        <p className={styles.code}>{state.code}</p>
        {others.length > 0 && <p className={styles.others}>{t`or ${others.join(', ')}`}</p>}
      </div>
    </section>
  );
}
