import { createHash } from 'node:crypto';
import { assertNever } from '../../shared/assert-never.ts';
import type { PracticeRequest } from './answering.ts';
import { readContext } from './context.ts';
import type { Contract } from './context.ts';
import type { MessageRequest } from './prompt.ts';
import type { Thought } from './reply.ts';
import { listed, pick } from './voice.ts';

/**
 * What the practice model thinks aloud before it answers: what it was asked and given, and how it will go about it. It
 * decides nothing; the answer is the same without it. Null where the request or, if that says nothing, the session
 * wants none. A function of the request and the seed.
 */
export function thoughtOf(
  request: Pick<MessageRequest, 'prompt' | 'thinking' | 'tool'>,
  seed: number,
  sessionThinks: boolean,
): Thought | null {
  // A tool by force leaves no room to think, as on the hosted API.
  const wish = request.thinking ?? { isOn: sessionThinks && request.tool === null, isShown: true };
  if (!wish.isOn) return null;
  const text = textOf(request.prompt, seed);
  const half = createHash('sha256').update(`${seed}\n${text}`).digest('base64');
  return { text, signature: `${half}${half}`, isShown: wish.isShown };
}

function textOf(prompt: PracticeRequest, seed: number): string {
  const { brief, title, contract, pieces } = readContext(prompt);
  const words = brief.split(/\s+/).filter((word) => word !== '');
  const asked = `“${words.slice(0, 18).join(' ')}${words.length > 18 ? ' …' : ''}”`;
  const names = [...new Set(pieces.map((piece) => piece.title).filter((name) => name !== ''))];
  const basis = names.length > 0 ? listed(names) : 'the text of this conversation';
  const opening = pick(
    [
      `The task${title === '' ? '' : ` is ${title}, and it`} says: ${asked}.`,
      `I am asked: ${asked}.`,
      `What is wanted: ${asked}.`,
    ],
    seed,
    `thought ${title}`,
  );
  const plan = pick(
    [
      `I have ${basis}. First what each part states, with its place; then what only shows when two parts are held against each other.`,
      `To go by I have ${basis}. I read it in order, keep the passages that bear on the task word for word, and compare them after that.`,
      `${basis} is what I was given. I look for the passages the task needs, check what would speak against each, and drop the rest.`,
    ],
    seed,
    `plan ${title}`,
  );
  return `${opening} ${plan} ${formOf(contract)} What I lack I name as missing instead of filling it in.`;
}

function formOf(contract: Contract): string {
  switch (contract.kind) {
    case 'prose':
      return 'The answer may be plain text.';
    case 'sections':
      return `The answer needs the sections ${listed(contract.sections)}.`;
    case 'fields':
      return contract.fields.length === 0
        ? 'The answer has to fit a schema.'
        : `The answer needs the fields ${listed(contract.fields.map(({ name }) => name))}.`;
    default:
      return assertNever(contract);
  }
}
