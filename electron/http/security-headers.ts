import { pageHeaders } from '../../shared/page-headers.ts';

/** What every answer to a page carries: what pages may do, and that other sites get nothing. `hosts`: `127.0.0.1:4870`. */
export function securityHeaders(hosts: readonly string[]): [string, string][] {
  return [
    ...Object.entries(pageHeaders(hosts.map((host) => `ws://${host}`))),
    ['cross-origin-resource-policy', 'same-origin'],
  ];
}
