/** The twelve lessons in their order, by the ids that links keep to. */
export const lessonIds = [
  'two-levers',
  'growing-thread',
  'what-was-it-sent',
  'would-b-change',
  'depth-breadth-another-cut',
  'phases-and-advice',
  'queues-and-limits',
  'fixed-fee',
  'when-a-lane-fails',
  'bill-for-merging',
  'plan-like-a-lead',
  'it-depends',
] as const;
export type LessonId = (typeof lessonIds)[number];
