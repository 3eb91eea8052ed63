import type { Claim } from '../../../shared/claims/claim.ts';

export type ClaimFilter = 'all' | 'holds' | 'depends' | 'does-not-hold';

const filterOf = ({ holds }: Pick<Claim, 'holds'>): ClaimFilter => {
  if (holds === 'depends') return 'depends';
  return holds ? 'holds' : 'does-not-hold';
};

export const passes = (claim: Pick<Claim, 'holds'>, filter: ClaimFilter): boolean =>
  filter === 'all' || filterOf(claim) === filter;

const names: Readonly<Record<ClaimFilter, string>> = {
  all: 'All',
  holds: 'Holds',
  depends: 'Depends',
  'does-not-hold': 'Does not hold',
};

/** The verdicts to choose from, each with how many claims have it now. */
export function filterOptions(claims: readonly Pick<Claim, 'holds'>[]): { value: ClaimFilter; label: string }[] {
  return (['all', 'holds', 'depends', 'does-not-hold'] as const).map((value) => ({
    value,
    label: `${names[value]} ${claims.filter((claim) => passes(claim, value)).length}`,
  }));
}
