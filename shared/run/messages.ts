import { promptWords } from '../words/prompt.ts';
import type { Brief, BriefPart } from './brief.ts';

/** The shapes of the Messages API that a brief becomes; plain data, so that `shared/` needs no SDK. */
export type TextBlock = {
  readonly type: 'text';
  readonly text: string;
  readonly cache_control?: { readonly type: 'ephemeral' };
};
export type Message = { readonly role: 'user' | 'assistant'; readonly content: readonly TextBlock[] };
export type Prompt = { readonly system: readonly TextBlock[]; readonly messages: readonly Message[] };

const blocks = (parts: readonly BriefPart[]): TextBlock[] => parts.map(({ body }) => ({ type: 'text', text: body }));

function marked(content: readonly TextBlock[], index: number): TextBlock[] {
  return content.map((block, at) => (at === index ? { ...block, cache_control: { type: 'ephemeral' } } : block));
}

const said = (reply: string): string => (reply.trim() === '' ? promptWords.noWords : reply);

/**
 * A brief as messages. Cache marks: at the end of a turn that a later turn will send again (written once, read from then
 * on), at the end of the turn before (where this one can read), and after an opening that other conversations share.
 * A last turn writes nothing, since nobody would read it.
 */
export function promptOf({ rules, history, told, sharedOpening, goesOn }: Brief): Prompt {
  const messages: Message[] = [];
  history.forEach((exchange, index) => {
    const content = blocks(exchange.told);
    const readable = index === history.length - 1;
    messages.push({ role: 'user', content: readable ? marked(content, content.length - 1) : content });
    messages.push({ role: 'assistant', content: [{ type: 'text', text: said(exchange.reply) }] });
  });
  const now = blocks(told);
  const last = goesOn ? marked(now, now.length - 1) : now;
  messages.push({ role: 'user', content: sharedOpening > 0 ? marked(last, sharedOpening - 1) : last });
  return { system: [{ type: 'text', text: rules.body }], messages };
}
