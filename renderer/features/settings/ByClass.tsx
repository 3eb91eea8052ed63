import { useSeat } from '../../bridge/seat.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Callout } from '../../ui/Callout.tsx';
import { t } from '../../../shared/words/t.ts';

/** Why controls are locked while this Braid is a pod. `names`: what the class sets, at the start of a sentence. */
export function ByClass({ names, plural = false }: { readonly names: string; readonly plural?: boolean }) {
  const seat = useSeat();
  if (seat === null || seat.class.ended) return null;
  return (
    <Callout icon="lock" title={t`${names} ${plural ? t`are` : t`is`} set by your class.`}>
      {t`Yours ${plural ? t`are` : t`is`} back when it ends or you leave`}{' '}
      <a className={text.link} href={addresses.class}>
        {seat.class.title}
      </a>
      .
    </Callout>
  );
}
