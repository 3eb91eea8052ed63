import { useState } from 'react';
import { fileSize } from '../../../shared/words/data.ts';
import { counted } from '../../../shared/words/format.ts';
import { t } from '../../../shared/words/t.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { DeleteDataDialog } from './DeleteDataDialog.tsx';
import { SettingRow } from './SettingRow.tsx';

const nothing = {};

/** How much there is, and its end. Absent where the host doesn't offer that. */
export function DeleteDataRow() {
  const { answer } = useAnswer('data.where', nothing);
  const [asked, setAsked] = useState(false);
  if (answer.state !== 'ready' || !answer.value.canDelete) return null;
  const { bytes, files } = answer.value;
  return (
    <SettingRow
      title={t`Delete everything`}
      about={
        files === 0
          ? t`Nothing is kept yet.`
          : t`${fileSize(bytes)} in ${counted(files, t`file`, t`files`)}. You see what goes before it goes.`
      }
    >
      <Button look="danger" onClick={() => setAsked(true)}>{t`Delete everything…`}</Button>
      {asked && <DeleteDataDialog places={answer.value} onClose={() => setAsked(false)} />}
    </SettingRow>
  );
}
