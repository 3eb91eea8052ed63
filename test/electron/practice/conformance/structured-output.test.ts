import type Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, startClient } from '../practice-fixture.ts';

const notes =
  'Churn rose from 2.1% to 3.4% in the spring of 2026. Two rivals cut their prices. The runway is 19 months.';
const question = `${notes}\n\nWhat do the figures say about churn?`;

const textOf = (message: Anthropic.Message) =>
  message.content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('');

describe('structured output', () => {
  const Figures = z.object({
    summary: z.string(),
    figures: z.array(z.object({ text: z.string(), percent: z.number().nullable(), kind: z.enum(['rise', 'fall']) })),
    count: z.int(),
    sure: z.boolean(),
  });

  it('is parsed by messages.parse and a zod format', async () => {
    const { client } = await startClient();
    const message = await client.messages.parse({
      ...ask(question),
      output_config: { format: zodOutputFormat(Figures) },
    });
    expect(message.parsed_output?.figures.map((each) => each.text).join(' ')).toContain('3.4%');
  });

  it('is parsed at the end of a stream', async () => {
    const { client } = await startClient();
    const stream = client.messages.stream({ ...ask(question), output_config: { format: zodOutputFormat(Figures) } });
    expect(Figures.safeParse((await stream.finalMessage()).parsed_output).success).toBe(true);
  });

  it.each([
    ['an object', z.object({ a: z.string().optional() })],
    ['a list at the top', z.array(z.string())],
    ['an enum', z.object({ level: z.enum(['low', 'high']) })],
    ['a constant', z.object({ kind: z.literal('report') })],
    ['alternatives', z.object({ value: z.union([z.string(), z.number()]) })],
    [
      'alternatives told apart by a field',
      z.object({
        value: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('a'), text: z.string() }),
          z.object({ kind: z.literal('b') }),
        ]),
      }),
    ],
    [
      'dates and addresses',
      z.object({ day: z.iso.date(), at: z.iso.datetime(), mail: z.email(), link: z.url(), id: z.uuid() }),
    ],
    ['lists of lists', z.object({ rows: z.array(z.array(z.number())) })],
    ['nothing at all', z.object({ nothing: z.null() })],
  ] as const)('fits %s', async (_, schema) => {
    const { client } = await startClient();
    const message = await client.messages.create({
      ...ask(question),
      output_config: { format: zodOutputFormat<z.ZodType>(schema) },
    });
    expect(schema.safeParse(JSON.parse(textOf(message))).error).toBeUndefined();
  });
});
