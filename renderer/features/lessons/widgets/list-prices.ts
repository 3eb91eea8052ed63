import { useMemo } from 'react';
import type { ListPrices } from '../../../../shared/lesson/widgets/list-prices.ts';
import { useHello } from '../../../bridge/context.tsx';

/** The prices that this host has, and the model whose list price stands beside practice runs. */
export function useListPrices(): ListPrices {
  const { prices, settings } = useHello();
  return useMemo(
    () => ({ list: { date: prices.date, models: prices.list }, model: settings.priceModel }),
    [prices, settings.priceModel],
  );
}
