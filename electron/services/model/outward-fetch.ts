import { proxiedFetch } from './proxied-fetch.ts';
import { trustSystemAuthorities } from './system-authorities.ts';
import { environmentWayOut, systemWayOut } from './ways-out.ts';

/** How hosts that are started from a command line reach servers elsewhere. */
export const fetchByEnvironment = (environment: Readonly<Record<string, string | undefined>>): typeof fetch =>
  proxiedFetch(environmentWayOut(environment), trustSystemAuthorities);

/** How a host with a window does, where the system's settings say more than variables that nobody sets. */
export const fetchBySystem = (resolveProxy: (address: string) => Promise<string>): typeof fetch =>
  proxiedFetch(systemWayOut(resolveProxy), trustSystemAuthorities);
