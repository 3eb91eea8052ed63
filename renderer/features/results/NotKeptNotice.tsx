import { Callout } from '../../ui/Callout.tsx';
import { t } from '../../../shared/words/t.ts';

/** Says that the disk refused a part of this comparison: what is shown is right, and gone when Braid closes. */
export function NotKeptNotice() {
  return (
    <Callout
      look="warn"
      title={t`The disk did not keep all of this comparison.`}
    >{t`What you see is what was measured, but it is whole only until Braid closes. Copy what you need, make room on the disk or check the data folder, then run it again.`}</Callout>
  );
}
