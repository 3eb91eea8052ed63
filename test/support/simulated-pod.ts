import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { joinClass } from '../../electron/class/client.ts';
import type { Seat } from '../../shared/class/hosting.ts';
import { HostMessageSchema } from '../../shared/class/message.ts';
import type { PodReport } from '../../shared/class/report.ts';
import { report, valueOf } from './class-host.ts';

/**
 * A pod that keeps each report until its class has it, over a connection that a test can cut. It knocks again every few
 * milliseconds, so that a test need not wait as long as a real one does.
 */
export type SimulatedPod = {
  seat: Seat;
  add(report: PodReport): void;
  /** Cuts the connection as a lost network would; it comes back by itself, to another host where one is given. */
  drop(address?: string): void;
  /** Resolves when the class has everything. */
  settled(): Promise<void>;
};

export async function simulatedPod(at: { address: string; code: string }, number: number): Promise<SimulatedPod> {
  const { seat, line } = valueOf(
    await joinClass({ ...at, number, name: `Team ${number}`, members: [] }, () => undefined),
  );
  line.close();
  const reports: PodReport[] = [];
  let kept = 0;
  let sent = 0;
  let open = false;
  let ended = false;
  let { address } = seat;
  let socket: WebSocket;
  const waiting = new Set<() => void>();

  function flush(): void {
    if (!open) return;
    for (; sent < reports.length; sent += 1) {
      const next = reports[sent];
      if (next) socket.send(JSON.stringify(report(sent + 1, next)));
    }
  }

  function connect(): void {
    if (ended) return;
    const current = new WebSocket(`${address.replace('http', 'ws')}/pod`, {
      headers: { authorization: `Bearer ${seat.token}` },
    });
    socket = current;
    current.on('message', (data: Buffer) => {
      const message = HostMessageSchema.parse(JSON.parse(data.toString('utf8')));
      if (message.kind === 'welcome') {
        open = true;
        kept = message.reports;
        sent = kept;
        flush();
      }
      if (message.kind === 'acknowledged') kept = Math.max(kept, message.n);
      if (kept >= reports.length) for (const resolve of waiting) resolve();
    });
    current.on('error', () => undefined);
    current.on('close', () => {
      if (socket !== current) return;
      open = false;
      setTimeout(connect, 10 + (number % 10));
    });
  }

  connect();
  onTestFinished(() => {
    ended = true;
    socket.terminate();
  });
  return {
    seat,
    add(next) {
      reports.push(next);
      flush();
    },
    drop(other) {
      address = other === undefined ? address : `http://${other}`;
      socket.terminate();
    },
    settled: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
        if (kept >= reports.length) resolve();
      }),
  };
}
