import { z } from 'zod';
import { fail, failure, succeed } from './failure.ts';
import type { Result } from './failure.ts';

/** Per minute, whole numbers; null: no limit. A bucket holds ten seconds' worth, at least one request. */
const PerMinuteSchema = z.number().int().min(1).max(1_000_000_000).nullable();

export const LimitsSchema = z.object({
  requestsPerMinute: PerMinuteSchema,
  inputTokensPerMinute: PerMinuteSchema,
  outputTokensPerMinute: PerMinuteSchema,
});
export type Limits = z.infer<typeof LimitsSchema>;

export const noLimits: Limits = { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null };

const RequestNumberSchema = z.number().int().min(1).max(1_000_000);

/**
 * Something that goes wrong on purpose. `request` counts the well-formed message requests of one practice
 * session from 1 in their order of arrival, retries included. `slow` runs at an eighth of the pace every
 * conversation with a brief that holds the text, whatever the case of its letters.
 */
export const FaultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    status: z.union([z.literal(429), z.literal(500), z.literal(529)]),
    request: RequestNumberSchema,
  }),
  z.object({ kind: z.literal('stall'), request: RequestNumberSchema }),
  z.object({ kind: z.literal('cut'), request: RequestNumberSchema }),
  z.object({ kind: z.literal('error'), request: RequestNumberSchema }),
  z.object({ kind: z.literal('slow'), text: z.string().min(1).max(400) }),
]);
export type Fault = z.infer<typeof FaultSchema>;

/**
 * Reads `429@3,stall@5,slow:"text in the brief"`: a status (429, 500, 529), `stall`, `cut` or `error` (an error
 * event in mid-stream) with the number of a request, or `slow:` with a text in double quotes (`\"` and `\\` inside).
 * Without the quotes the text ends at the next comma. Nothing at all is no fault.
 * A failure names every piece that can't be read.
 */
export function parseFaults(text: string): Result<readonly Fault[]> {
  const read = splitPieces(text).map((piece) => ({ piece, fault: readPiece(piece) }));
  const unreadable = read.filter((entry) => entry.fault === null).map((entry) => entry.piece);
  if (unreadable.length > 0) {
    const faults = unreadable.map((piece) => ({
      where: piece,
      what: 'is not one of 429@N, 500@N, 529@N, stall@N, cut@N, error@N or slow:"text in the brief"',
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
  if (fault.kind === 'slow') return `slow:"${fault.text.replace(/["\\]/g, '\\$&')}"`;
  return `${fault.kind === 'status' ? fault.status : fault.kind}@${fault.request}`;
}

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

function readPiece(piece: string): Fault | null {
  const numbered = /^(429|500|529|stall|cut|error)\s*@\s*(\d+)$/.exec(piece);
  const slow = /^slow:\s*(?:"((?:[^"\\]|\\.)*)"|([^"]+))$/s.exec(piece);
  const candidate = numbered
    ? readNumbered(numbered[1] ?? '', Number(numbered[2]))
    : slow
      ? { kind: 'slow', text: slow[1]?.replace(/\\(.)/gs, '$1') ?? slow[2] }
      : null;
  return FaultSchema.safeParse(candidate).data ?? null;
}

function readNumbered(name: string, request: number): unknown {
  const status = Number(name);
  return Number.isNaN(status) ? { kind: name, request } : { kind: 'status', status, request };
}
