import type { ServerResponse } from 'node:http';
import { sendJson } from './plain-server.ts';
import type { Answer } from './plain-server.ts';
import { formsOf } from './key-search.ts';

/** How a request ends; the first part of the address's path. */
export const echoes = ['refused', 'bad', 'page', 'cut', 'error', 'answered', 'whole'] as const;
export type Echo = (typeof echoes)[number];

/** Answers as a server that says the key that it was sent back in every form, wherever an answer has room for words. */
export const echo: Answer = ({ path, headers }, response) => {
  const key = (headers.authorization ?? '').replace(/^Bearer /, '');
  const said = formsOf(key).join(' and ');
  const [, how = '', ...rest] = path.split('/');
  if (rest.join('/').startsWith('v1/models')) {
    return sendJson(response, 200, { data: [{ id: 'm', display_name: said }] });
  }
  answers[how]?.(response, said, key);
};

const error = (message: string) => ({ type: 'error', error: { type: 'invalid_request_error', message } });
const usage = { input_tokens: 3, output_tokens: 3 };
const event = (data: { type: string }): string => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
const text = (words: string) =>
  event({ type: 'content_block_delta', ...{ delta: { type: 'text_delta', text: words } } });

function begin(response: ServerResponse, said: string, key: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': encodeURIComponent(key) });
  response.write(event({ type: 'message_start', ...{ message: { usage } } }));
  response.write(text(`You said ${said}. Cut in two: ${key.slice(0, 13)}`));
  response.write(text(`${key.slice(13)}.`));
}

const answers: Record<string, (response: ServerResponse, said: string, key: string) => void> = {
  refused: (response, said) => sendJson(response, 401, error(`The key ${said} is not known.`)),
  bad: (response, said) => sendJson(response, 400, { detail: `What is ${said}?` }),
  page: (response, said) => {
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end(`<html>${said}</html>`);
  },
  cut: (response, said, key) => {
    begin(response, said, key);
    setImmediate(() => response.destroy());
  },
  error: (response, said, key) => {
    begin(response, said, key);
    response.end(`event: error\ndata: ${JSON.stringify(error(said))}\n\n`);
  },
  answered: (response, said, key) => {
    begin(response, said, key);
    response.write(event({ type: 'message_delta', ...{ delta: { stop_reason: said }, usage } }));
    response.end(event({ type: 'message_stop' }));
  },
  whole: (response, said) =>
    sendJson(response, 200, { content: [{ type: 'text', text: said }], stop_reason: said, usage, id: said }),
};
