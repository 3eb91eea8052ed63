import { useMemo } from 'react';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import { widgetAttributes } from '../../../../shared/lesson/widget-attributes.ts';
import type { WidgetName } from '../../../../shared/lesson/widget-attributes.ts';
import { ContextViewerWidget } from './ContextViewerWidget.tsx';
import { CacheRaceWidget } from './CacheRaceWidget.tsx';
import { DispatchWidget } from './DispatchWidget.tsx';
import { GrowingThreadWidget } from './GrowingThreadWidget.tsx';
import { DecisionGuideWidget } from './DecisionGuideWidget.tsx';
import { JobSorterWidget } from './JobSorterWidget.tsx';
import { MergingWidget } from './MergingWidget.tsx';
import { PhasedPlannerWidget } from './PhasedPlannerWidget.tsx';
import { PlanCheckWidget } from './PlanCheckWidget.tsx';
import { TwoRoundsWidget } from './TwoRoundsWidget.tsx';
import { IndependenceWidget } from './IndependenceWidget.tsx';
import { ItDependsWidget } from './ItDependsWidget.tsx';
import { LaneFailureWidget } from './LaneFailureWidget.tsx';
import { LimitSweepWidget } from './LimitSweepWidget.tsx';
import { OverheadLedgerWidget } from './OverheadLedgerWidget.tsx';

/** What every widget gets: what its lesson says of it, and whom to tell that somebody used it for the first time. */
export type WidgetProps<A> = { readonly attributes: A; readonly onTouched?: () => void };
type WrittenAttributes = Readonly<Record<string, string>>;

/** A widget under the attributes as they are written; the host has checked them by the same schema. */
export function written<A>(schema: z.ZodType<A>, Widget: ComponentType<WidgetProps<A>>) {
  return function WrittenWidget({ attributes, ...rest }: WidgetProps<WrittenAttributes>) {
    const read = useMemo(() => schema.parse(attributes), [attributes]);
    return <Widget attributes={read} {...rest} />;
  };
}

/** One line a widget: `name: written(widgetAttributes.name, NameWidget)`, by `lazy` where it is large. */
export const widgets: { readonly [N in WidgetName]?: ComponentType<WidgetProps<WrittenAttributes>> } = {
  'cache-race': written(widgetAttributes['cache-race'], CacheRaceWidget),
  dispatch: written(widgetAttributes.dispatch, DispatchWidget),
  'growing-thread': written(widgetAttributes['growing-thread'], GrowingThreadWidget),
  'context-viewer': written(widgetAttributes['context-viewer'], ContextViewerWidget),
  'job-sorter': written(widgetAttributes['job-sorter'], JobSorterWidget),
  'phased-planner': written(widgetAttributes['phased-planner'], PhasedPlannerWidget),
  'decision-guide': written(widgetAttributes['decision-guide'], DecisionGuideWidget),
  merging: written(widgetAttributes.merging, MergingWidget),
  'plan-check': written(widgetAttributes['plan-check'], PlanCheckWidget),
  'two-rounds': written(widgetAttributes['two-rounds'], TwoRoundsWidget),
  independence: written(widgetAttributes.independence, IndependenceWidget),
  'it-depends': written(widgetAttributes['it-depends'], ItDependsWidget),
  'lane-failure': written(widgetAttributes['lane-failure'], LaneFailureWidget),
  'limit-sweep': written(widgetAttributes['limit-sweep'], LimitSweepWidget),
  'overhead-ledger': written(widgetAttributes['overhead-ledger'], OverheadLedgerWidget),
};
