import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { WorkflowId } from '../../../shared/ids.ts';
import { canPlan } from '../../../shared/planner/asking.ts';
import { useBridge, useHello, useSessionState } from '../../bridge/context.tsx';
import { planningOf } from './planning-store.ts';
import type { Planning, PlanningState } from './planning-store.ts';
import { t } from '../../../shared/words/t.ts';

/** The model in use, and whether it can plan at all. */
export function useModel(): { readonly model: string; readonly plans: boolean } {
  const { connection: kind, claudeModel, compatible } = useHello().settings;
  const model = kind === 'claude' ? claudeModel : kind === 'practice' ? 'practice' : compatible.model;
  return { model: model || t`the model`, plans: canPlan({ kind, model }) };
}

export function usePlanning(workflow: WorkflowId): Planning & { readonly state: PlanningState } {
  const planning = planningOf(useBridge(), workflow);
  const connection = useSessionState((session) => session.connection);
  const { plans } = useModel();
  useEffect(() => {
    if (plans) void planning.recall();
  }, [planning, plans, connection]);
  return { ...planning, state: useStore(planning.store) };
}
