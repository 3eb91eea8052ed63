import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { startPracticeServer } from '../../electron/practice/server.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import { noLimits } from '../../shared/practice.ts';
import { loopbackServer } from './loopback-server.ts';
import { sendJson } from './plain-server.ts';
import type { Asked } from './plain-server.ts';

const nothingKnown: Knowledge = { findings: [], decoys: [], observations: [] };

/** The practice model at an address of its own, as any server of the Messages API, thousands of times faster. */
export async function practiceAddress(knowledge: Knowledge = nothingKnown): Promise<string> {
  const server = await startPracticeServer({
    rootSession: { pace: 5_000, seed: 1, limits: noLimits, faults: [], knowledge },
  });
  if (!server.ok) throw new Error(server.failure.code);
  onTestFinished(() => server.value.close());
  return server.value.address;
}

export type Poverty = {
  /** What becomes of a schema: nobody reads it, or the request is refused with these words. */
  readonly schema: 'ignored' | { readonly status: number; readonly words: string };
  /** What becomes of `stream`: it streams, answers whole all the same, or refuses. */
  readonly stream: 'kept' | 'ignored' | 'refused';
  readonly knowledge?: Knowledge;
};

/**
 * A server of the Messages API that has messages and nothing else: no structured output, no cache, no count_tokens, no
 * batches, errors without the outer type. Its words are the practice model's, so that what it answers is of use.
 */
export async function poorServer({ schema, stream, knowledge }: Poverty): Promise<{ address: string; asked: Asked[] }> {
  const rich = await practiceAddress(knowledge);
  return loopbackServer((asked, response) => {
    const refuse = (status: number, message: string): void =>
      sendJson(response, status, { error: { code: status, message, type: 'invalid_request_error' } });
    void (async () => {
      if (asked.path.startsWith('/v1/models')) return sendJson(response, 200, { data: [{ id: 'practice' }] });
      if (asked.path !== '/v1/messages') return refuse(404, 'File Not Found');
      const { output_config: config, ...body } = withoutMarks(JSON.parse(asked.body));
      if (config !== undefined && schema !== 'ignored') return refuse(schema.status, schema.words);
      if (body['stream'] === true && stream === 'refused') return refuse(400, 'streaming is not implemented');
      const answer = await fetch(`${rich}/v1/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'anthropic-version': '2026-10-21', 'x-api-key': 'any' },
        body: JSON.stringify({ ...body, stream: body['stream'] === true && stream === 'kept' }),
      });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      let line = '';
      for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        line += piece;
        const end = line.lastIndexOf('\n') + 1;
        if (!response.write(withoutCacheFigures(line.slice(0, end)))) await once(response, 'drain');
        line = line.slice(end);
      }
      response.end(withoutCacheFigures(line));
    })();
  });
}

function withoutMarks(body: unknown): Record<string, unknown> {
  const read: unknown = JSON.parse(
    JSON.stringify(body, (name, value: unknown) => (name === 'cache_control' ? undefined : value)),
  );
  return { ...(typeof read === 'object' ? read : null) };
}

const withoutCacheFigures = (text: string): string =>
  text
    .replace(/"cache_(creation|read)_input_tokens":\d+,?/g, '')
    .replace(/"cache_creation":\{[^}]*\},?/g, '')
    .replaceAll(',}', '}');
