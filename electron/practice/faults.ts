import { createHash } from 'node:crypto';
import { fractionOf } from '../../shared/forecast/pace.ts';
import { faultName } from '../../shared/practice.ts';
import type { Fault } from '../../shared/practice.ts';
import type { PracticeRequest } from './answering.ts';
import type { MessageRequest } from './prompt.ts';

/** Everything but slowness: at most one of these meets a request. */
export type Mishap = Exclude<Fault, { kind: 'slow' }>;

/** By what a slow conversation's pace is divided. */
export const slowFactor = 8;

/** Where a reply breaks off, as a part of its text. */
export const breakPoint = 0.4;

export type Faults = {
  /**
   * What meets this request: the first mishap of the list that fits, and whether it is slow. `number` is its place in the
   * session's order of arrival, null for one of a batch, which has none. Counts, so call it once a request.
   */
  meet(request: MessageRequest, number: number | null): Meeting;
};

export type Meeting = {
  readonly mishap: Mishap | null;
  readonly slow: boolean;
  /** For a request that was turned away before it met anything: a text fires on a later one instead. */
  takeBack(): void;
};

export function createFaults(faults: readonly Fault[], seed: number): Faults {
  const fired = faults.map(() => 0);
  const arrivals = new Map<string, number>();
  const usesChance = faults.some((fault) => 'percent' in fault);

  return {
    meet: (request, number) => {
      const again = usesChance ? count(request) : 0;
      const brief = briefOf(request.prompt);
      const fits = (fault: Fault, index: number): boolean => {
        if (fault.kind === 'schema' && request.format === null) return false;
        if ('request' in fault) return fault.request === number;
        if ('percent' in fault) {
          const draw = fractionOf(`${seed}\n${index} ${faultName(fault)}\n${brief}\n${again}`);
          return draw * 100 < fault.percent;
        }
        if (fault.times === undefined) return briefsOf(request.prompt).some((each) => holds(each, fault.text));
        return (fired[index] ?? 0) < fault.times && holds(brief, fault.text);
      };

      let mishap: Mishap | null = null;
      let slow = false;
      const spent: number[] = [];
      faults.forEach((fault, index) => {
        if ((fault.kind === 'slow' ? slow : mishap !== null) || !fits(fault, index)) return;
        fired[index] = (fired[index] ?? 0) + 1;
        spent.push(index);
        if (fault.kind === 'slow') slow = true;
        else mishap = fault;
      });
      const takeBack = () => {
        for (const index of spent) fired[index] = (fired[index] ?? 0) - 1;
      };
      return { mishap, slow, takeBack };
    },
  };

  /** How often this very prompt has come before. */
  function count({ blocks }: MessageRequest): number {
    const hash = createHash('sha256');
    for (const { role, text } of blocks) hash.update(`${role} ${text.length}\n`).update(text);
    const key = hash.digest('base64');
    const before = arrivals.get(key) ?? 0;
    arrivals.set(key, before + 1);
    return before;
  }
}

/** What the last message asks: the text of its last `<task>` block, or all of it where there is none. */
export function briefOf(prompt: PracticeRequest): string {
  return briefsOf(prompt).at(-1) ?? '';
}

function briefsOf(prompt: PracticeRequest): string[] {
  return prompt.messages.flatMap((message) => {
    if (message.role !== 'user') return [];
    return [(lastTask(message.text) ?? message.text).trim()];
  });
}

/**
 * What stands in the last `<task …>` block that is closed; null where there is none. One walk forward, since a learner's
 * own brief may hold any number of openings.
 */
export function lastTask(text: string): string | null {
  let last: string | null = null;
  for (let at = 0; ;) {
    const opening = text.indexOf('<task', at);
    if (opening < 0) return last;
    at = opening + '<task'.length;
    if (/\w/.test(text.charAt(at))) continue;
    const start = text.indexOf('>', at);
    const end = start < 0 ? -1 : text.indexOf('</task>', start);
    if (end < 0) return last;
    last = text.slice(start + 1, end);
    at = end + '</task>'.length;
  }
}

function holds(brief: string, text: string): boolean {
  return brief.toLowerCase().includes(text.toLowerCase());
}
