import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Answer } from './answering.ts';
import { breakPoint } from './faults.ts';
import type { Mishap } from './faults.ts';
import { newId } from './ids.ts';
import type { MessageRequest } from './prompt.ts';
import { cutReply, refuseAfter } from './reply.ts';
import type { Reply } from './reply.ts';
import { spoil } from './spoil.ts';
import { thoughtOf } from './thinking.ts';

/** What decides an answer besides the request. */
export type Composing = {
  readonly answer: Answer;
  readonly knowledge: Knowledge;
  readonly seed: number;
  readonly thinking: boolean;
  readonly forgetting: boolean;
};

/** The whole reply to a request, with what a mishap makes of it. */
export function composeReply(request: MessageRequest, given: Composing, mishap: Mishap | null): Reply {
  const { text } = given.answer(request.prompt, given.knowledge, given.seed, given.forgetting);
  const said = mishap?.kind === 'invalid' ? spoil(text, request.prompt) : text;
  const thought = thoughtOf(request, given.seed, given.thinking);
  const tool = request.tool ? { ...request.tool, id: newId('toolu') } : null;
  const { maxTokens, stopSequences } = request;
  const reply = cutReply(said, thought, { maxTokens, stopSequences, tool });
  return mishap?.kind === 'refusal' ? refuseAfter(reply, breakPoint) : reply;
}
