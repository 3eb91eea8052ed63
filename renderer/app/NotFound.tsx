import { addresses } from '../ui/addresses.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { t } from '../../shared/words/t.ts';

type NotFoundProps = { readonly what?: string };

/** An address that leads nowhere: mistyped, or from something that was deleted. */
export function NotFound({ what = t`There is nothing at this address` }: NotFoundProps) {
  return (
    <Empty
      heading="h1"
      title={what}
      action={<LinkButton href={addresses.home}>{t`Go to Home`}</LinkButton>}
    >{t`The address may be mistyped, or from an older Braid. Nothing is lost.`}</Empty>
  );
}
