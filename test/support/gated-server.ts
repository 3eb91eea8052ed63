import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { practiceModel } from '../../electron/practice/models.ts';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { noLimits } from '../../shared/practice.ts';
import type { SettingsPatch } from '../../shared/settings.ts';
import { openServer } from './plain-server.ts';
import type { Asked } from './plain-server.ts';
import { planningSettings } from './planning-server.ts';

/** The practice model at an address of its own, with a gate in front of some of its replies. */
export type GatedServer = {
  /** What makes an app run on it. */
  readonly settings: SettingsPatch;
  /** Lets go on what is held, and holds nothing any more. */
  open(): void;
  close(): Promise<void>;
};

const ReplySchema = z.object({
  content: z.array(z.object({ text: z.string() })).min(1),
  stop_reason: z.string(),
  usage: z.looseObject({ output_tokens: z.number() }),
});
type Reply = z.infer<typeof ReplySchema>;

/** So much of a held reply comes at once: a few lines, and less than half of the shortest. */
const shownCharacters = 300;

/**
 * A run that is surely in its middle, on a machine of any speed: replies to requests that hold `text` stop after their
 * first lines until the gate is opened. All others come at once.
 */
export async function openGatedServer(text: string): Promise<GatedServer> {
  const knowledge = { findings: [], decoys: [], observations: [] };
  const practice = await startPracticeServer({
    rootSession: { pace: 5_000, seed: 1, limits: noLimits, faults: [], knowledge },
  });
  if (!practice.ok) throw new Error(practice.failure.code);
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const server = await openServer((asked, response) => {
    void (async () => {
      const reply = await replyTo(asked, practice.value.address);
      write(response, startOf(reply));
      if (asked.body.includes(text)) await opened;
      write(response, restOf(reply));
      response.end();
    })();
  });
  return {
    settings: { ...planningSettings(server, { countTokens: false, batches: false }), starting: 'together' },
    open,
    async close() {
      open();
      await server.close();
      await practice.value.close();
    },
  };
}

async function replyTo({ path, body }: Asked, address: string): Promise<Reply> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'anthropic-version': '2026-10-21', 'x-api-key': 'any' },
    body: JSON.stringify({ ...z.looseObject({}).parse(JSON.parse(body)), model: practiceModel, stream: false }),
  });
  return ReplySchema.parse(await answer.json());
}

type ServerEvent = { readonly type: string; readonly [field: string]: unknown };

function startOf({ content, usage }: Reply): ServerEvent[] {
  const message = { usage: { ...usage, output_tokens: 1 } };
  return [{ type: 'message_start', message }, ...deltasOf(textOf(content).slice(0, shownCharacters))];
}

function restOf({ content, stop_reason, usage }: Reply): ServerEvent[] {
  const end = { type: 'message_delta', delta: { stop_reason }, usage: { output_tokens: usage.output_tokens } };
  return [...deltasOf(textOf(content).slice(shownCharacters)), end, { type: 'message_stop' }];
}

const textOf = (content: Reply['content']): string => content.map(({ text }) => text).join('');

function deltasOf(text: string): ServerEvent[] {
  const pieces = text.match(/[\s\S]{1,37}/g) ?? [];
  return pieces.map((piece) => ({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'text_delta', text: piece },
  }));
}

function write(response: ServerResponse, events: readonly ServerEvent[]): void {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(''));
}
