/** How the learner's own cut of an exercise is offered beside the exercise's plans. */
export const ownPlanWords = {
  title: 'Your plan',
  pitch: 'The cut that you made yourself.',
  change: 'Runs the plan that you made yourself.',
} as const;

/** What a workflow is called that nobody has given a title. */
export const untitledWorkflow = 'Untitled workflow';

export const copyTitle = (title: string): string => `Copy of ${title}`.slice(0, 200);
