import type { Failure } from '../failure.ts';
import { t } from './t.ts';

type Words = { what: string; safe: string; next: string };

const titled = ({ title }: Failure['details']): string => (typeof title === 'string' ? t`“${title}”` : t`one of them`);

/** Why something of the history is not deleted; part of `failureWords`. */
export const historyFailures: Readonly<
  Record<'comparison-running' | 'example-stays', (details: Failure['details']) => Words>
> = {
  'comparison-running': (d) => ({
    what: t`${titled(d)} is still running, so it can’t be deleted`,
    safe: t`Nothing was deleted.`,
    next: t`Wait for its end or stop it, then delete it.`,
  }),
  'example-stays': (d) => ({
    what: t`${titled(d)} is an example that comes with Braid, so it can’t be deleted`,
    safe: t`Nothing was deleted.`,
    next: t`Leave it out and delete the others.`,
  }),
};
