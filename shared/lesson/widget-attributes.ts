import type { z } from 'zod';
import { cacheRaceAttributes } from './widgets/cache-race-attributes.ts';
import { dispatchAttributes } from './widgets/dispatch-attributes.ts';
import { growingThreadAttributes } from './widgets/growing-thread-attributes.ts';
import { itDependsAttributes } from './widgets/it-depends-attributes.ts';
import { laneFailureAttributes } from './widgets/lane-failure-attributes.ts';
import { limitSweepAttributes } from './widgets/limit-sweep-attributes.ts';
import { overheadLedgerAttributes } from './widgets/overhead-ledger-attributes.ts';
import { planWidgetAttributes } from './widgets/plan-widget-attributes.ts';

/**
 * What each widget may be told in a lesson's file. Attributes come as text; each has a default, so that the name alone is
 * a whole widget. What is not named here is refused with the line it stands in.
 */
export const widgetAttributes = {
  ...planWidgetAttributes,
  dispatch: dispatchAttributes,
  'growing-thread': growingThreadAttributes,
  'limit-sweep': limitSweepAttributes,
  'overhead-ledger': overheadLedgerAttributes,
  'cache-race': cacheRaceAttributes,
  'lane-failure': laneFailureAttributes,
  'it-depends': itDependsAttributes,
} as const satisfies Record<string, z.ZodType<unknown, Readonly<Record<string, string | undefined>>>>;

export type WidgetName = keyof typeof widgetAttributes;

export const widgetNames = Object.keys(widgetAttributes) as [WidgetName, ...WidgetName[]]; // keys of a const record

export function isWidgetName(name: string): name is WidgetName {
  return Object.hasOwn(widgetAttributes, name);
}
