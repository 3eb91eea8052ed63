import type { PriceList } from '../../prices.ts';

/** What tokens cost by the list, and by which model’s prices. A practice run is free; its list price is that of a model. */
export type ListPrices = { readonly list: PriceList; readonly model: string };

/** For figures in which no money stands. */
export const noPrices: ListPrices = { list: { date: '', models: {} }, model: '' };
