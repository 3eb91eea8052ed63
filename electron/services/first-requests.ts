import { briefOf, partsSent } from '../../shared/run/brief.ts';
import { expand } from '../../shared/run/expand.ts';
import { promptOf } from '../../shared/run/messages.ts';
import type { Prompt } from '../../shared/run/messages.ts';
import type { Structure } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';

/** A request whose every word is known before the run starts, and its input by our own estimate. */
export type FirstRequest = { readonly prompt: Prompt; readonly tokens: number };

/** Those of a structure that need no reply before them. */
export function firstRequests(workflow: Workflow, structure: Structure): FirstRequest[] {
  const steps = expand(workflow, structure);
  return steps
    .filter(({ kind, needs }) => kind === 'turn' && needs.length === 0)
    .map((step) => {
      const brief = briefOf({
        workflow,
        structure,
        steps,
        step,
        outputs: {},
        replyOf: () => undefined,
        runMark: null,
      });
      return { prompt: promptOf(brief), tokens: partsSent(brief).reduce((sum, { tokens }) => sum + tokens, 0) };
    });
}

/** So many different prompts are sent to be counted at most: beyond that the estimate is good enough. */
const mostCounted = 48;

const keyOf = (prompt: Prompt): string => JSON.stringify(prompt);

/** By how many tokens the estimate of some of the requests has to be corrected. */
export type Correction = (requests: readonly FirstRequest[]) => number;

/** Each different prompt is counted once; null where not all of them could be. */
export async function countRequests(
  requests: readonly FirstRequest[],
  count: (prompt: Prompt) => Promise<number | null>,
): Promise<Correction | null> {
  const distinct = new Map(requests.map(({ prompt }) => [keyOf(prompt), prompt]));
  if (distinct.size === 0 || distinct.size > mostCounted) return null;
  const counted = new Map<string, number>();
  await Promise.all(
    [...distinct].map(async ([key, prompt]) => {
      const tokens = await count(prompt);
      if (tokens !== null) counted.set(key, tokens);
    }),
  );
  if (counted.size < distinct.size) return null;
  return (some) => some.reduce((sum, { prompt, tokens }) => sum + (counted.get(keyOf(prompt)) ?? tokens) - tokens, 0);
}
