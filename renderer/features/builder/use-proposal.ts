import { useMemo } from 'react';
import type { TaskId } from '../../../shared/ids.ts';
import { partsOf, taskOfPart } from '../../../shared/planner/parts.ts';
import type { Part } from '../../../shared/planner/parts.ts';
import type { Proposal } from '../../../shared/planner/proposal.ts';
import { takeParts } from '../../../shared/planner/take-parts.ts';
import type { Taking } from '../../../shared/planner/take-parts.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

/** A proposal against the workflow as it stands, with the parts that are chosen. */
export type Proposed = {
  readonly parts: readonly Part[];
  readonly left: ReadonlySet<string>;
  readonly taking: Taking;
  /** Parts that taking really takes. */
  readonly wanted: number;
  /** The first task that it adds or changes, to be selected. */
  readonly first: readonly TaskId[];
};

/** Null without a proposal. */
export function useProposal(workflow: Workflow, proposal: Proposal | null, left: ReadonlySet<string>): Proposed | null {
  return useMemo(() => {
    if (proposal === null) return null;
    const parts = partsOf(workflow, proposal);
    const taken = parts.filter(({ key }) => !left.has(key));
    const taking = takeParts(workflow, proposal, new Set(taken.map(({ key }) => key)));
    const wanted = taken.filter(({ key }) => !taking.fallen.has(key));
    const first = wanted.filter(({ kind }) => kind !== 'remove').map(taskOfPart);
    return { parts, left, taking, wanted: wanted.length, first: first.slice(0, 1) };
  }, [workflow, proposal, left]);
}
