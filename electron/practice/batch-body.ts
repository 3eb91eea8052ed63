import { z } from 'zod';
import { refuse } from './refusal.ts';
import type { Read } from './refusal.ts';
import { describeFirst, parseJson } from './wire.ts';

/** How many requests one batch may hold, as on the hosted API. */
const most = 100_000;

const BatchSchema = z.strictObject({
  requests: z.array(
    z.strictObject({
      custom_id: z
        .string()
        .regex(/^[a-zA-Z0-9_-]{1,64}$/, { error: "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'" }),
      params: z.looseObject({ stream: z.unknown().optional() }),
    }),
  ),
});

/** One request of a batch: its parameters are judged when its turn comes, as on the hosted API. */
export type BatchItem = { readonly customId: string; readonly params: unknown };

/** The body of `POST /v1/messages/batches`. */
export function readBatch(text: string): Read<readonly BatchItem[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const body = BatchSchema.safeParse(json.value);
  if (!body.success) return refuse('invalid_request_error', describeFirst(body.error.issues, json.value));
  const { requests } = body.data;
  const problem = problemOf(requests);
  if (problem !== null) return refuse('invalid_request_error', problem);
  return { ok: true, value: requests.map(({ custom_id: customId, params }) => ({ customId, params })) };
}

function problemOf(requests: z.infer<typeof BatchSchema>['requests']): string | null {
  if (requests.length === 0) return 'requests: List should have at least 1 item';
  if (requests.length > most) return `requests: List should have at most ${most} items`;
  const streamed = requests.findIndex(({ params }) => params.stream === true);
  if (streamed >= 0) return `requests.${streamed}.params.stream: a batch is not streamed`;
  const seen = new Set<string>();
  for (const [index, { custom_id: id }] of requests.entries()) {
    if (seen.has(id)) return `requests.${index}.custom_id: "${id}" is used more than once`;
    seen.add(id);
  }
  return null;
}
