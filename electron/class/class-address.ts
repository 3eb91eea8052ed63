import { usualClassPort } from '../../shared/class/door.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';

/**
 * Where a class is, from what somebody typed or scanned: `http://192.168.1.24:4800`, without a path. A bare address is
 * taken for http, and without a port for the usual one. Fails with `class-address`.
 */
export function classAddress(typed: string): Result<string> {
  const wrong = fail(failure('class-address', { address: typed.slice(0, 80) }));
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (text === '' || /\s/.test(text) || (scheme !== undefined && scheme !== 'http' && scheme !== 'https')) return wrong;
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `http://${text}` : text);
  } catch {
    return wrong;
  }
  if (url.username !== '' || url.password !== '' || url.hostname === '') return wrong;
  // A port that is the scheme's own is dropped by URL, so what was typed decides.
  const named = /^(?:[a-z]+:\/\/)?(?:\[[^\]]*\]|[^/:?#]+):(\d+)/i.exec(text)?.[1];
  if (named !== undefined) return succeed(`${url.protocol}//${url.hostname}:${Number(named)}`);
  return succeed(`${url.protocol}//${url.hostname}${url.protocol === 'https:' ? '' : `:${usualClassPort}`}`);
}
