import { createAgenda } from './agenda.ts';
import { createEndings } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { breakPoint } from './faults.ts';
import { leastGapMs } from './pacing.ts';
import { events } from './replies.ts';
import type { Reply } from './reply.ts';
import { eventsFor, planLines, tokensOf } from './script.ts';
import type { Line } from './script.ts';
import { formatEvent, streamHeaders } from './sse.ts';

/** Silence is broken this often, so that a client can tell a slow model from a dead line. */
const pingEveryMs = 10_000;

/**
 * Answers by and by, as server-sent events: the message's start at once, its text from the first token on.
 * Returns how to stop at once, without a last word.
 */
export function streamReply(exchange: Exchange): () => void {
  const { clock, out } = exchange;
  const firstAt = clock.now() + exchange.thinkMs;
  const agenda = createAgenda(clock);
  const endings = createEndings(exchange, agenda, (refusal) => out.end(formatEvent(events.error(refusal))));

  out.head(200, { ...exchange.headers, ...streamHeaders });
  out.write(formatEvent(events.messageStart(exchange.ids.message, exchange.usage)));
  agenda.soon(() => {
    const reply = exchange.compose();
    if (reply === null) endings.notComposed();
    else waitUntil(firstAt, () => write(reply));
  });

  function waitUntil(moment: number, act: () => void): void {
    const pingAt = clock.now() + pingEveryMs;
    if (pingAt >= moment) {
      agenda.at(moment, act);
      return;
    }
    agenda.at(pingAt, () => {
      out.write(formatEvent(events.ping));
      waitUntil(moment, act);
    });
  }

  function write(reply: Reply): void {
    exchange.onFirstToken();
    const duration = exchange.writeMs(reply);
    const lines = planLines(reply, duration);
    const last = exchange.breaks ? breakIndex(lines) : lines.length;
    let next = 0;
    let writtenTokens = 0;

    const sayWhatIsDue = (): void => {
      const elapsed = clock.now() + 0.5 - firstAt;
      const from = next;
      for (let line = lines[next]; line && line.dueMs <= elapsed && next < last; line = lines[next]) next += 1;
      const isDone = next === lines.length;
      const said = eventsFor(lines.slice(from, next), reply);
      const tokens = tokensOf(lines.slice(0, next), reply);
      exchange.onWritten(tokens - writtenTokens);
      writtenTokens = tokens;
      if (isDone) {
        const lastWords = [...said, events.messageDelta(reply, exchange.usage), events.messageStop];
        endings.end(() => out.end(lastWords.map(formatEvent).join('')));
        return;
      }
      if (said.length > 0) out.write(said.map(formatEvent).join(''));

      const soonest = Math.min(clock.now() + leastGapMs, firstAt + duration);
      // A moment later than its last words, so that they are read before the line is gone.
      if (next >= last) agenda.at(clock.now() + leastGapMs, endings.breakOff);
      else waitUntil(Math.max(firstAt + (lines[next]?.dueMs ?? 0), soonest), sayWhatIsDue);
    };
    sayWhatIsDue();
  }

  return endings.stop;
}

/** How many lines are said of an answer that breaks off: two fifths of its words, at least the first. */
function breakIndex(lines: readonly Line[]): number {
  const words = lines.flatMap(({ kind }, index) => (kind === 'words' ? [index] : []));
  return (words[Math.max(1, Math.floor(words.length * breakPoint)) - 1] ?? 0) + 1;
}
