import { pageHeaders } from '../../shared/page-headers.ts';

/** What every answer of this server carries: what pages may do, and that other sites get nothing. */
export function securityHeaders(port: number): [string, string][] {
  return [
    ...Object.entries(pageHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`])),
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ];
}
