import type { IncomingMessage } from 'node:http';
import type { PodState } from '../../shared/class/state.ts';
import type { HostMessage } from '../../shared/class/message.ts';
import { failure } from '../../shared/failure.ts';
import { isSameToken, tokenHash } from '../http/guard.ts';
import type { Line, LineOptions } from '../http/socket.ts';
import type { CarriedClass } from './carried-class.ts';
import { mostSharedBytes, parseFrame } from './pod-message.ts';
import type { PodLink, PodSessions } from './pod-sessions.ts';

/** What a pod that is given a comparison may be behind with before it is cut. */
const mostWaitingBytes = 32_000_000;

/** How long a connection without a header has to send its token. */
const patienceMs = 10_000;
/** Whoever hasn't said who they are could have as many large frames under way: a Braid of one's own sends the header. */
const mostNameless = 20;

/**
 * The socket of pods with a Braid of their own. The token comes in the `Authorization` header, or as the first frame for
 * programs that can't set one. Whoever has none is let in far enough to be told so.
 */
export function podDoor(
  carried: CarriedClass,
  sessions: PodSessions,
  refuse: (request: IncomingMessage) => 401 | 403 | null,
): LineOptions {
  const wasHeld = formerHolders(carried);
  let nameless = 0;

  function connect(line: Line, token: string): { receive(text: string): void; gone(): void } | null {
    const say = (message: HostMessage): void => line.send(JSON.stringify(message));
    const pod = holderOf(carried, token);
    if (pod) {
      const link: PodLink = { ...line, send: say };
      const session = sessions.open(pod.pod, link, { told: true, left: () => undefined });
      return {
        receive: (text) => session.receive(text),
        gone: () => session.gone(),
      };
    }
    const removed = wasHeld(token);
    say(removed ? { kind: 'removed' } : { kind: 'refused', failure: failure('seat-refused'), n: null, reports: 0 });
    line.close();
    return null;
  }

  return {
    path: '/pod',
    refuse,
    // What is a little larger than a report may be is read, so that it can be answered in a sentence; the rest is cut.
    maxFrameBytes: mostSharedBytes + 64_000,
    maxWaitingBytes: mostWaitingBytes,
    connected(line, request) {
      const header = /^Bearer ([\w-]{20,128})$/.exec(request.headers.authorization ?? '')?.[1];
      let handler = header === undefined ? null : connect(line, header);
      let waits = header === undefined;
      if (waits) nameless += 1;
      if (nameless > mostNameless) line.close();
      const patience = setTimeout(() => waits && line.close(), patienceMs);
      patience.unref();
      const named = (): void => {
        if (waits) nameless -= 1;
        waits = false;
      };
      return {
        receive(text) {
          if (!waits) return handler?.receive(text);
          named();
          handler = connect(line, tokenOf(text));
        },
        gone() {
          named();
          clearTimeout(patience);
          handler?.gone();
        },
      };
    },
  };
}

/** `{"token": "…"}`; empty for anything else. */
function tokenOf(text: string): string {
  const frame = text.length > 1_000 ? null : parseFrame(text);
  const isNamed = typeof frame === 'object' && frame !== null && 'token' in frame;
  return isNamed && typeof frame.token === 'string' ? frame.token : '';
}

function holderOf(carried: CarriedClass, token: string): PodState | undefined {
  const hash = tokenHash(token);
  // All of them, whichever it is.
  return carried
    .state()
    .pods.filter(({ place, tokenHash: kept }) => place === 'braid' && kept !== null && isSameToken(hash, kept))[0];
}

/** Whether a token let a pod in that was removed since. Each event is looked at once, however many tokens are tried. */
function formerHolders(carried: CarriedClass): (token: string) => boolean {
  const hashes = new Set<string>();
  let seen = 0;
  return (token) => {
    for (const { body } of carried.events().slice(seen)) {
      if (body.kind === 'pod-joined' && body.tokenHash !== null) hashes.add(body.tokenHash);
    }
    seen = carried.events().length;
    return hashes.has(tokenHash(token));
  };
}
