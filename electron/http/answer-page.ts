import type { Context } from 'hono';
import type { Page } from './pages.ts';

/** A file of the built renderer, in the smallest form that the browser takes. */
export function answerPage(context: Context, page: Page): Response {
  const accepted = context.req.header('accept-encoding') ?? '';
  context.header('content-type', page.type);
  context.header('cache-control', page.immutable ? 'private, max-age=31536000, immutable' : 'no-store');
  context.header('vary', 'accept-encoding');
  if (page.brotli && /\bbr\b/.test(accepted)) {
    context.header('content-encoding', 'br');
    return context.body(new Uint8Array(page.brotli));
  }
  if (page.gzip && /\bgzip\b/.test(accepted)) {
    context.header('content-encoding', 'gzip');
    return context.body(new Uint8Array(page.gzip));
  }
  return context.body(new Uint8Array(page.body));
}
