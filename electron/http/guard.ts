import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Whether a `Host` header names this server. A page of a foreign site can point its own name at 127.0.0.1 (DNS
 * rebinding) and then reads our answers as its own; its requests still carry that name, so they are refused here.
 * `names` are the host names and addresses that the server is known by.
 */
export function isOwnHost(
  header: string | undefined,
  own: { readonly port: number; readonly names: readonly string[] },
): boolean {
  if (header === undefined) return false;
  const given = header.toLowerCase();
  return own.names.some((name) => given === `${name}:${own.port}` || (own.port === 80 && given === name));
}

/** What a server on 127.0.0.1 is known by. */
export const loopbackNames = ['127.0.0.1', 'localhost'] as const;

/**
 * Whether a request may come from where it says. A page of another origin can send requests here without reading
 * the answers, so whatever changes something, and whatever opens a socket, must say that it comes from our own page.
 * Browsers leave `Origin` and `Sec-Fetch-Site` out when a person opens an address, and so do other programs:
 * missing ones are allowed on GET alone, and never for a socket.
 */
export function isOwnOrigin(
  request: {
    readonly method: string;
    readonly origin: string | undefined;
    readonly fetchSite: string | undefined;
    readonly fetchMode: string | undefined;
    readonly socket: boolean;
  },
  ownOrigins: readonly string[],
): boolean {
  if (request.origin !== undefined) return ownOrigins.includes(request.origin);
  if (request.socket || request.method !== 'GET') return false;
  // A link that somebody follows from elsewhere (a mail, a chat) opens our page; the page it came from reads nothing.
  if (request.fetchMode === 'navigate') return true;
  // `none` is an address that a person typed or opened from another program.
  return request.fetchSite === undefined || request.fetchSite === 'same-origin' || request.fetchSite === 'none';
}

/**
 * Whether a page in a browser sends this. Any page that somebody looks at can send requests to an address on their
 * computer; a browser says so on each, and other programs don't. An address that a person typed counts as none.
 */
export function isPage(request: {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}): boolean {
  return request.origin !== undefined || (request.fetchSite !== undefined && request.fetchSite !== 'none');
}

/** Compares in constant time, whatever the lengths: hashing first leaves nothing to learn from an early end. */
export function isSameToken(given: string | undefined, expected: string): boolean {
  if (given === undefined || expected === '') return false;
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest());
}

/** What may be kept of a token: enough to know it again, and no way back to it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 256 random bits as text that fits in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
