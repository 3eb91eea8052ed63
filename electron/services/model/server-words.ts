import { z } from 'zod';
import type { Hiding } from './hiding.ts';

const words = z.string().trim().min(1);

/** The forms in which servers of the Messages API and their neighbours say what is wrong. */
const BodySchema = z.union([
  z.object({ error: z.object({ message: words }) }).transform(({ error }) => error.message),
  z.object({ error: words }).transform(({ error }) => error),
  z.object({ message: words }).transform(({ message }) => message),
  z.object({ detail: words }).transform(({ detail }) => detail),
  z.object({ detail: z.tuple([z.object({ msg: words })]).rest(z.unknown()) }).transform(({ detail }) => detail[0].msg),
]);

/**
 * The server's own words from the body of its error, on one line and shortened, without the key; empty where it said
 * nothing that a person could read: a page, an unknown form, nothing at all.
 */
export function serverWords(body: unknown, hiding: Hiding): string {
  const read = typeof body === 'string' ? plainWords(body) : (BodySchema.safeParse(body).data ?? '');
  return hiding.whole(read).replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** A body that is no JSON: a sentence is one, a page is not. */
function plainWords(text: string): string {
  return /^\s*[{[<]/.test(text) ? '' : text;
}

export const looksLikePage = (text: string): boolean => /^\s*<(!doctype|html|\?xml|head|body)/i.test(text);
