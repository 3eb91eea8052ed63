import { z } from 'zod';
import { classFailureCodes } from './class/failure-codes.ts';

/**
 * Expected failures: values with a code, the figures a sentence needs, and a way out. They cross every
 * transport as plain JSON; `words/said-failure.ts` words them and one component shows them. Programming errors throw.
 */
export const failureCodes = [
  // of a request to a model
  'network',
  'timeout',
  'rate-limited',
  'overloaded',
  'server-error',
  'unauthorized',
  'forbidden',
  'billing',
  'not-found',
  'bad-request',
  'too-large',
  'stream-cut',
  'stalled',
  'time-limit',
  'refused',
  'output-invalid',
  'schema-refused',
  'over-budget',
  'wait-too-long',
  'interrupted',
  'stopped',
  // of what somebody asked for
  'bad-command',
  'unknown-exercise',
  'unknown-plan',
  'unknown-structure',
  'unknown-run',
  'unknown-comparison',
  'comparison-running',
  'example-stays',
  'unknown-workflow',
  'material-too-long',
  'workflow-too-long',
  'workflows-full',
  'material-unreadable',
  'export-unreadable',
  'bad-option',
  'workflow-file',
  'faulty-workflow',
  'exercise-file',
  'unknown-lesson',
  'lesson-file',
  'cyclic-workflow',
  'not-runnable',
  'nothing-to-resume',
  'run-busy',
  'run-over',
  'no-gate',
  'no-output',
  'unknown-conversations',
  'unknown-lane',
  'too-few-lanes',
  'too-many-lanes',
  'too-few-handed',
  'empty-briefs',
  'lane-broken',
  'lane-busy',
  'already-started',
  'already-measured',
  'no-terminal',
  'not-mergeable',
  'no-phases',
  'faulty-phases',
  'no-key',
  'unusable-key',
  'bad-address',
  'wrong-server',
  'endless-answer',
  'no-model',
  'no-planner',
  'no-plan',
  'answer-cut',
  ...classFailureCodes,
  // of the machine
  'file-missing',
  'unknown-link',
  'port-in-use',
  'folder-not-writable',
  'folder-busy',
  'disk-full',
  'document-recovered',
  'document-newer',
  'history-rebuilt',
  'log-damaged',
  'disconnected',
  'window-blocked',
  'unexpected',
] as const;
export const FailureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof FailureCodeSchema>;

/** What a person can do about it; a screen turns it into a button. */
export const WayOutSchema = z.enum([
  'retry',
  'open-settings',
  'wait',
  'mend-input',
  'choose-folder',
  'resume',
  'reload',
  'none',
]);
export type WayOut = z.infer<typeof WayOutSchema>;

export const FailureSchema = z.object({
  code: FailureCodeSchema,
  /** What the sentence names: a file, a port, a status, a message of the server. Never a key. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  wayOut: WayOutSchema,
  /** Several faults of one input, each at its place. */
  faults: z.array(z.object({ where: z.string(), what: z.string() })).optional(),
});
export type Failure = z.infer<typeof FailureSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

const waysOut: Partial<Record<FailureCode, WayOut>> = {
  network: 'retry',
  timeout: 'retry',
  'rate-limited': 'wait',
  overloaded: 'retry',
  'server-error': 'retry',
  unauthorized: 'open-settings',
  forbidden: 'open-settings',
  billing: 'open-settings',
  'not-found': 'open-settings',
  'stream-cut': 'retry',
  stalled: 'retry',
  'time-limit': 'retry',
  'output-invalid': 'retry',
  'schema-refused': 'retry',
  'over-budget': 'open-settings',
  'not-mergeable': 'mend-input',
  'no-phases': 'mend-input',
  'faulty-phases': 'mend-input',
  'wait-too-long': 'retry',
  interrupted: 'resume',
  stopped: 'retry',
  'no-key': 'open-settings',
  'unusable-key': 'open-settings',
  'bad-address': 'open-settings',
  'wrong-server': 'open-settings',
  'endless-answer': 'open-settings',
  'no-model': 'open-settings',
  'no-planner': 'open-settings',
  'no-plan': 'retry',
  'answer-cut': 'retry',
  'folder-not-writable': 'choose-folder',
  'folder-busy': 'choose-folder',
  'disk-full': 'choose-folder',
  disconnected: 'wait',
  'workflow-file': 'mend-input',
  'faulty-workflow': 'mend-input',
  'cyclic-workflow': 'mend-input',
  'not-runnable': 'mend-input',
  'bad-option': 'mend-input',
  'exercise-file': 'mend-input',
  'lesson-file': 'mend-input',
  'material-too-long': 'mend-input',
  'workflow-too-long': 'mend-input',
  'material-unreadable': 'mend-input',
  'export-unreadable': 'mend-input',
  'too-few-lanes': 'mend-input',
  'empty-briefs': 'mend-input',
  'too-few-handed': 'mend-input',
  'wrong-code': 'mend-input',
  'too-many-tries': 'wait',
  'class-busy': 'wait',
  'class-paused': 'wait',
  'pod-taken': 'mend-input',
  'pod-key': 'mend-input',
  'bad-join': 'mend-input',
  'class-address': 'mend-input',
  'class-unreachable': 'retry',
  'not-a-class': 'mend-input',
  'class-database': 'retry',
};

/** A failure with its usual way out. */
export function failure(code: FailureCode, details: Failure['details'] = {}, faults?: Failure['faults']): Failure {
  return { code, details, wayOut: waysOut[code] ?? 'none', ...(faults ? { faults } : {}) };
}

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (reason: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: reason,
});
