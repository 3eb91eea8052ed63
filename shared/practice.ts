import { z } from 'zod';
import { fail, failure, succeed } from './failure.ts';
import type { Result } from './failure.ts';
import { t } from './words/t.ts';

/** Per minute, whole numbers; null: no limit. A bucket holds ten seconds' worth, at least one request. */
const PerMinuteSchema = z.number().int().min(1).max(1_000_000_000).nullable();

export const LimitsSchema = z.object({
  requestsPerMinute: PerMinuteSchema,
  inputTokensPerMinute: PerMinuteSchema,
  outputTokensPerMinute: PerMinuteSchema,
});
export type Limits = z.infer<typeof LimitsSchema>;

export const noLimits: Limits = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };

/** What a request can be refused with. A 429 names when to come back unless it is bare. */
const StatusSchema = z.union([
  z.literal(400),
  z.literal(401),
  z.literal(403),
  z.literal(404),
  z.literal(413),
  z.literal(429),
  z.literal(500),
  z.literal(529),
]);
export type FaultStatus = z.infer<typeof StatusSchema>;

/** Counts the well-formed message requests of one practice session from 1 in their order of arrival, retries included. */
const byRequest = { request: z.number().int().min(1).max(1_000_000) };
const text = z.string().min(1).max(400);
/** The first so many requests whose brief holds the text, whatever the case of its letters. */
const byText = { text, times: z.number().int().min(1).max(1_000) };
/** As many of a hundred requests, by the seed, the brief and how often that same prompt has come: never by arrival. */
const byChance = { percent: z.number().int().min(1).max(100) };

const status = z.object({ kind: z.literal('status'), status: StatusSchema, bare: z.literal(true).optional() });
const plain = z.object({ kind: z.enum(['stall', 'cut', 'error', 'refusal', 'invalid', 'schema']) });
const slow = z.object({ kind: z.literal('slow') });

/**
 * Something that goes wrong on purpose, and which requests meet it.
 *
 * `status`: an error instead of an answer. In the middle of a reply `stall` falls silent, `cut` drops the connection,
 * `error` sends an error and `refusal` ends with the stop reason of that name. `invalid` breaks the form that was asked
 * for. `schema` refuses an output schema, so only requests that carry one meet it. `slow` runs at an eighth of the pace;
 * by a text without `times` that is every conversation with a brief that holds it.
 */
export const FaultSchema = z.union([
  status.extend(byRequest),
  status.extend(byText),
  status.extend(byChance),
  plain.extend(byRequest),
  plain.extend(byText),
  plain.extend(byChance),
  slow.extend(byRequest),
  slow.extend({ text, times: byText.times.optional() }),
  slow.extend(byChance),
]);
export type Fault = z.infer<typeof FaultSchema>;

/** Everything that can be set, for a panel: the name it is written with, its parts, and what it does to a request. */
export const faultKinds = [
  { name: '400', kind: 'status', status: 400, bare: false, does: 'refuse' },
  { name: '401', kind: 'status', status: 401, bare: false, does: 'refuse' },
  { name: '403', kind: 'status', status: 403, bare: false, does: 'refuse' },
  { name: '404', kind: 'status', status: 404, bare: false, does: 'refuse' },
  { name: '413', kind: 'status', status: 413, bare: false, does: 'refuse' },
  { name: '429', kind: 'status', status: 429, bare: false, does: 'refuse' },
  { name: '429-bare', kind: 'status', status: 429, bare: true, does: 'refuse' },
  { name: '500', kind: 'status', status: 500, bare: false, does: 'refuse' },
  { name: '529', kind: 'status', status: 529, bare: false, does: 'refuse' },
  { name: 'schema', kind: 'schema', status: null, bare: false, does: 'refuse' },
  { name: 'stall', kind: 'stall', status: null, bare: false, does: 'break' },
  { name: 'cut', kind: 'cut', status: null, bare: false, does: 'break' },
  { name: 'error', kind: 'error', status: null, bare: false, does: 'break' },
  { name: 'refusal', kind: 'refusal', status: null, bare: false, does: 'spoil' },
  { name: 'invalid', kind: 'invalid', status: null, bare: false, does: 'spoil' },
  { name: 'slow', kind: 'slow', status: null, bare: false, does: 'slow' },
] as const satisfies readonly {
  readonly name: string;
  readonly kind: Fault['kind'];
  readonly status: FaultStatus | null;
  readonly bare: boolean;
  readonly does: 'refuse' | 'break' | 'spoil' | 'slow';
}[];
export type FaultName = (typeof faultKinds)[number]['name'];

/** The ways to say which requests meet a fault; the same for every kind. */
export const faultTimings = ['request', 'text', 'percent'] as const;

/** The name that a fault is written with. */
export function faultName(fault: Fault): FaultName {
  const found = faultKinds.find(({ kind, status: code, bare }) =>
    fault.kind === 'status'
      ? code === fault.status && bare === (code === 429 && fault.bare === true)
      : kind === fault.kind,
  );
  if (!found) throw new RangeError(`A fault of kind ${fault.kind} has no name.`);
  return found.name;
}

/**
 * Reads `429@3,stall:"text in the brief",529~15%`: the name of a kind, then `@` with the number of a request, or `:` with
 * a text in double quotes (`\"` and `\\` inside) and, if it should fire more than once, `x4` behind it, or `~` with a
 * percentage. Without the quotes a text ends at the next comma. Nothing at all is no fault.
 * A failure names every piece that can't be read.
 */
export function parseFaults(text: string): Result<readonly Fault[]> {
  const read = splitPieces(text).map((piece) => ({ piece, fault: readPiece(piece) }));
  const unreadable = read.filter((entry) => entry.fault === null).map((entry) => entry.piece);
  if (unreadable.length > 0) {
    const names = faultKinds.map(({ name }) => name).join(', ');
    const faults = unreadable.map((piece) => ({
      where: piece,
      what: t`is not one of NAME@3, NAME:"text in the brief", NAME:"text"x4 or NAME~15%, where NAME is one of ${names}`,
    }));
    return fail(failure('bad-option', { option: '--faults', value: unreadable.join(', ') }, faults));
  }
  return succeed(read.flatMap((entry) => (entry.fault ? [entry.fault] : [])));
}

/** The text that `parseFaults` reads back to the same faults. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(formatFault).join(',');
}

function formatFault(fault: Fault): string {
  const name = faultName(fault);
  if ('request' in fault) return `${name}@${fault.request}`;
  if ('percent' in fault) return `${name}~${fault.percent}%`;
  const often = fault.times === timesUnsaid(fault.kind) ? '' : `x${fault.times}`;
  return `${name}:"${fault.text.replace(/["\\]/g, '\\$&')}"${often}`;
}

/** How often a text fires that says nothing of it; undefined: always. */
const timesUnsaid = (kind: Fault['kind']): number | undefined => (kind === 'slow' ? undefined : 1);

/** Commas part the pieces, except inside double quotes. */
function splitPieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted && character === '\\') {
      piece += character + text.charAt(index + 1);
      index += 1;
    } else if (character === ',' && !quoted) {
      pieces.push(piece);
      piece = '';
    } else {
      if (character === '"') quoted = !quoted;
      piece += character;
    }
  }
  pieces.push(piece);
  return pieces.map((each) => each.trim()).filter((each) => each !== '');
}

const piecePattern = /^([\w-]+)\s*(?:@\s*(\d+)|~\s*(\d+)\s*%|:\s*(?:"((?:[^"\\]|\\.)*)"\s*(?:x\s*(\d+))?|([^"]+)))$/s;

function readPiece(piece: string): Fault | null {
  const [, name, request, percent, quoted, times, bareText] = piecePattern.exec(piece) ?? [];
  const found = faultKinds.find((each) => each.name === name);
  if (!found) return null;
  const { kind, status: code, bare } = found;
  const what = code === null ? { kind } : { kind, status: code, ...(bare ? { bare } : {}) };
  return FaultSchema.safeParse({ ...what, ...timing() }).data ?? null;

  function timing(): object {
    if (request !== undefined) return { request: Number(request) };
    if (percent !== undefined) return { percent: Number(percent) };
    const often = times === undefined ? timesUnsaid(kind) : Number(times);
    return { text: quoted?.replace(/\\(.)/gs, '$1') ?? bareText, ...(often === undefined ? {} : { times: often }) };
  }
}
