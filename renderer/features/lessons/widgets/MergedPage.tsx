import { mergedDrafts } from '../../../../shared/lesson/widgets/merging.ts';
import { mergingWords as words, threeDrafts } from '../../../../shared/words/merging.ts';
import type { MergeManner } from '../../../../shared/words/merging.ts';
import text from '../../../styles/text.module.css';
import { Chip } from '../../../ui/Chip.tsx';
import styles from './MergedPage.module.css';
import { t } from '../../../../shared/words/t.ts';

/** What lies on the table after the merge: prose beside prose, what a synthesis reports, or fields with their conflict. */
export function MergedPage({ manner }: { readonly manner: MergeManner }) {
  if (manner === 'synthesis') {
    return (
      <section className={styles.page} aria-label={t`What the synthesis reports`}>
        <p>{words.synthesis}</p>
        <p className={text.faint}>{words.practice}</p>
      </section>
    );
  }
  if (manner === 'fields') return <MergedFields />;
  return (
    <section className={styles.page} aria-label={t`Three drafts, as they arrive`}>
      {threeDrafts.map(({ id, title, prose }) => (
        <p key={id}>
          <b>{title}.</b> {prose}
        </p>
      ))}
      <p className={text.faint}>{words.unmarked}</p>
    </section>
  );
}

function MergedFields() {
  const { fields, conflicts } = mergedDrafts();
  return (
    <section className={styles.page} aria-label={t`Three drafts, joined by their fields`}>
      <dl className={styles.fields}>
        {Object.entries(fields).map(([name, value]) => {
          const conflict = conflicts.find(({ field }) => field === name);
          return (
            <div key={name}>
              <dt className={text.strong}>{words.fieldName(name)}</dt>
              <dd>
                {conflict ? (
                  <>
                    <Chip look="warn" icon="warn">{t`Conflict`}</Chip> {words.conflict(conflict)}
                  </>
                ) : Array.isArray(value) ? (
                  value.join(', ')
                ) : (
                  String(value)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
