import type { IncomingMessage } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Push } from '../../shared/contract.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { answerPage } from '../http/answer-page.ts';
import { openAppWindows } from '../http/app-windows.ts';
import { isOwnHost, isOwnOrigin, isSameToken, loopbackNames, newToken } from '../http/guard.ts';
import { listen } from '../http/listen.ts';
import type { Page } from '../http/pages.ts';
import { offeredSecrets } from '../http/page-secret.ts';
import { cookieOf, preferredLocales, single } from '../http/request-headers.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { attachLines } from '../http/socket.ts';

export type WebServer = {
  port: number;
  /** With the token that lets a browser in: valid as long as the server runs. */
  address: string;
  close(): Promise<void>;
};

export type WebServerPorts = {
  dispatch(command: unknown): Promise<Result<unknown>>;
  subscribe(listener: (push: Push) => void): () => void;
  /** Hears which languages the browser prefers that has opened the app, the dearest first. */
  prefer?(locales: readonly string[]): void;
  /** The built renderer. */
  pages: Promise<ReadonlyMap<string, Page>>;
};

const host = '127.0.0.1';
const noWay =
  'Braid is running here, but this address lacks its token. Open the whole address that Braid printed when it started.\n';

/** Serves the app to browsers on this computer that were given the token. Fails with `port-in-use`. */
export async function startWebServer(port: number, ports: WebServerPorts): Promise<Result<WebServer>> {
  const token = newToken();
  const session = newToken();
  const pageSecret = newToken();
  let own = { port, names: loopbackNames };
  const cookieName = () => `braid-${own.port}`;
  const ownHosts = () => loopbackNames.map((name) => `${name}:${own.port}`);
  const origins = () => ownHosts().map((each) => `http://${each}`);

  /** Judged for pages and sockets alike; null lets it in. */
  function refuse(request: {
    method: string;
    host: string | undefined;
    origin: string | undefined;
    fetchSite: string | undefined;
    fetchMode: string | undefined;
    socket: boolean;
    given: string | undefined;
    cookie: string | undefined;
  }): 401 | 403 | null {
    if (!isOwnHost(request.host, own) || !isOwnOrigin(request, origins())) return 403;
    return isSameToken(request.cookie, session) || isSameToken(request.given, token) ? null : 401;
  }

  const holdsSecret = (request: IncomingMessage): boolean =>
    offeredSecrets(request).some((each) => isSameToken(each, pageSecret) || isSameToken(each, token));

  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, value] of securityHeaders(ownHosts())) context.header(name, value);
    const { req } = context;
    const given = req.query('token');
    const status = refuse({
      method: req.method === 'HEAD' ? 'GET' : req.method,
      host: req.header('host'),
      origin: req.header('origin'),
      fetchSite: req.header('sec-fetch-site'),
      fetchMode: req.header('sec-fetch-mode'),
      socket: false,
      given,
      cookie: getCookie(context, cookieName()),
    });
    if (status !== null) {
      context.header('cache-control', 'no-store');
      return context.text(status === 401 ? noWay : 'Braid answers to its own pages only.\n', status);
    }
    // The token in the address is swapped for a cookie that pages can't read and other sites can't send.
    if (given !== undefined) {
      setCookie(context, cookieName(), session, { httpOnly: true, sameSite: 'Strict', path: '/' });
      // Typed or opened by another program, the address loses its token. Followed from a foreign page it keeps it: a
      // browser would not send the new cookie along with the redirection.
      if (req.method === 'GET' && req.header('sec-fetch-site') === 'none')
        return context.redirect(`/?page=${pageSecret}`, 303);
    }
    return next();
  });
  app.get('*', async (context) => {
    if (context.req.path === '/') ports.prefer?.(preferredLocales(context.req.header('accept-language')));
    const page = (await ports.pages).get(context.req.path === '/' ? '/index.html' : context.req.path);
    if (page) return answerPage(context, page);
    context.header('cache-control', 'no-store');
    return context.text('There is nothing at this address.\n', 404);
  });
  app.all('*', (context) => context.text('Pages here can only be read.\n', 405));

  const listener = getRequestListener((request) => app.fetch(request));
  const listening = await listen((request, response) => void listener(request, response), { port, host });
  if (!listening.ok) return listening;
  own = { port: listening.value.port, names: loopbackNames };

  const windows = openAppWindows(ports);
  const lines = attachLines(listening.value.server, {
    path: '/socket',
    refuse: (request) =>
      refuse({
        method: 'GET',
        host: request.headers.host,
        origin: request.headers.origin,
        fetchSite: single(request.headers['sec-fetch-site']),
        fetchMode: single(request.headers['sec-fetch-mode']),
        socket: true,
        given: undefined,
        cookie: cookieOf(request, cookieName()),
      }) ?? (holdsSecret(request) ? null : 401),
    connected: (line) => windows.open(line),
  });

  return succeed({
    port: own.port,
    address: `${listening.value.address}/?token=${token}`,
    async close() {
      windows.close();
      lines.close();
      await listening.value.close();
    },
  });
}
