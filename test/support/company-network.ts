import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const file = (name: string): string => fileURLToPath(new URL(`./files/tls/${name}`, import.meta.url));

/** A name that no computer can have, and the certificate of whoever plays it: signed by itself, known to nobody. */
export const outside = 'models.braid.invalid';
export const authorityFile = file('server.pem');

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * A server outside that only a proxy leads to: real CONNECT, real TLS, all on this computer. `refusal` decides by the
 * question for a tunnel, with the status that the proxy answers; null leads on.
 */
export async function companyNetwork(
  answer: RequestListener,
  {
    secure = true,
    refusal = () => null,
  }: { secure?: boolean; refusal?: (asked: IncomingMessage) => number | null } = {},
): Promise<{ readonly proxy: string; readonly outsideAddress: string; readonly tunnels: string[] }> {
  const certificate = { cert: readFileSync(authorityFile), key: readFileSync(file('server-key.pem')) };
  const server = secure ? https.createServer(certificate, answer) : http.createServer(answer);
  const behind = await portOf(server);
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const proxy = http.createServer((_, response) => response.writeHead(405).end());
  proxy.on('connect', (asked: IncomingMessage, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const status = refusal(asked);
    if (status !== null) return void socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\n\r\n`);
    tunnels.push(asked.url ?? '');
    const onward = net.connect(behind, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    sockets.add(onward);
  });
  const port = await portOf(proxy);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
    proxy.close();
  });
  return { proxy: `http://127.0.0.1:${port}`, outsideAddress: `${secure ? 'https' : 'http'}://${outside}`, tunnels };
}
