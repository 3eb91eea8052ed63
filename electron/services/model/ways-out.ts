import type { Dispatcher } from 'undici';
import type { WayOut } from './proxied-fetch.ts';

/** Through the proxy whose address is named for an address; null names none. */
function wayBy(proxyFor: (address: URL) => Promise<string | null> | string | null): WayOut {
  const agents = new Map<string, Promise<Dispatcher>>();
  return async (address) => {
    const proxy = await proxyFor(address);
    if (proxy === null) return null;
    // Loaded only where there is a proxy.
    const agent = agents.get(proxy) ?? import('undici').then(({ ProxyAgent }) => new ProxyAgent(proxy));
    agents.set(proxy, agent);
    return agent;
  };
}

/**
 * By the variables that most programs go by: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, or the same in small letters.
 * A name and a password for the proxy may stand in its address.
 */
export function environmentWayOut(environment: Readonly<Record<string, string | undefined>>): WayOut {
  const variable = (name: string): string => environment[name.toLowerCase()] || environment[name] || '';
  const http = variable('HTTP_PROXY');
  const https = variable('HTTPS_PROXY') || http;
  const exempt = variable('NO_PROXY');
  return wayBy((address) => {
    const proxy = address.protocol === 'http:' ? http : https;
    if (proxy === '' || isExempt(address, exempt)) return null;
    return /^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  });
}

/** Whether a list as NO_PROXY holds it names an address: by a host's name or the end of it, or by `*` for all. */
export function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const asked = port || (protocol === 'http:' ? '80' : '443');
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', only = asked] = /^\*?\.?(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    return name !== '' && only === asked && (hostname === name || hostname.endsWith(`.${name}`));
  });
}

/**
 * By what the system says of each address, as browsers go by it: `resolve` answers in the form of such settings,
 * "PROXY proxy.example.org:8080; DIRECT".
 */
export const systemWayOut = (resolve: (address: string) => Promise<string>): WayOut =>
  wayBy(async (address) => firstProxy(await resolve(address.href)));

/** The first way that can be gone; null for the straight one, and where only proxies of other kinds are offered. */
export function firstProxy(settings: string): string | null {
  for (const way of settings.split(';')) {
    const [kind = '', place = ''] = way.trim().split(/\s+/);
    if (/^direct$/i.test(kind)) return null;
    if (/^https?$|^proxy$/i.test(kind) && place !== '') return `${/^https$/i.test(kind) ? 'https' : 'http'}://${place}`;
  }
  return null;
}
