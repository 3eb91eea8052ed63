import { z } from 'zod';
import type { ModelInfo } from '../../../shared/connection.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { askServer } from './server-request.ts';
import type { AskOptions, Server } from './server-request.ts';

/** More than any picker shows; a list that never ends is cut here. */
const mostPages = 20;
const mostModels = 1_000;
const pageSize = 100;
const longestName = 200;

const size = z.number().int().positive().nullish().catch(null);

/** A model as the API lists it, or as its neighbours do: each has a name of its own for the context. */
const EntrySchema = z
  .object({
    id: z.string().min(1).max(longestName),
    display_name: z.string().nullish().catch(null),
    max_input_tokens: size,
    max_tokens: size,
    max_model_len: size,
    context_length: size,
    context_window: size,
    max_context_length: size,
    loaded_context_length: size,
    meta: z.object({ n_ctx: size, n_ctx_train: size }).nullish().catch(null),
  })
  .transform((entry): ModelInfo => ({
    id: entry.id,
    name: (entry.display_name || entry.id).slice(0, longestName),
    contextTokens:
      entry.max_input_tokens ??
      entry.max_model_len ??
      entry.loaded_context_length ??
      entry.context_length ??
      entry.context_window ??
      entry.max_context_length ??
      entry.meta?.n_ctx ??
      entry.meta?.n_ctx_train ??
      null,
    outputTokens: entry.max_tokens ?? null,
  }));

const PageSchema = z.object({
  data: z.array(z.unknown()),
  has_more: z.boolean().nullish().catch(null),
  last_id: z.string().nullish().catch(null),
});

/** The models that a server lists, in its order; entries that can't be read are left out. Fails like any question. */
export async function listModels(server: Server, options: AskOptions): Promise<Result<ModelInfo[]>> {
  const models = new Map<string, ModelInfo>();
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    // Takes half a character too, which a server may send and `encodeURIComponent` throws at.
    const query = new URLSearchParams({ limit: String(pageSize), ...(after === null ? {} : { after_id: after }) });
    const answer = await askServer(server, `/v1/models?${query.toString()}`, null, options);
    if (!answer.ok) return page === 0 ? answer : succeed([...models.values()]);
    const read = PageSchema.safeParse(answer.value);
    if (!read.success) {
      return page === 0
        ? fail(failure('wrong-server', { address: server.baseUrl, status: 200 }))
        : succeed([...models.values()]);
    }
    const { data, has_more: more, last_id: last } = read.data;
    for (const entry of data) {
      if (models.size >= mostModels) return succeed([...models.values()]);
      const model = EntrySchema.safeParse(entry);
      if (model.success) models.set(model.data.id, model.data);
    }
    // A server that names the same last one again would be asked for ever.
    if (more !== true || !last || last === after) break;
    after = last;
  }
  return succeed([...models.values()]);
}
