/** What came of a request's body: JSON, or why there is none. */
export type ReadBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: 'large' | 'no-json' };

/** Reads a body of JSON and no more than so many bytes of it, whatever its headers say. */
export async function readJsonBody(request: Request, mostBytes: number): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body) {
    // The web types give no way to iterate a stream; Node's streams have one.
    const reader = request.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes += read.value.byteLength;
      if (bytes > mostBytes) {
        await reader.cancel().catch(() => undefined);
        return { ok: false, why: 'large' };
      }
      chunks.push(read.value);
    }
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, why: 'no-json' };
  }
}
