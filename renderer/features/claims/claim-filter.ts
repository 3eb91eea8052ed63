import type { Claim } from '../../../shared/claims/claim.ts';
import { t } from '../../../shared/words/t.ts';

export type ClaimFilter = 'all' | 'holds' | 'depends' | 'does-not-hold';

const filterOf = ({ holds }: Pick<Claim, 'holds'>): ClaimFilter => {
  if (holds === 'depends') return 'depends';
  return holds ? 'holds' : 'does-not-hold';
};

export const passes = (claim: Pick<Claim, 'holds'>, filter: ClaimFilter): boolean =>
  filter === 'all' || filterOf(claim) === filter;

const names: Readonly<Record<ClaimFilter, string>> = {
  all: t`All`,
  holds: t`Holds`,
  depends: t`Depends`,
  'does-not-hold': t`Does not hold`,
};

/** The verdicts to choose from, each with how many claims have it now. */
export function filterOptions(claims: readonly Pick<Claim, 'holds'>[]): { value: ClaimFilter; label: string }[] {
  return (['all', 'holds', 'depends', 'does-not-hold'] as const).map((value) => ({
    value,
    label: `${names[value]} ${claims.filter((claim) => passes(claim, value)).length}`,
  }));
}
