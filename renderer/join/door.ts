import { classCommands } from '../../shared/class/commands.ts';
import type { z } from 'zod';
import { fail, failure, FailureSchema, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';

const lookedAt = classCommands['class.look'].output;
/** What anybody at the door may know. */
export type DoorView = z.infer<typeof lookedAt>;

export type Joining = {
  readonly code: string;
  readonly number: number;
  readonly name: string | null;
  readonly members: readonly string[];
};

/** The two addresses of a class host that answer before anybody has joined. Never rejects. */
export type Door = {
  look(): Promise<Result<DoorView>>;
  /** The seat itself comes as a cookie that pages can't read. */
  join(joining: Joining): Promise<Result<null>>;
};

export function createDoor(ask: (address: string, options: RequestInit) => Promise<Response>): Door {
  /** Its JSON, or `disconnected` where nobody answers. */
  async function answerOf(address: string, options: RequestInit): Promise<Result<unknown>> {
    try {
      const answer = await ask(address, { cache: 'no-store', credentials: 'same-origin', ...options });
      return readAnswer(await answer.text());
    } catch {
      return fail(failure('disconnected'));
    }
  }
  return {
    async look() {
      const answer = await answerOf('/class', {});
      if (!answer.ok) return answer;
      const view = lookedAt.safeParse(answer.value);
      return view.success ? succeed(view.data) : unreadable;
    },
    async join(joining) {
      const answer = await answerOf('/join', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(joining),
      });
      return answer.ok ? succeed(null) : answer;
    },
  };
}

const unreadable = fail(failure('unexpected', { what: 'an answer of the class that this page can’t read' }));

function readAnswer(text: string): Result<unknown> {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return unreadable;
  }
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return unreadable;
  if (answer.ok === true) return succeed('value' in answer ? answer.value : null);
  const told = 'failure' in answer ? FailureSchema.safeParse(answer.failure) : null;
  return told?.success ? fail(told.data) : unreadable;
}
