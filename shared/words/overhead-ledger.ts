import type { Ledger, LedgerLine } from '../lesson/widgets/overhead-ledger.ts';
import { counted, listed, percent, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** Only conversations apart are told of: a thread is one, and pays in history instead. */
const apart = (lines: readonly LedgerLine[]): LedgerLine | undefined =>
  lines.find(({ structure }) => structure === 'all-at-once');

export const overheadLedgerWords = {
  tokens: (count: number): string => t`${tokens(count)} tokens`,
  ofWork: (lines: readonly LedgerLine[]): string => {
    const line = apart(lines);
    return t`${tokens(line?.overheadTokens)} beside ${tokens(line?.workTokens)} of work`;
  },
  tenth: (size: number | null): string => (size === null ? t`beyond 100,000` : tokens(size)),
  value: ({ workTokens, overheadTokens }: LedgerLine): string => tokens(workTokens + overheadTokens),
  drawn: (lines: readonly LedgerLine[]): string =>
    `${listed(lines.map(({ structure, workTokens, overheadTokens }) => t`${structureName(structure)}: ${tokens(workTokens)} of work and ${tokens(overheadTokens)} of overhead`))}.`,
  /** Who pays it, and what a thread pays instead. */
  sentence: (lines: readonly LedgerLine[]): string => {
    const [line, thread] = [apart(lines), lines.find(({ structure }) => structure === 'thread')];
    if (line === undefined || thread === undefined) return '';
    const paid = t`${sentence(counted(line.conversations, t`conversation`))} pay${line.conversations === 1 ? 's' : ''} it, one at a time as all at once.`;
    const history = thread.workTokens - line.workTokens;
    return history > 0 ? t`${paid} One thread pays it once, and sends ${tokens(history)} tokens again.` : paid;
  },
  said: (lines: readonly LedgerLine[]): string =>
    t`Overhead is ${percent(apart(lines)?.share)} of all tokens. ${overheadLedgerWords.sentence(lines)}`,
  condition: ({ overhead }: Ledger, plain: number): string =>
    t`Striped: overhead. ${tokens(overhead)} tokens for each is an assumption about agents, to be set and not believed: the source counts two to four thousand tokens to start one and about two thousand to hand its answer back. A plain conversation here carries about ${tokens(plain)}, for rules and the form of its answer.`,
} as const;
