import { briefed, workflowOf } from '../../claims/workflows.ts';
import { estimateReplyTokens } from '../../forecast/estimate.ts';
import { expectedContext } from '../../forecast/expected-context.ts';
import { presetStructure } from '../../structure/presets.ts';
import { charactersPerToken } from '../../tokens.ts';
import type { Task } from '../../workflow/task.ts';

export type TaskSize = {
  readonly turns: number;
  /** What its first turn is sent beside its materials: rules, brief and contract. */
  readonly first: number;
  /** By how much its context grows with each turn: the reply before, and what it is told next. May be broken. */
  readonly adds: number;
  readonly materials?: readonly string[];
};

/**
 * A task in so many turns whose contexts are of a stated size. It has briefs, so that everything about it is what the
 * estimate makes of briefs; only their lengths are chosen.
 */
export function sizedTask(id: string, { turns, first, adds, materials = [] }: TaskSize): Task {
  const context = (turn: number): number => Math.round(first + turn * adds);
  const task = briefed(id, { materials });
  return {
    ...task,
    brief: briefOfSize(id, context(0)),
    followUps: Array.from({ length: turns - 1 }, (_, turn) =>
      followUpOfSize(id, context(turn + 1) - context(turn) - estimateReplyTokens(task)),
    ),
  };
}

const briefOfSize = remembered((id, tokens) =>
  fillerOf(tokens, (brief) => {
    const parts = partsOf({ ...briefed(id, { materials: [] }), brief });
    return parts.reduce((sum, part) => sum + part.tokens, 0);
  }),
);

const followUpOfSize = remembered((id, tokens) =>
  fillerOf(tokens, (followUp) => {
    const parts = partsOf({ ...briefed(id, { materials: [] }), followUps: [followUp] });
    return parts.find(({ kind }) => kind === 'follow-up')?.tokens ?? 0;
  }),
);

function partsOf(task: Task) {
  return expectedContext(workflowOf('sample', [task]), presetStructure([task], 'thread'), task.id);
}

/** Words of such a length that as many tokens are counted as are wanted. */
function fillerOf(wanted: number, counted: (text: string) => number): string {
  let length = Math.max(1, Math.floor(wanted * charactersPerToken));
  for (;;) {
    const text = words(length);
    const off = wanted - counted(text);
    // Cut short, a step never leaps over the length that fits.
    const next = Math.max(1, length + Math.trunc(off * charactersPerToken));
    if (off === 0 || next === length) return text;
    length = next;
  }
}

const sentence = 'Say what was measured, with its figures, and what is left open. ';

/** No blank at either end, where a file would lose it. */
const words = (length: number): string =>
  `${sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1)}.`;

/** Sizing one text takes several looks at it, and most turns of a conversation are of one size. */
function remembered(size: (id: string, tokens: number) => string): (id: string, tokens: number) => string {
  const known = new Map<string, string>();
  return (id, tokens) => {
    const key = `${id} ${tokens}`;
    const text = known.get(key) ?? size(id, tokens);
    known.set(key, text);
    return text;
  };
}
