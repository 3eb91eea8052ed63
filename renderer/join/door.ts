import type { z } from 'zod';
import { DoorViewSchema } from '../../shared/class/door.ts';
import { fail, failure, FailureSchema, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { t } from '../../shared/words/t.ts';

/** What anybody at the door may know. */
export type DoorView = z.infer<typeof DoorViewSchema>;

export type Joining = {
  readonly code: string;
  readonly number: number;
  readonly name: string | null;
  readonly members: readonly string[];
  /** Of a pod that somebody sits in. */
  readonly key?: string;
};

/** The two addresses of a class host that answer before anybody has joined. Never rejects. */
export type Door = {
  look(): Promise<Result<DoorView>>;
  /** The seat itself comes as a cookie that pages can't read. */
  join(joining: Joining): Promise<Result<null>>;
};

export function createDoor(ask: (address: string, options: RequestInit) => Promise<Response>): Door {
  /** Its JSON, null for anything else, or `disconnected` where nobody answers. */
  async function answerOf(address: string, options: RequestInit): Promise<Result<unknown>> {
    let text: string;
    try {
      const answer = await ask(address, { cache: 'no-store', credentials: 'same-origin', ...options });
      text = await answer.text();
    } catch {
      return fail(failure('disconnected'));
    }
    try {
      return succeed(JSON.parse(text));
    } catch {
      return succeed(null);
    }
  }
  return {
    async look() {
      const answer = await answerOf('/class', {});
      if (!answer.ok) return answer;
      const view = DoorViewSchema.safeParse(answer.value);
      return view.success ? succeed(view.data) : (refusalIn(answer.value) ?? unreadable);
    },
    async join(joining) {
      const answer = await answerOf('/join', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(joining),
      });
      if (!answer.ok) return answer;
      return isYes(answer.value) ? succeed(null) : (refusalIn(answer.value) ?? unreadable);
    },
  };
}

const unreadable = fail(failure('unexpected', { what: t`an answer of the class that this page can’t read` }));

const isYes = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

function refusalIn(answer: unknown): Result<never> | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null;
  const told = FailureSchema.safeParse(answer.failure);
  return told.success ? fail(told.data) : null;
}
