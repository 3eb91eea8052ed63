import { claimWork } from '../../claims/claim-work.ts';
import { overheadIn } from '../../claims/per-conversation.ts';
import { conversationsOf } from '../../claims/run-figures.ts';
import { stated, workflowOf } from '../../claims/workflows.ts';
import type { PresetKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';

export type Ledger = {
  readonly tasks: number;
  /** Tokens of work that a task holds. */
  readonly size: number;
  /** What an agent’s host adds to each conversation, in tokens: to start it, and to hand its answer back. */
  readonly overhead: number;
};

export const ledgerBounds = {
  tasks: { least: 1, most: 12 },
  size: { least: 1_000, most: 100_000 },
  overhead: { least: 0, most: 12_000 },
} as const;

export type LedgerLine = {
  readonly structure: PresetKey;
  readonly conversations: number;
  readonly workTokens: number;
  readonly overheadTokens: number;
  /** Of all tokens, the part that is overhead. */
  readonly share: number;
};

const structures = ['thread', 'one-at-a-time', 'all-at-once'] as const satisfies readonly PresetKey[];

export function ledgerWork({ tasks, size }: Omit<Ledger, 'overhead'>): Workflow {
  return workflowOf(
    'ledger',
    Array.from({ length: tasks }, (_, index) => stated(`task-${index + 1}`, 30, size)),
  );
}

/** What the same tasks pay for their conversations, in one thread, one at a time and all at once. */
export function ledgerOf(ledger: Ledger): LedgerLine[] {
  const workflow = ledgerWork(ledger);
  return structures.map((structure) => ledgerLine(workflow, structure, ledger.overhead));
}

export function ledgerLine(workflow: Workflow, structure: PresetKey, overhead: number): LedgerLine {
  const run = computedRun(workflow, structure);
  return { structure, conversations: conversationsOf(run), ...overheadIn(run, overhead) };
}

/** The least size of a task, in whole thousands, at which overhead is no more than this share; null beyond the bounds. */
export function sizeForShare(share: number, { tasks, overhead }: Omit<Ledger, 'size'>): number | null {
  const { least, most } = ledgerBounds.size;
  for (let size = least; size <= most; size += 1_000) {
    if (ledgerLine(ledgerWork({ tasks, size }), 'all-at-once', overhead).share <= share) return size;
  }
  return null;
}

/** What a plain conversation here carries beside its work: rules and the form of the answer, in tokens. */
export function plainOverhead(): number {
  const run = computedRun(claimWork().chats, 'all-at-once');
  return Math.round((run.tokens.overhead ?? 0) / conversationsOf(run));
}
