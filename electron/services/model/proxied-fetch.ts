import type { Dispatcher } from 'undici';
import { isLoopback } from './address.ts';
import { t } from '../../../shared/words/t.ts';

/** The proxy that leads to an address, as the platform's fetch takes it; null where the way is straight. */
export type WayOut = (address: URL) => Promise<Dispatcher | null>;

/** Of a failed connection that is the proxy's alone: the first one is always to the proxy. */
const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * The platform's fetch through whatever proxy leads out of a company's network. What is on this computer is asked
 * straight: the practice model and local servers are never anybody else's business. `before` is done once, before the
 * first request that leaves.
 */
export function proxiedFetch(wayOut: WayOut, before: () => void): typeof globalThis.fetch {
  let done = false;
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : String(input));
    if (isLoopback(address)) return fetch(input, init);
    if (!done) before();
    done = true;
    const dispatcher = await wayOut(address);
    if (dispatcher === null) return fetch(input, init);
    try {
      return await fetch(input, Object.assign({}, init, { dispatcher }));
    } catch (error) {
      throw error instanceof TypeError ? worded(error) : error;
    }
  };
}

/** The same error, where the proxy and not the server behind it is to blame: its cause says so, without a code. */
function worded(error: TypeError): TypeError {
  if (!(error.cause instanceof Error)) return error;
  // An aborted tunnel comes wrapped as a cancelled request.
  const cause = error.cause.cause instanceof Error ? error.cause.cause : error.cause;
  const refusal = /^Proxy response \((\d+)\)/.exec(cause.message)?.[1];
  const said = (what: string): TypeError => new TypeError(error.message, { cause: new Error(what) });
  if (refusal === '407') return said(t`the proxy asks for a name and a password, or refuses yours (407)`);
  if (refusal !== undefined) return said(t`the proxy refused to lead there (${refusal})`);
  const code = 'code' in cause ? String(cause.code) : '';
  return unreached.test(code) ? said(t`the proxy can’t be reached (${code})`) : error;
}
