import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { mostReplyTokens } from '../../../shared/planner/question.ts';
import type { Question } from '../../../shared/planner/question.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { Connection } from '../../../shared/run/header.ts';
import { sumUsage, unknownUsage } from '../../../shared/run/usage.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import type { ModelPort } from '../model/model.ts';

/** `usage`: all that was used, also by a request that failed; unknown parts stay null. */
export type Asked = { readonly text: Result<string>; readonly usage: Usage };

/**
 * One question and its answer, whole. A server that refuses the form is asked again in words alone; anything else that
 * goes wrong is told, and asked again by whoever asked. Never rejects for what a server does.
 */
export async function askModel(
  model: ModelPort,
  { model: name, abilities }: Connection,
  { prompt, schema, tokens }: Question,
  signal: AbortSignal,
): Promise<Asked> {
  const usages: Usage[] = [];
  const ask = async (withSchema: boolean): Promise<Result<string>> => {
    let [text, usage] = ['', unknownUsage];
    const request = {
      model: name,
      prompt,
      maxTokens: mostReplyTokens,
      schema: withSchema ? schema : null,
      signal,
      stream: abilities?.streaming ?? true,
      cache: false,
    };
    const outcome = await model.send(request, (event) => {
      if (event.kind === 'usage') usage = event.usage;
      else if (event.kind === 'text') text += event.text;
    });
    usages.push(drawn(usage, text, tokens));
    if (outcome.ok) return outcome.stopReason === 'max_tokens' ? fail(failure('answer-cut')) : succeed(text);
    const { retryAfterMs } = outcome;
    if (outcome.failure.code !== 'rate-limited' || retryAfterMs === null) return fail(outcome.failure);
    return fail(failure('rate-limited', { ...outcome.failure.details, retryAfterMs }));
  };

  const formed = abilities?.structuredOutput ?? true;
  const first = await ask(formed);
  const refused = !first.ok && first.failure.code === 'schema-refused' && formed && !signal.aborted;
  return { text: refused ? await ask(false) : first, usage: sumUsage(usages) };
}

/** A server reports the output at the end: of an answer that broke off at least what had come counts. */
function drawn(usage: Usage, text: string, tokens: number): Usage {
  if (text === '') return usage;
  return {
    ...usage,
    input: usage.input ?? tokens,
    output: Math.max(usage.output ?? 0, usage.output === null ? estimateTokens(text) : 0),
  };
}
