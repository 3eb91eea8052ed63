/**
 * What the app's pages may do, in every host: run and style from their own files, talk to their own host, be framed by
 * nobody. Nothing inline, nothing from elsewhere; charts are exported through `blob:` images. `sockets` are addresses of
 * the own host that have to be named, because not every browser counts `ws:` of the same host as 'self'.
 */
export function pagePolicy(sockets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...sockets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Headers that every answer to a page carries. */
export function pageHeaders(sockets: readonly string[] = []): Record<string, string> {
  return {
    'content-security-policy': pagePolicy(sockets),
    'x-content-type-options': 'nosniff',
    // An address with a token in it must not travel in a Referer.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // None of it is ever asked for, so nothing that runs in a page can ask either.
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), midi=(), usb=(), serial=(), hid=(), payment=()',
  };
}
