import { strict as assert } from 'node:assert';

/** What a page may do, directive by directive; sockets of the own host are the only thing that may be added. */
const policy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** Holds the headers of an answer to what every page of the app lives under. */
export function strictHeaders(headers: Headers, where: string): void {
  const directives = (headers.get('content-security-policy') ?? '').split(';').map((each) => each.trim().split(/\s+/));
  const given = Object.fromEntries(
    directives.map(([name = '', ...sources]) => [
      name,
      name === 'connect-src' ? sources.filter((each) => !/^ws:\/\/(127\.0\.0\.1|localhost):\d+$/.test(each)) : sources,
    ]),
  );
  assert.deepEqual(given, policy, `the policy of ${where}`);
  assert.equal(headers.get('x-content-type-options'), 'nosniff', where);
  assert.equal(headers.get('referrer-policy'), 'no-referrer', where);
  assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', where);
  const permissions = headers.get('permissions-policy') ?? '';
  for (const device of [
    'camera',
    'microphone',
    'geolocation',
    'display-capture',
    'midi',
    'usb',
    'serial',
    'hid',
    'payment',
  ]) {
    assert.ok(permissions.split(', ').includes(`${device}=()`), `${where} may ask for ${device}`);
  }
}

/** The same, and what keeps an answer of a server from the pages of other sites. */
export function strictServerHeaders(headers: Headers, where: string): void {
  strictHeaders(headers, where);
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', where);
  const allowed = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
  assert.deepEqual(allowed, [], `${where} is readable by other origins`);
}
