import { describe, expect, it } from 'vitest';
import { isOwnHost, isOwnOrigin, isSameToken, loopbackNames, newToken } from '../../../electron/http/guard.ts';

describe('isOwnHost', () => {
  const own = { port: 4123, names: loopbackNames };

  it('takes our own names with our own port', () => {
    expect(['127.0.0.1:4123', 'localhost:4123', 'LocalHost:4123'].map((host) => isOwnHost(host, own))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('refuses every other name and port, and none at all', () => {
    const others = [
      'evil.example',
      'evil.example:4123',
      '127.0.0.1',
      '127.0.0.1:80',
      '127.0.0.1.evil.example:4123',
      '',
    ];
    expect([...others, undefined].filter((host) => isOwnHost(host, own))).toEqual([]);
  });

  it('takes a name without a port on port 80', () => {
    expect(isOwnHost('localhost', { ...own, port: 80 })).toBe(true);
  });
});

describe('isOwnOrigin', () => {
  const own = ['http://127.0.0.1:4123'];
  const from = (given: Partial<Parameters<typeof isOwnOrigin>[0]>) =>
    isOwnOrigin(
      { method: 'GET', origin: undefined, fetchSite: undefined, fetchMode: undefined, socket: false, ...given },
      own,
    );

  it('takes our own pages', () => {
    expect(from({ method: 'POST', origin: own[0] })).toBe(true);
    expect(from({ socket: true, origin: own[0] })).toBe(true);
    expect(from({ fetchSite: 'same-origin' })).toBe(true);
  });

  it('refuses other pages', () => {
    expect(from({ origin: 'http://127.0.0.1:9999' })).toBe(false);
    expect(from({ origin: 'null' })).toBe(false);
    expect(from({ fetchSite: 'cross-site', fetchMode: 'no-cors' })).toBe(false);
    expect(from({ fetchSite: 'same-site', fetchMode: 'cors' })).toBe(false);
  });

  it('takes a GET that says nothing, an address that was typed, a link that was followed', () => {
    expect(from({})).toBe(true);
    expect(from({ fetchSite: 'none', fetchMode: 'navigate' })).toBe(true);
    expect(from({ fetchSite: 'cross-site', fetchMode: 'navigate' })).toBe(true);
  });

  it('refuses a socket or a change that says nothing', () => {
    expect(from({ socket: true })).toBe(false);
    expect(from({ method: 'POST' })).toBe(false);
    expect(from({ method: 'POST', fetchSite: 'same-origin' })).toBe(false);
  });
});

describe('isSameToken', () => {
  it('takes the token and nothing else', () => {
    const token = newToken();
    expect(isSameToken(token, token)).toBe(true);
    expect(
      [undefined, '', `${token}x`, token.slice(1), newToken()].filter((given) => isSameToken(given, token)),
    ).toEqual([]);
  });

  it('takes nothing where there is no token', () => {
    expect(isSameToken('', '')).toBe(false);
  });
});
