import type { Clock } from '../../electron/services/clock.ts';
import type { ModelEvent, ModelOutcome, ModelPort, ModelRequest } from '../../electron/services/model/model.ts';
import { failure } from '../../shared/failure.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { fractionOf } from '../../shared/forecast/pace.ts';
import type { Prompt } from '../../shared/run/messages.ts';
import { estimateTokens } from '../../shared/tokens.ts';

/** What comes of a request. All but the first four give no usable reply. */
export const replyKinds = [
  'well',
  'whole',
  'slow',
  'silent about tokens',
  'limited',
  'limited for long',
  'limited without a word',
  'overloaded',
  'server-error',
  'network',
  'timeout',
  'stream-cut',
  'stalled',
  'schema-refused',
  'bad-request',
  'unauthorized',
  'too-large',
  'invalid',
  'empty',
] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** One sent request and how it ended: `outcome` is null while it is under way, and for one that was cut off. */
export type Sent = { readonly kind: ReplyKind; outcome: ModelOutcome | null };

/** What a model has been asked and has answered, over all processes that asked it. */
export type Ledger = {
  readonly sent: Sent[];
  /** Every piece of text that somebody heard. */
  readonly pieces: string[];
  /** Ends of requests whose reply was spoilt on purpose, so that the run went another way than the plan says. */
  spoilt: number;
};

export const newLedger = (): Ledger => ({ sent: [], pieces: [], spoilt: 0 });

/** A task with this word in its brief is answered in the wrong form at first, whoever asks and however often. */
export const clumsyWord = 'clumsily';

/** Longest reply in milliseconds, unless it is slow or meets a fault. */
export const longestReplyMs = 4_000;
const slowness = 30;

/**
 * A model whose replies and pace depend on the prompt alone, and whose faults come from a schedule: the nth request meets
 * the nth entry, and once they are used up all goes well.
 */
export function virtualModel(clock: Clock, faults: readonly ReplyKind[], ledger: Ledger): ModelPort {
  return {
    async send(request, listener) {
      const planned = faults[ledger.sent.length] ?? 'well';
      const kind = planned === 'schema-refused' && request.schema === null ? 'well' : planned;
      const sent: Sent = { kind, outcome: null };
      ledger.sent.push(sent);
      const outcome = await reply(clock, kind, request, (event) => {
        if (event.kind === 'text') ledger.pieces.push(event.text);
        listener(event);
      });
      if (outcome.ok && (kind === 'invalid' || kind === 'empty')) ledger.spoilt += 1;
      sent.outcome = outcome;
      return outcome;
    },
  };
}

const refusals: Partial<Record<ReplyKind, { readonly code: FailureCode; readonly retryAfterMs: number | null }>> = {
  limited: { code: 'rate-limited', retryAfterMs: 2_000 },
  'limited for long': { code: 'rate-limited', retryAfterMs: 400_000 },
  'limited without a word': { code: 'rate-limited', retryAfterMs: null },
  overloaded: { code: 'overloaded', retryAfterMs: 700 },
  'server-error': { code: 'server-error', retryAfterMs: null },
  network: { code: 'network', retryAfterMs: null },
  timeout: { code: 'timeout', retryAfterMs: null },
  'schema-refused': { code: 'schema-refused', retryAfterMs: null },
  'bad-request': { code: 'bad-request', retryAfterMs: null },
  unauthorized: { code: 'unauthorized', retryAfterMs: null },
  'too-large': { code: 'too-large', retryAfterMs: null },
};

const stopped: ModelOutcome = { ok: false, failure: failure('stopped'), retryAfterMs: null };

async function reply(
  clock: Clock,
  kind: ReplyKind,
  { prompt, signal }: ModelRequest,
  tell: (event: ModelEvent) => void,
): Promise<ModelOutcome> {
  const words = textsOf(prompt);
  const chance = fractionOf(words);
  const pace = kind === 'slow' ? slowness : 1;
  const thinkMs = (20 + chance * (longestReplyMs / 2 - 20)) * pace;
  const writeMs = (10 + fractionOf(`${words}.`) * (longestReplyMs / 2 - 10)) * pace;

  const refusal = refusals[kind];
  await clock.wait(refusal ? 30 : thinkMs, signal);
  if (signal.aborted) return stopped;
  if (refusal) return { ok: false, failure: failure(refusal.code), retryAfterMs: refusal.retryAfterMs };

  tell({ kind: 'accepted' });
  const text = kind === 'empty' ? '' : kind === 'invalid' ? spoiltReply : replyTo(prompt);
  const reported = { input: estimateTokens(words), cacheWrite: 0, cacheRead: 0 };
  if (kind !== 'silent about tokens') tell({ kind: 'usage', usage: { ...reported, output: 1 } });
  const pieces = kind === 'whole' || text === '' ? 1 : 3;
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let from = 0; from < text.length; from += size) {
    const piece = text.slice(from, from + size);
    tell({ kind: 'text', text: piece, ...(kind === 'whole' ? { whole: true } : {}) });
    if (kind === 'stream-cut') return { ok: false, failure: failure('stream-cut'), retryAfterMs: null };
    await clock.wait(kind === 'stalled' ? 30_000 : writeMs / pieces, signal);
    if (signal.aborted) return stopped;
    if (kind === 'stalled') return { ok: false, failure: failure('stalled'), retryAfterMs: null };
  }
  if (kind !== 'silent about tokens') tell({ kind: 'usage', usage: { ...reported, output: estimateTokens(text) } });
  return { ok: true, stopReason: 'end_turn' };
}

const spoiltReply = ' ';

/** All that was said, without cache marks: they are no part of what a model reads. */
const textsOf = ({ system, messages }: Prompt): string =>
  [...system, ...messages.flatMap(({ content }) => content)].map(({ text }) => text).join('\n');

/** An answer in the form that the conversation asks of its last task, made of the prompt and of nothing else. */
export function replyTo(prompt: Prompt): string {
  const told = prompt.messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content.map(({ text }) => text).join('\n'));
  const last = told.at(-1) ?? '';
  const title = titleIn(last);
  const form =
    told
      .findLast((text) => titleIn(text) === title && text.includes('<output kind='))
      ?.split('<output kind=')
      .at(-1) ?? '';
  const clumsy = told.some((text) => titleIn(text) === title && text.includes(clumsyWord));
  if (clumsy && form !== '' && !form.startsWith('"prose"') && !last.includes('broke its form'))
    return `It is ${word(prompt)}.`;
  const lines = form.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
  if (form.startsWith('"sections"'))
    return lines.map((heading) => `## ${heading}\n${word(prompt, heading)}`).join('\n\n');
  if (form.startsWith('"fields"'))
    return JSON.stringify(Object.fromEntries(lines.map((line) => fieldOf(prompt, line))));
  return `${title}: ${Array.from({ length: 3 + Math.floor(fractionOf(textsOf(prompt)) * 12) }, (_, at) => word(prompt, String(at))).join(' ')}.`;
}

const titleIn = (text: string): string => [...text.matchAll(/<task title="([^"]*)">/g)].at(-1)?.[1] ?? '';

const word = (prompt: Prompt, salt = ''): string =>
  `w${Math.floor(fractionOf(`${textsOf(prompt)}\n${salt}`) * 1_000_000)}`;

/** `risks (list, required)`, as a contract in words names its fields. */
function fieldOf(prompt: Prompt, line: string): [string, unknown] {
  const [, name = 'field', type = 'text'] = /^(\S+) \((\w+)/.exec(line) ?? [];
  const value = word(prompt, name);
  if (type === 'list') return [name, [value, `${value} too`]];
  if (type === 'number') return [name, Number(value.slice(1))];
  return [name, type === 'boolean' ? value.endsWith('1') : value];
}
