import { expect, it } from 'vitest';
import { filterOptions, passes } from '../../../../renderer/features/claims/claim-filter.ts';

const claims = [{ holds: true }, { holds: 'depends' }, { holds: 'depends' }, { holds: false }] as const;

it('counts the claims of each verdict', () => {
  expect(filterOptions(claims).map(({ label }) => label)).toEqual(['All 4', 'Holds 1', 'Depends 2', 'Does not hold 1']);
});

it('lets through the claims of one verdict, or all', () => {
  const through = (filter: Parameters<typeof passes>[1]) => claims.filter((claim) => passes(claim, filter));
  expect(through('all')).toEqual(claims);
  expect(through('depends')).toEqual([{ holds: 'depends' }, { holds: 'depends' }]);
  expect(through('does-not-hold')).toEqual([{ holds: false }]);
});
