import type { Advice } from './advice.ts';
import type { GuideAdvice } from './guide.ts';
import { structureKind } from './structure.ts';
import type { StructureKey, StructureKind } from './structure.ts';

/** Why what somebody said of the work and what they drew speak for different structures. */
export type DisagreementWhy =
  /** They said that the parts are independent; the graph has them wait for each other. */
  | { readonly id: 'drawn-in-order' }
  /** They said that something comes first; the graph has nothing that two others rest on. */
  | { readonly id: 'no-discovery-drawn' }
  /** They said that nothing comes first; the graph has tasks that others rest on. */
  | { readonly id: 'discovery-drawn' }
  /** They said that it hangs together; the graph lets tasks start at once. */
  | { readonly id: 'drawn-apart' }
  /** A limit, or one thing that two change: what the answers didn't say. */
  | { readonly id: 'limit-unsaid' | 'resource-unsaid' | 'whole-unsaid' }
  /** A condition that no graph shows: what is shared, whether time matters, how it is merged. */
  | { readonly id: 'condition-undrawn' };

export type Agreement =
  | { readonly agrees: true; readonly structure: StructureKey }
  | {
      readonly agrees: false;
      readonly guide: StructureKey;
      readonly plan: StructureKey;
      readonly why: readonly DisagreementWhy[];
    };

/** Holds the guide's answer against the plan's. Queues of different width agree. */
export function agreementOf(guide: GuideAdvice, plan: Advice): Agreement {
  const [said, drawn] = [structureKind(guide.structure), structureKind(plan.structure)];
  if (said === drawn) return { agrees: true, structure: plan.structure };
  return { agrees: false, guide: guide.structure, plan: plan.structure, why: whyOf(guide, plan, said, drawn) };
}

const narrowed: ReadonlySet<StructureKind> = new Set(['one-at-a-time', 'queue']);

function whyOf(guide: GuideAdvice, plan: Advice, said: StructureKind, drawn: StructureKind): DisagreementWhy[] {
  const has = (id: Advice['reasons'][number]['id']): boolean => plan.reasons.some((reason) => reason.id === id);
  if (has('shared-resource')) return [{ id: 'resource-unsaid' }];
  if (has('limit')) return [{ id: 'limit-unsaid' }];
  if (has('whole')) return [{ id: 'whole-unsaid' }];
  if (narrowed.has(said)) return [{ id: 'condition-undrawn' }];
  if (said === 'thread') return [{ id: 'drawn-apart' }];
  if (drawn === 'thread') return [{ id: 'drawn-in-order' }];
  return [{ id: guide.row === 'mixed' ? 'no-discovery-drawn' : 'discovery-drawn' }];
}
