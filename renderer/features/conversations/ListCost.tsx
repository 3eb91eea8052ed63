import type { Connection } from '../../../shared/run/header.ts';
import type { StepState } from '../../../shared/run/state.ts';
import { useHello } from '../../bridge/context.tsx';
import { LaneCost } from '../../ui/LaneCost.tsx';

type ListCostProps = { readonly steps: readonly StepState[]; readonly connection: Pick<Connection, 'kind' | 'model'> };

/** What one lane or all of them cost, by the prices that this host has. */
export function ListCost(props: ListCostProps) {
  const { prices, settings } = useHello();
  return <LaneCost {...props} prices={prices} priceModel={settings.priceModel} />;
}
