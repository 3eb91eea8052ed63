/** What somebody asked for is at most this large, in bytes as unpacked: the longest reply, event by event, is a tenth. */
export const longestAnswer = 32_000_000;
/** A refusal is a sentence or a page. */
const longestRefusal = 1_000_000;

/** A server that goes on sending would fill this computer's memory, or its disk. */
export class EndlessAnswer extends Error {
  override readonly name = 'EndlessAnswer';
}

/** Counts what comes; throws `EndlessAnswer` past the limit. */
export function sizeLimit(most: number = longestAnswer): (chunk: Uint8Array) => void {
  let bytes = 0;
  return (chunk) => {
    bytes += chunk.byteLength;
    if (bytes > most) throw new EndlessAnswer(`more than ${most} bytes`);
  };
}

/**
 * An answer that is read as a whole, cut off where it is too long to be one. A stream of events is counted where it is
 * read, since a second stream around it would cost more than all else that happens to a token.
 */
export function limited(response: Response): Response {
  const { body, ok, status, statusText, headers } = response;
  if (body === null || (ok && headers.get('content-type')?.includes('event-stream') === true)) return response;
  const count = sizeLimit(ok ? longestAnswer : longestRefusal);
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count(chunk);
      controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counting), { status, statusText, headers });
}
