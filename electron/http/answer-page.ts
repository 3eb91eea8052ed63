import type { Context } from 'hono';
import type { Encoding, Page } from './pages.ts';

/** A file of the built renderer, in the smallest form that the browser takes. */
export async function answerPage(context: Context, page: Page): Promise<Response> {
  context.header('content-type', page.type);
  context.header('cache-control', page.immutable ? 'private, max-age=31536000, immutable' : 'no-store');
  context.header('vary', 'accept-encoding');
  const encoding = smallest(context.req.header('accept-encoding') ?? '');
  if (!page.encoded || !encoding) return context.body(new Uint8Array(page.body));
  context.header('content-encoding', encoding);
  return context.body(new Uint8Array(await page.encoded(encoding)));
}

const smallest = (accepted: string): Encoding | undefined =>
  (['br', 'gzip'] as const).find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepted));
