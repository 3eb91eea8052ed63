import { z } from 'zod';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Prompt } from '../../../shared/run/messages.ts';
import type { Clock } from '../clock.ts';
import { askServer } from './server-request.ts';
import type { AskOptions, Server } from './server-request.ts';

const answerMs = 10_000;
const CountSchema = z.object({ input_tokens: z.number().int().nonnegative() });

/** How large the server says a prompt is. Fails with `wrong-server` where what it says is no count. */
export async function askForCount(
  server: Server,
  model: string,
  { system, messages }: Prompt,
  options: AskOptions,
): Promise<Result<number>> {
  const body = { model, ...(system.length > 0 ? { system } : {}), messages };
  const answer = await askServer(server, '/v1/messages/count_tokens', body, options);
  if (!answer.ok) return answer;
  const count = CountSchema.safeParse(answer.value);
  return count.success
    ? succeed(count.data.input_tokens)
    : fail(failure('wrong-server', { address: server.baseUrl, status: 200 }));
}

/** The same, null for whatever keeps a count from coming: then it is estimated. */
export async function countTokens(server: Server, model: string, prompt: Prompt, clock: Clock): Promise<number | null> {
  const count = await askForCount(server, model, prompt, { clock, limitMs: answerMs });
  return count.ok ? count.value : null;
}
