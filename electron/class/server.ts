import type { IncomingMessage } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PodId } from '../../shared/class/ids.ts';
import { classProtocol } from '../../shared/class/message.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { FailureCode, Result } from '../../shared/failure.ts';
import { classPageWords } from '../../shared/words/class-host.ts';
import { answerPage } from '../http/answer-page.ts';
import { openAppWindows } from '../http/app-windows.ts';
import type { WindowedApp } from '../http/app-windows.ts';
import { limitConnections } from '../http/crowd.ts';
import { isOwnHost, isOwnOrigin, isSameToken, loopbackNames, newToken } from '../http/guard.ts';
import { listen } from '../http/listen.ts';
import type { Page } from '../http/pages.ts';
import { offeredSecrets } from '../http/page-secret.ts';
import { readJsonBody } from '../http/read-body.ts';
import { cookieOf, single } from '../http/request-headers.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { attachLines } from '../http/socket.ts';
import type { CarriedClass } from './carried-class.ts';
import { isShared } from './door.ts';
import type { DoorKeeper } from './door.ts';
import { podDoor } from './pod-door.ts';
import type { PodSessions } from './pod-sessions.ts';
import type { ServedPods } from './served-pods.ts';
import type { WindowTokens } from './window-tokens.ts';

export type ClassServer = { readonly port: number; close(): Promise<void> };

/** The seat of a facilitator whose host has no window: the app that hosts the class, for whoever has the secret. */
export type FacilitatorSeat = { readonly secret: string; app(): WindowedApp | null };

export type ClassServerPorts = {
  readonly host: string;
  readonly carried: CarriedClass;
  readonly sessions: PodSessions;
  readonly served: ServedPods;
  readonly windows: WindowTokens;
  readonly door: DoorKeeper;
  readonly pages: () => Promise<ReadonlyMap<string, Page>>;
  /** What this machine is known by at the moment, besides the loopback. */
  readonly names: () => readonly string[];
  readonly facilitator: FacilitatorSeat | null;
  readonly report: (fault: unknown) => void;
};

const mostBodyBytes = 64_000;
/** A whole class may come through one address of a network; it still leaves room for others. */
const mostOfOneAddress = 600;
/** A school day: whoever closes the browser in a break is still in their pod. */
const cookieSeconds = 43_200;

const statuses: Partial<Record<FailureCode, 400 | 403 | 409 | 413 | 429 | 503>> = {
  'wrong-code': 403,
  'pod-key': 403,
  'too-many-tries': 429,
  'pod-taken': 409,
  'class-full': 409,
  'class-ended': 409,
  'message-refused': 413,
  'class-database': 503,
};

/** Serves one class: its door, the apps of pods in browsers, and the sockets of pods with a Braid of their own. */
export async function startClassServer(
  at: { readonly port: number; readonly host: string },
  ports: ClassServerPorts,
): Promise<Result<ClassServer>> {
  const { carried, served, windows } = ports;
  const facilitatorSession = newToken();
  const facilitatorPage = newToken();
  let port = at.port;
  const own = () => ({ port, names: [...loopbackNames, ...ports.names()] });
  const origins = () => own().names.map((name) => `http://${name}:${port}`);
  const podCookie = () => `braid-class-${port}`;
  const facilitatorCookie = () => `braid-facilitator-${port}`;

  function isForeign(request: Parameters<typeof isOwnOrigin>[0] & { readonly host: string | undefined }): boolean {
    return !isOwnHost(request.host, own()) || !isOwnOrigin(request, origins());
  }

  /** Another program says neither where it comes from nor how; a browser always says one of the two when it posts. */
  function isProgram(context: Context): boolean {
    const { req } = context;
    return (
      isOwnHost(req.header('host'), own()) &&
      req.header('origin') === undefined &&
      req.header('sec-fetch-site') === undefined
    );
  }

  const servedHere = (pod: PodId | null): PodId | null => {
    return carried.state().pods.some((each) => each.pod === pod && each.place === 'browser') ? pod : null;
  };
  const isFacilitator = (cookie: string | undefined): boolean =>
    ports.facilitator !== null && isSameToken(cookie, facilitatorSession);

  const app = new Hono();
  app.use(async (context, next) => {
    const { req } = context;
    const host = req.header('host');
    for (const [name, value] of securityHeaders(isOwnHost(host, own()) ? [host ?? ''] : []))
      context.header(name, value);
    context.header('cache-control', 'no-store');
    const foreign = isForeign({
      method: req.method === 'HEAD' ? 'GET' : req.method,
      host,
      origin: req.header('origin'),
      fetchSite: req.header('sec-fetch-site'),
      fetchMode: req.header('sec-fetch-mode'),
      socket: false,
    });
    if (foreign && !(req.method === 'POST' && req.path === '/pods' && isProgram(context))) {
      return context.text(classPageWords.foreign, 403);
    }
    return next();
  });

  const page = async (context: Context, name: string, otherwise: string): Promise<Response> => {
    const found = (await ports.pages()).get(name);
    return found ? answerPage(context, found) : context.text(otherwise);
  };

  /** Who a socket is for: what pages of this address alone can read is asked for beside the cookie. */
  const seatOf = (request: IncomingMessage): 'facilitator' | PodId | null => {
    const pages = offeredSecrets(request);
    if (
      isFacilitator(cookieOf(request, facilitatorCookie())) &&
      pages.some((each) => isSameToken(each, facilitatorPage))
    )
      return 'facilitator';
    return servedHere(windows.seatOf({ token: cookieOf(request, podCookie()), pages }));
  };

  app.get('/', async (context) => {
    const given = context.req.query('facilitator');
    if (given !== undefined) {
      if (!ports.facilitator || !isSameToken(given, ports.facilitator.secret)) {
        return context.text(classPageWords.notFacilitator, 401);
      }
      setCookie(context, facilitatorCookie(), facilitatorSession, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect(`/?page=${facilitatorPage}`, 303);
    }
    const inside =
      isFacilitator(getCookie(context, facilitatorCookie())) ||
      servedHere(windows.podOf(getCookie(context, podCookie()))) !== null;
    return inside
      ? page(context, '/index.html', classPageWords.noPages)
      : page(context, '/join.html', classPageWords.noPages);
  });
  app.get('/join', (context) => page(context, '/join.html', classPageWords.noPages));
  app.get('/class', (context) => context.json(doorView(ports)));

  async function admit(context: Context, place: 'browser' | 'braid'): Promise<Response> {
    const body = await readJsonBody(context.req.raw, mostBodyBytes);
    if (!body.ok) {
      const large = body.why === 'large';
      return answer(
        context,
        fail(large ? failure('message-refused', { why: 'large', most: mostBodyBytes / 1_000 }) : failure('bad-join')),
      );
    }
    const admitted = await ports.door.admit(place, body.value, {
      address: addressOf(context),
      token: getCookie(context, podCookie()),
    });
    if (!admitted.ok) return answer(context, admitted);
    const { pod, number, token, page } = admitted.value;
    const joined = { class: carried.state().id, pod, number };
    if (place === 'braid') return answer(context, succeed({ ...joined, token }));
    setCookie(context, podCookie(), token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: cookieSeconds });
    return answer(context, succeed({ ...joined, page }));
  }
  app.post('/join', (context) => admit(context, 'browser'));
  app.post('/pods', (context) => admit(context, 'braid'));
  app.get('*', async (context) => {
    const found = context.req.path.endsWith('.html') ? undefined : (await ports.pages()).get(context.req.path);
    return found ? answerPage(context, found) : context.text(classPageWords.nothing, 404);
  });
  // A mistake of ours, or a disk that refused a browser's token: told to the host, not to the room.
  app.onError((error, context) => {
    ports.report(error);
    return context.json(fail(failure('unexpected')), 500);
  });
  app.all('*', (context) => context.text(classPageWords.readOnly, 405));

  const listener = getRequestListener((request, env) => app.fetch(request, env));
  const listening = await listen((request, response) => void listener(request, response), at);
  if (!listening.ok) return listening;
  port = listening.value.port;
  const { server } = listening.value;
  limitConnections(server, mostOfOneAddress);

  const foreignSocket = (request: IncomingMessage, mayBeProgram: boolean): 403 | null => {
    const { headers } = request;
    if (mayBeProgram && headers.origin === undefined) return isOwnHost(headers.host, own()) ? null : 403;
    return isForeign({
      method: 'GET',
      host: headers.host,
      origin: headers.origin,
      fetchSite: single(headers['sec-fetch-site']),
      fetchMode: single(headers['sec-fetch-mode']),
      socket: true,
    })
      ? 403
      : null;
  };
  const facilitatorApp = ports.facilitator?.app() ?? null;
  const facilitators = facilitatorApp && openAppWindows(facilitatorApp, null, ports.report);

  const lines = attachLines(
    server,
    {
      path: '/socket',
      refuse(request) {
        if (foreignSocket(request, false)) return 403;
        return seatOf(request) === null ? 401 : null;
      },
      connected(line, request) {
        const seat = seatOf(request);
        if (seat === 'facilitator' && facilitators) return facilitators.open(line);
        if (seat !== 'facilitator' && seat !== null) return served.window(seat, line);
        line.close();
        return { receive: () => undefined, gone: () => undefined };
      },
    },
    podDoor(carried, ports.sessions, (request) => foreignSocket(request, true)),
  );

  return succeed({
    port,
    async close() {
      facilitators?.close();
      lines.close();
      await listening.value.close();
    },
  });
}

function doorView({ carried, served, host }: ClassServerPorts) {
  const { id, title, setting, pods } = carried.state();
  return {
    protocol: classProtocol,
    class: id,
    title,
    exercise: setting.exercise,
    pods: setting.pods,
    taken: pods.map(({ number }) => number),
    shared: pods.filter((pod) => isShared(pod, { served, host })).map(({ number }) => number),
  };
}

function answer(context: Context, result: Result<unknown>): Response {
  return context.json(result, result.ok ? 200 : (statuses[result.failure.code] ?? 400));
}

/** Who asks, as the network says. */
const addressOf = (context: Context): string => getConnInfo(context).remote.address ?? '';
