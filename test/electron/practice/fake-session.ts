import { createSession } from '../../../electron/practice/session.ts';
import type { PracticeOptions } from '../../../electron/practice/session.ts';
import type { Clock } from '../../../electron/practice/clock.ts';
import type { Answer } from '../../../electron/practice/answering.ts';
import { noLimits } from '../../../shared/practice.ts';

/** A clock that only a test moves on; what is due on the way is called at its own moment, or that many ms late. */
export function createFakeClock(lateBy = 0): Clock & { advance(ms: number): void } {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    date: () => Date.UTC(2026, 10, 21) + now,
    after: (ms, act) => {
      const entry = { at: now + (ms === 0 ? 0 : ms + lateBy), act };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = waiting.filter((entry) => entry.at <= end).toSorted((one, other) => one.at - other.at);
        if (!next) break;
        waiting = waiting.filter((entry) => entry !== next);
        now = Math.max(now, next.at);
        next.act();
      }
      now = end;
    },
  };
}

type Chunk = { at: number; event: string; data: { type: string } & Record<string, unknown> };

/** A session without sockets, on a fake clock. */
export function openSession(
  options: Partial<PracticeOptions> = {},
  answer: Answer = () => ({ text: 'Yes.' }),
  lateBy = 0,
) {
  const clock = createFakeClock(lateBy);
  const bugs: unknown[] = [];
  const session = createSession(
    {
      pace: 1,
      seed: 1,
      limits: noLimits,
      faults: [],
      knowledge: { findings: [], decoys: [], observations: [] },
      ...options,
    },
    { clock, answer, onBug: (error) => bugs.push(error) },
  );

  function request(path: string, method: string, body: string, headers: Record<string, string> = {}, query = '') {
    const answered = { status: 0, headers: {} as Record<string, string>, text: '', ended: false, cut: false };
    const writes: { at: number; text: string }[] = [];
    const write = (text: string) => {
      writes.push({ at: clock.now(), text });
      answered.text += text;
    };
    const stop = session.handle(
      { method, path, query, body, headers: { 'x-api-key': 'k', 'anthropic-version': '2026-10-21', ...headers } },
      {
        head: (status, given) => Object.assign(answered, { status, headers: given }),
        write,
        end: (text) => {
          write(text ?? '');
          answered.ended = true;
        },
        destroy: () => {
          answered.cut = true;
        },
      },
    );
    return {
      answered,
      stop,
      json: () => JSON.parse(answered.text) as Record<string, unknown>,
      events: () => writes.flatMap(({ at, text }) => readEvents(text).map((event) => ({ at, ...event }))),
    };
  }

  const send = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
    request('/v1/messages', 'POST', JSON.stringify({ model: 'practice', max_tokens: 1_000, ...body }), headers);

  return { clock, session, bugs, request, send };
}

export function readEvents(text: string): Omit<Chunk, 'at'>[] {
  return text
    .split('\n\n')
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^event: (.*)\ndata: (.*)$/.exec(part);
      // The test only reads what the server under test has just written.
      return { event: found?.[1] ?? '', data: JSON.parse(found?.[2] ?? '{}') as Chunk['data'] };
    });
}

export const userSays = (text: string) => [{ role: 'user', content: text }];
