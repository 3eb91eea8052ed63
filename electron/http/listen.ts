import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { usualPatience } from './patience.ts';
import type { Patience } from './patience.ts';

export type Listening = {
  readonly server: Server;
  readonly port: number;
  /** `http://HOST:PORT`, without a slash at its end. */
  readonly address: string;
  /** Stops listening and cuts what is still open. */
  close(): Promise<void>;
};

/** Longer than any client keeps an idle connection, so that it is never the server that closes one under a request. */
const keepAliveMs = 65_000;

/**
 * Listens on a loopback or class address; port 0 means any free one.
 * A port that somebody else holds, or that needs rights we lack, is a value (`port-in-use`); anything else throws.
 */
export function listen(
  handler: RequestListener,
  { port, host, patience = usualPatience }: { readonly port: number; readonly host: string; patience?: Patience },
): Promise<Result<Listening>> {
  const { headersMs, requestMs, silenceMs, checkEveryMs } = patience;
  const server = createServer(
    {
      keepAliveTimeout: keepAliveMs,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
      noDelay: true,
    },
    handler,
  );
  server.timeout = silenceMs ?? 0;
  server.maxConnections = patience.connections;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(fail(failure('port-in-use', { port })));
      else reject(error);
    });
    server.listen(port, host, () => {
      resolve(succeed(describe(server, host)));
    });
  });
}

function describe(server: Server, host: string): Listening {
  // A server that listens on host and port has an AddressInfo; only pipes have a string.
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    address: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
