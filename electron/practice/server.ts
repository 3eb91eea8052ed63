import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnHost, isPage, loopbackNames } from '../http/guard.ts';
import { listen } from '../http/listen.ts';
import { usualPatience } from '../http/patience.ts';
import { single } from '../http/request-headers.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { InstantModel } from '../../shared/exercise/check/plan-run.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import { answer } from './answer.ts';
import type { Answer } from './answering.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Outgoing } from './exchange.ts';
import { errorBody, errorStatus } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { newId } from './ids.ts';
import { createSession } from './session.ts';
import type { PracticeOptions, Session } from './session.ts';
import { bodyLimit } from './wire.ts';

export type PracticeSession = {
  /** For an Anthropic client: `http://127.0.0.1:PORT/s/<unguessable id>`, to which it appends `/v1/messages`. */
  readonly baseUrl: string;
  /** Cuts what is still being answered; from then on the address is unknown. */
  close(): void;
};

export type PracticeServer = {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  open(options: PracticeOptions): PracticeSession;
  /** What the model says to a request, without a session and without its time: for forecasts. */
  instant(knowledge: Knowledge, seed: number): InstantModel;
  close(): Promise<void>;
};

const host = '127.0.0.1';

/**
 * The practice model as a server on 127.0.0.1, at `port` or any free one. It answers within its sessions;
 * `rootSession` is one that is served at `/`, for clients that are given nothing but the address.
 * A port in use is a value. Neither bodies nor keys are ever logged.
 */
export async function startPracticeServer(
  options: {
    readonly port?: number;
    readonly rootSession?: PracticeOptions;
    readonly answer?: Answer;
    readonly clock?: Clock;
    readonly onBug?: (error: unknown) => void;
  } = {},
): Promise<Result<PracticeServer>> {
  const ports = {
    clock: options.clock ?? systemClock,
    answer: options.answer ?? answer,
    onBug: options.onBug ?? reportPlace,
  };
  const sessions = new Map<string, Session>();
  const root = options.rootSession ? createSession(options.rootSession, { ...ports, baseUrl: () => address }) : null;
  let port = 0;

  const listening = await listen(
    (request, response) => {
      // Before anything else: a name that is not ours may be a page of a foreign site (DNS rebinding).
      if (!isOwnHost(request.headers.host, { port, names: loopbackNames })) {
        refuseDirectly(response, { type: 'permission_error', message: 'This server answers to its own address only.' });
        return;
      }
      const { origin, 'sec-fetch-site': fetchSite } = request.headers;
      if (isPage({ origin, fetchSite: single(fetchSite) })) {
        refuseDirectly(response, { type: 'permission_error', message: 'This server answers programs, not web pages.' });
        return;
      }
      const { session, path, query } = findSession(request.url ?? '/');
      if (!session) {
        refuseDirectly(response, { type: 'not_found_error', message: `Not found: ${path}` });
        return;
      }
      void serve(session, { path, query }, request, response);
    },
    // A model that thinks, or stalls on purpose, says nothing for as long as it likes.
    { port: options.port ?? 0, host, patience: { ...usualPatience, silenceMs: null } },
  );
  if (!listening.ok) return listening;
  port = listening.value.port;
  const { address } = listening.value;

  function findSession(url: string): { session: Session | null | undefined; path: string; query: string } {
    const [path = '/'] = url.split('?', 1);
    const query = url.slice(path.length + 1);
    const own = /^\/s\/([^/]+)(\/.*)?$/.exec(path);
    return own ? { session: sessions.get(own[1] ?? ''), path: own[2] ?? '/', query } : { session: root, path, query };
  }

  return succeed({
    address,
    open: (sessionOptions) => {
      const id = randomBytes(16).toString('hex');
      const session = createSession(sessionOptions, { ...ports, baseUrl: () => `${address}/s/${id}` });
      sessions.set(id, session);
      return {
        baseUrl: `${address}/s/${id}`,
        close: () => {
          sessions.delete(id);
          session.close();
        },
      };
    },
    instant: (knowledge, seed) => (asked) => ports.answer(asked, knowledge, seed).text,
    close: async () => {
      for (const session of [...sessions.values(), ...(root ? [root] : [])]) session.close();
      sessions.clear();
      await listening.value.close();
    },
  });
}

/** Says where it went wrong but not what the error says: that may quote what somebody wrote. */
function reportPlace(error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(['The practice model failed to compose a reply.', ...frames.slice(0, 8), ''].join('\n'));
}

async function serve(
  session: Session,
  asked: { readonly path: string; readonly query: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Writing to a client that has just gone is no fault of ours; `close` stops the work.
  response.on('error', () => {});
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'too-large') {
    const message = `The request is larger than ${bodyLimit / 1024 / 1024} MB.`;
    refuseDirectly(response, { type: 'request_too_large', message });
    return;
  }
  const stop = session.handle(
    { method: request.method ?? 'GET', ...asked, headers: request.headers, body: body.text },
    outgoingTo(response),
  );
  // Also comes after a regular end, where there is nothing left to stop.
  response.once('close', stop);
  // A client that left while its request was being read has been closed already.
  if (response.closed) stop();
}

function outgoingTo(response: ServerResponse): Outgoing {
  return {
    head: (status, headers) => void response.writeHead(status, headers),
    write: (text) => void response.write(text),
    end: (text) => void response.end(text),
    destroy: () => void response.destroy(),
  };
}

function readBody(request: IncomingMessage): Promise<{ text: string } | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else resolve('too-large');
    });
    request.on('end', () => resolve({ text: Buffer.concat(chunks).toString('utf8') }));
    request.on('close', () => resolve('gone'));
  });
}

function refuseDirectly(response: ServerResponse, refusal: Refusal): void {
  const requestId = newId('req');
  // The rest of a body that nobody reads must not hold up the connection.
  response.writeHead(errorStatus[refusal.type], {
    'content-type': 'application/json',
    'request-id': requestId,
    connection: 'close',
  });
  response.end(JSON.stringify(errorBody(refusal, requestId)));
}
