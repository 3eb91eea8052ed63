import type { IncomingMessage } from 'node:http';
import { single } from './request-headers.ts';

/**
 * Cookies know no ports: a page that another account serves on this computer is sent ours. So a socket has to name what
 * only pages of ours can read, which their address had once. Everything that this one names.
 */
export function offeredSecrets(request: IncomingMessage): string[] {
  const offered = (single(request.headers['sec-websocket-protocol']) ?? '').split(',').map((each) => each.trim());
  return offered.filter((each) => each.startsWith('braid.')).map((each) => each.slice('braid.'.length));
}
