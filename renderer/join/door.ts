import { z } from 'zod';
import { DoorViewSchema, JoinedSchema } from '../../shared/class/door.ts';
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
  /** The seat itself comes as a cookie that pages can't read; answers what its pages offer beside it. */
  join(joining: Joining): Promise<Result<string>>;
};

/** `cameWith`: what this browser's pages were given when it joined before, if they keep it. */
export function createDoor(
  ask: (address: string, options: RequestInit) => Promise<Response>,
  cameWith: () => string | null,
): Door {
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
        body: JSON.stringify({ ...joining, page: cameWith() ?? undefined }),
      });
      if (!answer.ok) return answer;
      const joined = JoinAnswerSchema.safeParse(answer.value);
      return joined.success ? succeed(joined.data.value.page) : (refusalIn(answer.value) ?? unreadable);
    },
  };
}

const unreadable = fail(failure('unexpected', { what: t`an answer of the class that this page can’t read` }));

const JoinAnswerSchema = z.object({ ok: z.literal(true), value: JoinedSchema.required({ page: true }) });

function refusalIn(answer: unknown): Result<never> | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null;
  const told = FailureSchema.safeParse(answer.failure);
  return told.success ? fail(told.data) : null;
}
