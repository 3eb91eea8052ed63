import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startPracticeServer } from '../../../../electron/practice/server.ts';
import type { PracticeServer } from '../../../../electron/practice/server.ts';
import { swift } from '../practice-fixture.ts';
import { installClients, runClient } from './installed-clients.ts';

const question =
  'Churn rose from 2.1% to 3.4% in the spring of 2026. The runway is 19 months.\n\nWhat do the figures say about churn?';
const figure = '2.1% to 3.4%';

const Text = z.object({ text: z.string().includes(figure) });
const Form = z.object({ form: z.strictObject({ summary: z.string(), figures: z.array(z.string()).min(1) }) });
const expected = {
  plain: Text.extend({ output: z.int().min(20), finishReason: z.literal('stop') }),
  stream: Text.extend({ finishReason: z.literal('stop') }),
  turns: Text,
  form: Form,
  formByTool: Form,
  tool: Form,
  thinking: Text.extend({ thought: z.string().min(50) }),
};

let server: PracticeServer | null = null;
let installed: Awaited<ReturnType<typeof installClients>> = { missing: 'Nothing has been installed yet.' };

beforeAll(async () => {
  const started = await startPracticeServer({ rootSession: swift });
  if (!started.ok) throw new Error(`The server did not start: ${started.failure.code}`);
  server = started.value;
  installed = await installClients();
}, 50_000);

afterAll(() => server?.close());

/** Other clients than the stock one, as they come from the registry; skipped where they can't be had. */
describe.each([
  ['ai with @ai-sdk/anthropic', 'vercel-ai.mjs'],
  ['@langchain/anthropic', 'langchain.mjs'],
])('%s', (_, script) => {
  let results: Promise<unknown> | null = null;

  it.for(Object.entries(expected))(
    'is served what it asks for: %s',
    { timeout: 40_000 },
    async ([name, shape], { skip }) => {
      if ('missing' in installed) return skip(installed.missing);
      results ??= runClient(installed.folder, script, {
        PRACTICE_ADDRESS: server?.address ?? '',
        PRACTICE_QUESTION: question,
      });
      const all = z.record(z.string(), z.unknown()).parse(await results);
      expect(shape.safeParse(all[name]).success ? 'as expected' : all[name]).toBe('as expected');
    },
  );
});
