import { FaultSchema, faultKinds } from '../../../shared/practice.ts';
import type { Fault, FaultName, faultTimings } from '../../../shared/practice.ts';
import { t } from '../../../shared/words/t.ts';

export type FaultTiming = (typeof faultTimings)[number];

/** One fault while it is put together, as typed. */
export type FaultDraft = {
  readonly name: FaultName;
  readonly timing: FaultTiming;
  readonly request: string;
  readonly text: string;
  /** How often a text fires. Empty: every time, for a slow reply; elsewhere it has to be said. */
  readonly times: string;
  readonly percent: string;
};

export const emptyFaultDraft: FaultDraft = {
  name: '429',
  timing: 'request',
  request: '3',
  text: '',
  times: '1',
  percent: '15',
};

export type ReadFaultDraft = { readonly fault: Fault } | { readonly problem: string };

/** The fault that was put together, or one sentence about what is missing. */
export function readFaultDraft(draft: FaultDraft): ReadFaultDraft {
  const kind = faultKinds.find(({ name }) => name === draft.name);
  if (!kind) throw new RangeError(t`There is no fault called ${draft.name}.`);
  const what =
    kind.status === null
      ? { kind: kind.kind }
      : { kind: kind.kind, status: kind.status, ...(kind.bare && { bare: true }) };
  const fault = FaultSchema.safeParse({ ...what, ...when(draft) }).data;
  return fault ? { fault } : { problem: problemOf(draft) };
}

function when({ name, timing, request, text, times, percent }: FaultDraft): object {
  switch (timing) {
    case 'request':
      return { request: numberOf(request) };
    case 'percent':
      return { percent: numberOf(percent) };
    case 'text':
      return { text: text.trim(), ...(name === 'slow' && times.trim() === '' ? {} : { times: numberOf(times) }) };
  }
}

function problemOf({ timing, text }: FaultDraft): string {
  switch (timing) {
    case 'request':
      return t`Type the number of a request: 1 for the first of a run.`;
    case 'percent':
      return t`Type a whole number of percent, from 1 to 100.`;
    case 'text':
      return text.trim() === ''
        ? t`Type some words of the brief that should meet it.`
        : t`Type how many requests should meet it, from 1 to 1,000.`;
  }
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
