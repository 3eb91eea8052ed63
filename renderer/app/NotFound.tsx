import { addresses } from '../ui/addresses.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';

type NotFoundProps = { readonly what?: string };

/** An address that leads nowhere: mistyped, or from something that was deleted. */
export function NotFound({ what = 'There is nothing at this address' }: NotFoundProps) {
  return (
    <Empty heading="h1" title={what} action={<LinkButton href={addresses.home}>Go to Home</LinkButton>}>
      The address may be mistyped, or from an older Braid. Nothing is lost.
    </Empty>
  );
}
