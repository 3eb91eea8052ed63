import { estimateTokens } from '../../shared/tokens.ts';
import { createAgenda, notComposed, overloaded } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { breakPoint } from './faults.ts';
import { leastGapMs, planPieces } from './pacing.ts';
import { events } from './replies.ts';
import type { Reply } from './replies.ts';
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
  let ended = false;
  const end = (act: () => void) => {
    if (ended) return;
    ended = true;
    agenda.clear();
    act();
    exchange.onEnd();
  };

  out.head(200, { ...exchange.headers, ...streamHeaders });
  out.write(formatEvent(events.messageStart(exchange.ids.message, exchange.usage)));
  agenda.soon(() => {
    const reply = exchange.compose();
    if (reply === null) end(() => out.end(formatEvent(events.error(notComposed))));
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
    const pieces = planPieces(reply.text, duration);
    const breaksAt = exchange.fault ? Math.max(1, Math.floor(pieces.length * breakPoint)) : Infinity;
    let next = 0;
    let writtenCharacters = 0;
    let writtenTokens = 0;
    let opening = formatEvent(events.blockStart) + formatEvent(events.ping);

    const sayWhatIsDue = (): void => {
      const elapsed = clock.now() + 0.5 - firstAt;
      let text = '';
      for (let piece = pieces[next]; piece && piece.dueMs <= elapsed && next < breaksAt; piece = pieces[next]) {
        text += piece.text;
        next += 1;
      }
      writtenCharacters += text.length;
      out.write(opening + (text === '' ? '' : formatEvent(events.delta(text))));
      opening = '';
      const tokens = estimateTokens(reply.text.slice(0, writtenCharacters));
      exchange.onWritten(tokens - writtenTokens);
      writtenTokens = tokens;

      const following = pieces[next];
      const soonest = Math.min(clock.now() + leastGapMs, firstAt + duration);
      // A moment later than its last words, so that they are read before the line is gone.
      if (next >= breaksAt) agenda.at(clock.now() + leastGapMs, breakOff);
      else if (following === undefined) waitUntil(firstAt + duration, () => close(reply));
      else waitUntil(Math.max(firstAt + following.dueMs, soonest), sayWhatIsDue);
    };
    sayWhatIsDue();
  }

  function close(reply: Reply): void {
    const lastWords = [events.blockStop, events.messageDelta(reply, exchange.usage), events.messageStop];
    end(() => out.end(lastWords.map(formatEvent).join('')));
  }

  function breakOff(): void {
    // A stall leaves the connection open, in silence, until somebody else ends it.
    if (exchange.fault?.kind === 'cut') end(() => out.destroy());
    if (exchange.fault?.kind === 'error') end(() => out.end(formatEvent(events.error(overloaded))));
  }

  return () => end(() => out.destroy());
}
