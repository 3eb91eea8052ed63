import { refuse } from './refusal.ts';
import type { Read } from './refusal.ts';

type Page<T> = {
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly first_id: string | null;
  readonly last_id: string | null;
};

const usual = 20;
const most = 1_000;

/** One page of a list: the first ones, those after an id, or those just before one, as `query` asks. */
export function pageOf<T extends { readonly id: string }>(all: readonly T[], query: string): Read<Page<T>> {
  const asked = new URLSearchParams(query);
  const limit = Number(asked.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    return refuse('invalid_request_error', `limit: must be a whole number from 1 to ${most}`);
  }
  const [after, before] = [asked.get('after_id'), asked.get('before_id')];
  if (after !== null && before !== null) {
    return refuse('invalid_request_error', 'after_id and before_id cannot both be given');
  }
  const cursor = after ?? before;
  const place = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== null && place < 0) {
    return refuse(
      'invalid_request_error',
      `${after === null ? 'before_id' : 'after_id'}: nothing has the id ${cursor}`,
    );
  }
  const open = before === null ? all.slice(place + 1) : all.slice(0, place);
  const data = before === null ? open.slice(0, limit) : open.slice(-limit);
  return {
    ok: true,
    value: {
      data,
      has_more: open.length > data.length,
      first_id: data[0]?.id ?? null,
      last_id: data.at(-1)?.id ?? null,
    },
  };
}
