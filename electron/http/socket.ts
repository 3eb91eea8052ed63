import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

/** One window's connection, as text frames. */
export type Line = {
  send(text: string): void;
  close(): void;
};

export type LineOptions = {
  path: string;
  /** A status to refuse with, or null to let it in. Asked before anything is answered. */
  refuse(request: IncomingMessage): 401 | 403 | null;
  /** Gives the listener for what the window sends, and hears when it is gone. */
  connected(line: Line): { receive(text: string): void; gone(): void };
};

/** Largest frame from a window: a whole workflow of one's own fits. */
const maxFrameBytes = 8_000_000;
/** A window that reads nothing is cut before it fills the memory; it connects again and asks for what it missed. */
const maxWaitingBytes = 64_000_000;

const reasons = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const;

/** Lets windows connect at `path` of a server; everything else that wants to upgrade is refused. */
export function attachLines(server: Server, options: LineOptions): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const path = (request.url ?? '').split('?', 1)[0];
    const status = options.refuse(request) ?? (path === options.path ? null : 404);
    if (status !== null) {
      stream.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => connect(socket));
  });

  function connect(socket: WebSocket): void {
    const window = options.connected({
      send(text) {
        if (socket.readyState !== WebSocket.OPEN) return;
        if (socket.bufferedAmount > maxWaitingBytes) socket.terminate();
        else socket.send(text);
      },
      close: () => socket.close(),
    });
    socket.on('message', (data, isBinary) => {
      // A text frame arrives as one Buffer; binary ones are no part of the contract.
      if (isBinary || !Buffer.isBuffer(data)) socket.close(1003);
      else window.receive(data.toString('utf8'));
    });
    socket.on('close', () => window.gone());
    socket.on('error', () => socket.terminate());
  }

  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
