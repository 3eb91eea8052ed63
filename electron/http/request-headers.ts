import type { IncomingMessage } from 'node:http';

/** One cookie of a request that no framework has read. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A header's value, whether it came once or more often. */
export const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value;

/** The locales of an `Accept-Language`, in its order, which is that of every browser: the dearest first. */
export const preferredLocales = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((each) => each.split(';')[0]?.trim() ?? '')
    .filter((locale) => /^[A-Za-z]{2,3}(-[A-Za-z\d]+)*$/.test(locale));
