import WebSocket from 'ws';
import type { ClassLine, Seat } from '../../shared/class/hosting.ts';
import { HostMessageSchema } from '../../shared/class/message.ts';
import { readOutside } from '../../shared/read-outside.ts';
import { parseFrame } from './pod-message.ts';

type Listener = Parameters<ClassLine['listen']>[0];

const firstPauseMs = 500;
const longestPauseMs = 20_000;
/** The host asks every 20 s whether anybody is there; nothing for so long means that it is not. */
const silenceMs = 50_000;
/** A given comparison with its logs. */
const mostFrameBytes = 64_000_000;

/**
 * A pod's line to its class host: goes down and comes back by itself, later and later and never in step with the other
 * pods', until the pod is removed or the line is closed.
 */
export function openPodLine(seat: Seat, report: (fault: unknown) => void): ClassLine {
  const listeners = new Set<Listener>();
  let socket: WebSocket | null = null;
  let timer: NodeJS.Timeout | null = null;
  let silence: NodeJS.Timeout | null = null;
  let losses = 0;
  let welcomed = false;
  let closed = false;

  function tell(say: (listener: Listener) => void): void {
    for (const listener of listeners) {
      try {
        say(listener);
      } catch (error) {
        report(error);
      }
    }
  }

  function connect(): void {
    timer = null;
    if (closed) return;
    const current = new WebSocket(`${seat.address.replace(/^http/, 'ws')}/pod`, {
      headers: { authorization: `Bearer ${seat.token}` },
      handshakeTimeout: 8_000,
      maxPayload: mostFrameBytes,
    });
    socket = current;
    const alive = (): void => {
      if (silence) clearTimeout(silence);
      silence = setTimeout(() => current.terminate(), silenceMs);
      silence.unref();
    };
    current.on('open', alive);
    current.on('ping', alive);
    current.on('message', (data, isBinary) => {
      alive();
      if (isBinary || !Buffer.isBuffer(data)) return;
      const frame = parseFrame(data.toString('utf8'));
      // A newer host may say what this Braid doesn't know.
      const message = readOutside(HostMessageSchema, frame);
      if (!message || socket !== current) return;
      if (message.kind === 'welcome') {
        losses = 0;
        if (!welcomed) tell((listener) => listener.connected(true));
        welcomed = true;
      }
      if (message.kind === 'removed') stop();
      tell((listener) => listener.message(message));
    });
    // `close` follows an error and says enough.
    current.on('error', () => undefined);
    current.on('close', () => {
      if (socket !== current) return;
      socket = null;
      if (silence) clearTimeout(silence);
      if (welcomed) tell((listener) => listener.connected(false));
      welcomed = false;
      if (closed) return;
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(losses, 10));
      losses += 1;
      // Where a host comes back, a hundred pods don't all knock in the same moment.
      timer = setTimeout(connect, pause * (0.5 + Math.random() / 2));
      timer.unref();
    });
  }

  function stop(): void {
    closed = true;
    if (timer) clearTimeout(timer);
    if (silence) clearTimeout(silence);
  }

  return {
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    listen(listener) {
      listeners.add(listener);
      if (!socket && !timer && !closed) connect();
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      if (welcomed) tell((listener) => listener.connected(false));
      welcomed = false;
      const last = socket;
      socket = null;
      // A last message may still be on its way out.
      last?.close();
    },
  };
}
