import type { OpenedExport } from '../../../shared/export/read-export.ts';
import { moment } from '../../../shared/words/export.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Compared } from './ResultsPage.tsx';
import styles from './ResultsPage.module.css';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

type ColleaguePageProps = { readonly file: string; readonly opened: OpenedExport; readonly onClose: () => void };

/** What somebody else measured, from their file: read on the same page, and part of nothing here. */
export function ColleaguePage({ file, opened, onClose }: ColleaguePageProps) {
  const { result, by } = opened;
  const from = by ? t`Exported from Braid ${by.version} on ${moment(by.at)}. ` : '';
  return (
    <div className={styles.page}>
      <div className={styles.notice}>
        <Callout
          icon="file"
          title={t`From a file: ${file}.`}
          actions={<Button onClick={onClose}>{t`Close the file`}</Button>}
        >
          {rich`${from}It is only read: it is not kept here, and forecasts and progress don’t learn from it.${by && by.conditions.length > 0 && ` ${by.conditions.join(' ')}`}`}
        </Callout>
      </div>
      <Compared
        result={result}
        logs={{ state: 'ready', value: { states: {}, opened: [] } }}
        companions={null}
        learner={null}
        fromFile
        atReflection={false}
        onChanged={() => undefined}
      />
    </div>
  );
}
