import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

/** One window's connection, as text frames. */
export type Line = {
  send(text: string): void;
  /** Hears nothing more from this moment, and cuts whoever doesn't hang up by itself. */
  close(): void;
  /** Reads nothing until `resume`; what was sent waits at the sender. */
  pause(): void;
  resume(): void;
};

export type LineOptions = {
  path: string;
  /** A status to refuse with, or null to let it in. Asked before anything is answered. */
  refuse(request: IncomingMessage): 401 | 403 | null;
  /** Gives the listener for what the window sends, and hears when it is gone. */
  connected(line: Line, request: IncomingMessage): { receive(text: string): void; gone(): void };
  /** Largest frame that is read: a whole workflow of one's own fits if nothing else is said. */
  maxFrameBytes?: number;
  /** Whoever reads nothing is cut before it fills the memory; it connects again and asks for what it missed. */
  maxWaitingBytes?: number;
};

const usualFrameBytes = 8_000_000;
const usualWaitingBytes = 64_000_000;
/** A connection that breaks without a word (a closed lid, a lost network) is noticed after two of these. */
const heartbeatMs = 20_000;
/** What was sent last still arrives; whoever was told to go has no longer than this. */
const partingMs = 2_000;

const reasons = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const;

/** Lets windows connect at the paths of a server; everything else that wants to upgrade is refused. */
export function attachLines(server: Server, ...doors: readonly LineOptions[]): { close(): void } {
  const sockets = doors.map((door) => ({
    door,
    server: new WebSocketServer({ noServer: true, maxPayload: door.maxFrameBytes ?? usualFrameBytes }),
  }));

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const path = (request.url ?? '').split('?', 1)[0];
    const found = sockets.find(({ door }) => door.path === path);
    // Whoever may not come in at all is not told which paths there are.
    const status = (found ?? sockets[0])?.door.refuse(request) ?? (found ? null : 404);
    if (status !== null || !found) {
      // Else whoever doesn't hang up by itself would hold the connection, which no time limit of the server knows any more.
      stream.once('finish', () => stream.destroy());
      stream.end(
        `HTTP/1.1 ${status ?? 404} ${reasons[status ?? 404]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    found.server.handleUpgrade(request, stream, head, (socket) => connect(socket, found.door, request));
  });

  const answering = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const socket of sockets.flatMap((each) => [...each.server.clients])) {
      if (!answering.has(socket)) socket.terminate();
      answering.delete(socket);
      socket.ping();
    }
  }, heartbeatMs);
  heartbeat.unref();

  function connect(socket: WebSocket, door: LineOptions, request: IncomingMessage): void {
    answering.add(socket);
    socket.on('pong', () => answering.add(socket));
    let parting: NodeJS.Timeout | null = null;
    function part(code?: number): void {
      if (parting) return;
      parting = setTimeout(() => socket.terminate(), partingMs);
      parting.unref();
      // A paused socket would not read that the other side hangs up.
      socket.resume();
      socket.close(code);
    }
    const window = door.connected(
      {
        send(text) {
          if (socket.readyState !== WebSocket.OPEN) return;
          if (socket.bufferedAmount > (door.maxWaitingBytes ?? usualWaitingBytes)) socket.terminate();
          else socket.send(text);
        },
        close: () => part(),
        pause: () => socket.pause(),
        resume: () => socket.resume(),
      },
      request,
    );
    socket.on('message', (data, isBinary) => {
      if (parting) return;
      // A text frame arrives as one Buffer; binary ones are no part of the contract.
      if (isBinary || !Buffer.isBuffer(data)) part(1003);
      else window.receive(data.toString('utf8'));
    });
    socket.on('close', () => {
      if (parting) clearTimeout(parting);
      window.gone();
    });
    socket.on('error', () => socket.terminate());
  }

  return {
    close() {
      clearInterval(heartbeat);
      for (const each of sockets) {
        for (const socket of each.server.clients) socket.terminate();
        each.server.close();
      }
    },
  };
}
