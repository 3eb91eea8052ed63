import type { Body } from './body.ts';
import type { ContentBlock } from './content.ts';

type Messages = Body['messages'];

/** The first fault in the order of messages, in the API's words; null: none. */
export function orderProblem(messages: Messages): string | null {
  const [first] = messages;
  if (first === undefined) return 'messages: at least one message is required';
  if (first.role !== 'user') return 'messages: first message must use the "user" role';
  if (messages.at(-1)?.role === 'assistant') {
    return 'This model does not support assistant message prefill. The conversation must end with a user message.';
  }
  for (const [index, { content }] of messages.entries()) {
    if (content.length === 0) return `messages.${index}: messages must have non-empty content`;
    if (typeof content === 'string') {
      if (content.trim() === '') return `messages.${index}: text content blocks must contain non-whitespace text`;
      continue;
    }
    const texts = content.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    if (texts.includes('')) return `messages.${index}: text content blocks must be non-empty`;
    if (texts.some((text) => text.trim() === '')) {
      return `messages.${index}: text content blocks must contain non-whitespace text`;
    }
  }
  return toolOrderProblem(messages);
}

/** Every call is answered in the very next message, and nothing is answered that wasn't called. */
function toolOrderProblem(messages: Messages): string | null {
  for (const [index, { role, content }] of messages.entries()) {
    const blocks = blocksOf(content);
    const calls = role === 'assistant' ? blocks.flatMap((block) => (block.type === 'tool_use' ? [block.id] : [])) : [];
    const answers = resultsIn(blocksOf(messages[index + 1]?.content ?? ''));
    const open = calls.filter((id) => !answers.includes(id));
    if (open.length > 0) {
      return `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(', ')}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`;
    }
    const before = blocksOf(messages[index - 1]?.content ?? '');
    const called = before.flatMap((block) => (block.type === 'tool_use' ? [block.id] : []));
    const stray = resultsIn(blocks).find((id) => !called.includes(id));
    if (stray !== undefined) {
      return `messages.${index}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`;
    }
  }
  return null;
}

function blocksOf(content: Messages[number]['content']): readonly ContentBlock[] {
  return typeof content === 'string' ? [] : content;
}

function resultsIn(blocks: readonly ContentBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'tool_result' ? [block.tool_use_id] : []));
}
