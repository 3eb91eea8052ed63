import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { EarlierClasses } from './EarlierClasses.tsx';
import { HostForm } from './HostForm.tsx';
import { PodFile } from './PodFile.tsx';
import { PodJoinForm } from './PodJoinForm.tsx';
import styles from './ClassLanding.module.css';
import { t } from '../../../shared/words/t.ts';

/** Two ways into a class, one without a network, and those that were. */
export function ClassLanding({ canHost }: { readonly canHost: boolean }) {
  return (
    <>
      <h1 className={text.title}>{t`Class`}</h1>
      <p
        className={classes(text.lede, styles.lede)}
      >{t`Pods of a few people practise the same exercise at the same time, and compare what was lost and found.`}</p>
      {canHost ? (
        <div className={styles.ways}>
          <HostForm />
          <div className={styles.side}>
            <PodJoinForm />
            <EarlierClasses />
            <PodFile />
          </div>
        </div>
      ) : (
        <p>{t`This Braid takes part in no class. Open the address on the wall again.`}</p>
      )}
    </>
  );
}
