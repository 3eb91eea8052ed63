/** A server's address as the SDK wants it: without a slash or `/v1` at its end. */
export function tidyAddress(address: string): string {
  return address.trim().replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '');
}

/**
 * A web address without a name and password in it, which would end up in every log, and without a query, which would
 * stand in the middle of every request's address.
 */
export function isServerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '' && !/[?#]/.test(address);
}

/** What may be said of an address that was refused: without a name, a password or a query. */
export function speakableAddress(address: string): string {
  const bare = address.trim().replace(/[?#].*$/s, '');
  return bare.replace(/^([a-z][a-z0-9+.-]*:\/*)?[^/]*@/i, '$1').slice(0, 200);
}

/** Scheme, host and port: what a key belongs to. Null for what is no web address. */
export function originOf(address: string): string | null {
  return isServerAddress(address) ? new URL(address).origin : null;
}

/** No key goes over plain http beyond this computer. */
export function mayCarryKey(address: string): boolean {
  if (!isServerAddress(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** Whether an address is on this computer. */
export function isLoopback({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** What a request's header can carry: a line break or a letter beyond ASCII came in with the copying. */
export function isUsableKey(key: string): boolean {
  return /^[\x21-\x7e]+$/.test(key);
}
