import { DoorViewSchema, JoinedSchema } from '../../shared/class/door.ts';
import type { ClassLine, DoorView, JoinRequest, Seat } from '../../shared/class/hosting.ts';
import { classProtocol } from '../../shared/class/message.ts';
import { FailureSchema, fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { z } from 'zod';
import { classAddress } from './class-address.ts';
import { openPodLine } from './pod-line.ts';

const patienceMs = 8_000;
const mostAnswerBytes = 64_000;

/** An answer's JSON; null for anything that no class host would say. */
type Answer = { readonly value: unknown };

/** What is behind an address. Fails with `class-address`, `class-unreachable`, `not-a-class` or `class-protocol`. */
export async function lookAtClass(typed: string): Promise<Result<DoorView>> {
  const address = classAddress(typed);
  return address.ok ? lookAt(address.value) : address;
}

async function lookAt(address: string): Promise<Result<DoorView>> {
  const answer = await ask(address, '/class', { method: 'GET' });
  if (!answer.ok) return answer;
  const protocol = z.object({ protocol: z.number() }).safeParse(answer.value.value);
  if (protocol.success && protocol.data.protocol !== classProtocol) {
    return fail(failure('class-protocol', { older: protocol.data.protocol < classProtocol ? 'there' : 'here' }));
  }
  const view = DoorViewSchema.safeParse(answer.value.value);
  return view.success ? succeed(view.data) : fail(failure('not-a-class', { address }));
}

/** Joins with a Braid of one's own. Fails like `lookAtClass` and with whatever the class refuses. */
export async function joinClass(
  request: JoinRequest,
  report: (fault: unknown) => void,
): Promise<Result<{ readonly seat: Seat; readonly line: ClassLine }>> {
  const address = classAddress(request.address);
  if (!address.ok) return address;
  // First, so that a host of another protocol is told from one that refuses.
  const view = await lookAt(address.value);
  if (!view.ok) return view;
  const { code, number, name, members } = request;
  const answer = await ask(address.value, '/pods', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, number, name, members }),
  });
  if (!answer.ok) return answer;
  const refused = z.object({ ok: z.literal(false), failure: FailureSchema }).safeParse(answer.value.value);
  if (refused.success) return fail(refused.data.failure);
  const joined = z.object({ ok: z.literal(true), value: JoinedSchema }).safeParse(answer.value.value);
  const token = joined.data?.value.token;
  if (!joined.success || token === undefined) return fail(failure('not-a-class', { address: address.value }));
  const seat: Seat = { address: address.value, class: joined.data.value.class, pod: joined.data.value.pod, token };
  return succeed({ seat, line: openPodLine(seat, report) });
}

async function ask(address: string, way: string, init: RequestInit): Promise<Result<Answer>> {
  const unreachable = fail(failure('class-unreachable', { address: address.replace(/^http:\/\//, '') }));
  let response: Response;
  try {
    response = await fetch(`${address}${way}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await readSome(response);
    if (text === null) return fail(failure('not-a-class', { address }));
    return succeed({ value: JSON.parse(text) });
  } catch (error) {
    if (error instanceof SyntaxError) return fail(failure('not-a-class', { address }));
    return unreachable;
  }
}

/** A class says little; null for whatever says more. */
async function readSome(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > mostAnswerBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
