import type { Change } from './built.ts';
import { guards } from './guards/all.ts';
import { answerMutations } from './mutations/answers.ts';
import { arrivalMutations } from './mutations/arrivals.ts';
import { browserHostMutations } from './mutations/browser-host.ts';
import { classHostMutations } from './mutations/class-host.ts';
import { classPodMutations } from './mutations/class-pods.ts';
import { desktopMutations } from './mutations/desktop.ts';
import { exportMutations } from './mutations/exports.ts';
import { fileMutations } from './mutations/files.ts';
import { outwardMutations } from './mutations/outward.ts';
import { packageMutations } from './mutations/package.ts';
import { practiceServerMutations } from './mutations/practice-server.ts';
import { secretMutations } from './mutations/secrets.ts';

/** A change that takes a guard away, in the built program, and the promise that is broken by it. */
export type Mutation = Change & { readonly what: string; readonly caughtBy: string };

export const mutations: readonly Mutation[] = [
  ...desktopMutations,
  ...arrivalMutations,
  ...packageMutations,
  ...browserHostMutations,
  ...classHostMutations,
  ...classPodMutations,
  ...practiceServerMutations,
  ...fileMutations,
  ...secretMutations,
  ...outwardMutations,
  ...answerMutations,
  ...exportMutations,
];

/** One guard on the program as it is (`mutation` null) or after a change. */
export type Trial = { readonly id: string; readonly guard: string; readonly mutation: Mutation | null };

export const trials: readonly Trial[] = [
  ...[...guards.keys()].map((guard, index) => ({ id: `whole-${index}`, guard, mutation: null })),
  ...mutations.map((mutation, index) => ({ id: `changed-${index}`, guard: mutation.caughtBy, mutation })),
];
