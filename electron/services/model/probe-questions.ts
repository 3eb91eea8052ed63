import type { Prompt } from '../../../shared/run/messages.ts';
import type { OutputSchema } from '../../../shared/run/output-contract.ts';
import { probeWords } from '../../../shared/words/connection.ts';
import type { ModelRequest } from './model.ts';

const prompt = (text: string): Prompt => ({
  system: [],
  messages: [{ role: 'user', content: [{ type: 'text', text }] }],
});

/** A request of a few words. */
export function greeting(model: string): Omit<ModelRequest, 'signal'> {
  return { model, prompt: prompt(probeWords.greeting), maxTokens: 64, schema: null };
}

/** The question says nothing of a form, so that only a server that keeps the schema answers in it. */
export const greetingSchema: OutputSchema = {
  type: 'object',
  properties: { greeting: { type: 'string' }, language: { type: 'string' } },
  required: ['greeting', 'language'],
  additionalProperties: false,
};

export function keepsSchema(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return false;
    const { greeting: said, language, ...more } = { greeting: null, language: null, ...value };
    return typeof said === 'string' && typeof language === 'string' && Object.keys(more).length === 0;
  } catch {
    return false;
  }
}

/** Caches take an opening from about 1,024 tokens on; a sentence here is about ten. */
const sentences = 150;

/** A long opening, marked for the cache. `salt` makes it one that no cache holds yet. */
export function cachedPrompt(salt: string): Prompt {
  const opening = `${salt}\n${Array.from({ length: sentences }, (_, index) => probeWords.filler(index + 1)).join('\n')}`;
  return {
    system: [{ type: 'text', text: opening, cache_control: { type: 'ephemeral' } }],
    messages: [{ role: 'user', content: [{ type: 'text', text: probeWords.greeting }] }],
  };
}
