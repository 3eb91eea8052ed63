import { t } from './t.ts';
/** How the learner's own cut of an exercise is offered beside the exercise's plans. */
export const ownPlanWords = {
  get title() {
    return t`Your plan`;
  },
  get pitch() {
    return t`The cut that you made yourself.`;
  },
  get change() {
    return t`Runs the plan that you made yourself.`;
  },
} as const;

/** What a workflow is called that nobody has given a title. */
export const untitledWorkflow = (): string => t`Untitled workflow`;

export const copyTitle = (title: string): string => t`Copy of ${title}`.slice(0, 200);
