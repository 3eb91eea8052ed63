import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Keeps one computer from taking up all of a server's connections: those beyond its share are cut as they come. */
export function limitConnections(server: Server, mostOfOneAddress: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count > mostOfOneAddress) socket.destroy();
  });
}
