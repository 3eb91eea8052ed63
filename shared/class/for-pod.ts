import { z } from 'zod';
import { MembersSchema, PodNameSchema } from './event.ts';
import { ClassIdSchema, PodIdSchema, PodNumberSchema } from './ids.ts';
import { TransferMomentSchema } from './report.ts';
import { ClassSettingSchema } from './setting.ts';
import type { ClassState, PodState } from './state.ts';

/** What one pod is told of its class: nothing of any other pod. */
export const ClassForPodSchema = z.object({
  class: ClassIdSchema,
  title: z.string(),
  setting: ClassSettingSchema,
  paused: z.boolean(),
  ended: z.boolean(),
  pod: PodIdSchema,
  number: PodNumberSchema,
  name: PodNameSchema.nullable(),
  members: MembersSchema,
  /** Lets one more browser into this pod. Null where none can come in; absent where the host is older. */
  key: z.string().max(16).nullable().optional(),
  /** The facilitator asks whether this pod's answers may be shown on the wall. */
  askedToPresent: z.boolean(),
  /** The transfer question that the class is asked now. */
  asked: TransferMomentSchema.nullable(),
});
export type ClassForPod = z.infer<typeof ClassForPodSchema>;

export function classForPod(state: ClassState, pod: PodState): ClassForPod {
  return {
    class: state.id,
    title: state.title,
    setting: state.setting,
    paused: state.paused,
    ended: state.endedAt !== null,
    pod: pod.pod,
    number: pod.number,
    name: pod.name,
    members: [...pod.members],
    key: pod.key,
    askedToPresent: state.presenting === pod.pod,
    asked: state.asked,
  };
}
