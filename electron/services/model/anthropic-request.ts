import type Anthropic from '@anthropic-ai/sdk';
import type { TextBlock } from '../../../shared/run/messages.ts';
import type { ModelRequest } from './model.ts';

/** A request as the API takes it, but for `stream`. */
export function requestBody(
  request: Omit<ModelRequest, 'signal'>,
): Omit<Anthropic.MessageCreateParamsNonStreaming, 'stream'> {
  const { model, prompt, maxTokens, schema, cache = true, thinking = false } = request;
  const block = ({ cache_control: mark, ...text }: TextBlock): Anthropic.TextBlockParam =>
    cache && mark ? { ...text, cache_control: { ...mark } } : text;
  return {
    model,
    max_tokens: maxTokens,
    // A server may refuse an empty list.
    ...(prompt.system.length > 0 ? { system: prompt.system.map(block) } : {}),
    messages: prompt.messages.map(({ role, content }) => ({ role, content: content.map(block) })),
    ...(schema ? { output_config: { format: { type: 'json_schema', schema: { ...schema } } } } : {}),
    ...(thinking ? { thinking: { type: 'adaptive' } } : {}),
  };
}
