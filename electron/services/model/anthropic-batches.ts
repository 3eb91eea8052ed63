import Anthropic from '@anthropic-ai/sdk';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { unknownUsage } from '../../../shared/run/usage.ts';
import type { AnthropicConnection } from './anthropic.ts';
import { failureOf } from './anthropic-failures.ts';
import { readWhole } from './anthropic-reply.ts';
import { requestBody } from './anthropic-request.ts';
import type { BatchAnswer, BatchPort } from './batch-port.ts';
import { hide, hidesNothing } from './hiding.ts';
import type { Hiding } from './hiding.ts';
import { keyedFetch } from './watched-fetch.ts';

/** Small questions beside the messages: none of them takes long. */
const questionMs = 60_000;

/** Message batches through the SDK. What a request of a batch costs is the runner's to count, as anywhere. */
export function anthropicBatches(connection: AnthropicConnection): BatchPort {
  const { apiKey, baseUrl } = connection;
  const client = new Anthropic({
    apiKey,
    authToken: null,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: questionMs,
    logLevel: 'off',
    fetch: keyedFetch(connection),
  });
  const hiding = connection.secret === true ? hide(apiKey) : hidesNothing;
  const asked = { address: baseUrl, model: '', schema: false, hiding };

  async function ask<T>(question: () => Promise<T>): Promise<Result<T>> {
    try {
      return succeed(await question());
    } catch (error) {
      return fail(failureOf(error, asked));
    }
  }

  return {
    submit: (members) =>
      ask(async () => {
        const requests = members.map(({ name, request }) => ({ custom_id: name, params: requestBody(request) }));
        return (await client.messages.batches.create({ requests })).id;
      }),
    isOver: (batch) => ask(async () => (await client.messages.batches.retrieve(batch)).processing_status === 'ended'),
    answers: (batch) =>
      ask(async () => {
        const answers = new Map<string, BatchAnswer>();
        for await (const { custom_id: name, result } of await client.messages.batches.results(batch)) {
          answers.set(name, answerOf(result, hiding));
        }
        return answers;
      }),
    async cancel(batch) {
      // Whoever cancels has stopped waiting: a refusal changes nothing for them.
      await ask(() => client.messages.batches.cancel(batch));
    },
  };
}

function answerOf(result: Anthropic.Messages.MessageBatchResult, hiding: Hiding): BatchAnswer {
  switch (result.type) {
    case 'succeeded':
      return succeeded(result.message, hiding);
    case 'errored': {
      const { type, message } = result.error.error;
      return failed(failure('server-error', { status: null, message: hiding.whole(message ?? type) }));
    }
    case 'canceled':
      return failed(failure('stopped'));
    case 'expired':
      return failed(failure('timeout'));
  }
}

const failed = (reason: Failure): BatchAnswer => ({ ok: false, failure: reason });

function succeeded(message: unknown, hiding: Hiding): BatchAnswer {
  let text = '';
  let usage = unknownUsage;
  const outcome = readWhole(
    message,
    (event) => {
      if (event.kind === 'text') text += event.text;
      if (event.kind === 'usage') usage = event.usage;
    },
    hiding,
  );
  if (outcome === null) return failed(failure('wrong-server'));
  return outcome.ok ? { ok: true, text, usage, stopReason: outcome.stopReason } : failed(outcome.failure);
}
