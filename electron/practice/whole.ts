import { createAgenda } from './agenda.ts';
import { createEndings } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { breakPoint } from './faults.ts';
import { errorBody, errorStatus } from './refusal.ts';
import { messageBody } from './replies.ts';

/** Answers with one JSON body when all is written. Returns how to stop at once, without a word. */
export function answerWhole(exchange: Exchange): () => void {
  const { clock, out } = exchange;
  const firstAt = clock.now() + exchange.thinkMs;
  const agenda = createAgenda(clock);
  const send = (status: number, body: unknown) => {
    out.head(status, { ...exchange.headers, 'content-type': 'application/json' });
    out.end(JSON.stringify(body));
  };
  const endings = createEndings(exchange, agenda, (refusal) =>
    send(errorStatus[refusal.type], errorBody(refusal, exchange.ids.request)),
  );

  agenda.soon(() => {
    const reply = exchange.compose();
    if (reply === null) {
      endings.notComposed();
      return;
    }
    agenda.at(firstAt, () => {
      exchange.onFirstToken();
      const duration = exchange.writeMs(reply);
      if (exchange.breaks !== null) {
        agenda.at(firstAt + duration * breakPoint, endings.breakOff);
        return;
      }
      agenda.at(firstAt + duration, () => {
        exchange.onWritten(reply.outputTokens);
        endings.end(() => send(200, messageBody(exchange.ids.message, reply, exchange.usage)));
      });
    });
  });

  return endings.stop;
}
