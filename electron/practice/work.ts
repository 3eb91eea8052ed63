import { jitterOf, thinkMs, writeMs } from '../../shared/forecast/pace.ts';
import type { CachePlan, PromptCache } from './cache.ts';
import type { Clock } from './clock.ts';
import { composeReply } from './compose.ts';
import type { Composing } from './compose.ts';
import { briefOf, slowFactor } from './faults.ts';
import type { Faults, Meeting } from './faults.ts';
import type { MessageRequest } from './prompt.ts';
import type { Reply } from './reply.ts';

/** What the requests of one session share, whether they come one by one or in a batch. */
export type Desk = {
  readonly clock: Clock;
  readonly pace: number;
  readonly composing: Composing;
  readonly cache: PromptCache;
  readonly faults: Faults;
  readonly onBug: (error: unknown) => void;
};

/** One request that is worked on: how long that takes (ms), and what comes of it. */
export type Work = {
  readonly thinkMs: number;
  writeMs(reply: Reply): number;
  /** Null: the model failed, and the host has been told. */
  compose(): Reply | null;
};

export function workOn(
  desk: Desk,
  request: MessageRequest,
  plan: CachePlan,
  met: Pick<Meeting, 'mishap' | 'slow'>,
): Work {
  const { plain, written, read } = plan.usage;
  const pace = met.slow ? desk.pace / slowFactor : desk.pace;
  const jitter = jitterOf(desk.composing.seed, briefOf(request.prompt));
  return {
    thinkMs: thinkMs({ inputTokens: plain + written['5m'] + written['1h'] + read, pace, jitter }),
    writeMs: ({ outputTokens }) => writeMs({ outputTokens, pace, jitter }),
    compose: () => {
      try {
        return composeReply(request, desk.composing, met.mishap);
      } catch (error) {
        // Many conversations share this process: one bad reply must not end the others.
        desk.onBug(error);
        return null;
      }
    },
  };
}
