import type { ListPrices } from '../../shared/lesson/widgets/list-prices.ts';

/** A list of one model: reading a cache costs a tenth of new input, writing one a quarter more. */
export const samplePrices: ListPrices = {
  list: { date: '2026-11-20', models: { sample: { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.2 } } },
  model: 'sample',
};
