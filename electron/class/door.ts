import type { ClassEventBody } from '../../shared/class/event.ts';
import { JoinBodySchema } from '../../shared/class/door.ts';
import type { JoinBody } from '../../shared/class/door.ts';
import { randomInt } from 'node:crypto';
import { plainCode, podKey } from '../../shared/class/code.ts';
import { mostPods, podIdOf } from '../../shared/class/ids.ts';
import type { PodId } from '../../shared/class/ids.ts';
import type { ClassState, PodState } from '../../shared/class/state.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { isSameToken, newToken, tokenHash } from '../http/guard.ts';
import type { Attempts } from './attempts.ts';
import type { CarriedClass } from './carried-class.ts';
import { plainNames } from './plain-text.ts';
import type { ServedPods } from './served-pods.ts';
import type { WindowTokens } from './window-tokens.ts';

/** Of 120 numbers: a whole class may come through one address of a network, and no address takes the class. */
const mostOfOneAddress = 40;
const tooManyFromHere = failure('class-full', { most: mostOfOneAddress, why: 'address' });

/** `page`: of a browser, what its pages offer beside the cookie. */
export type Admitted = { readonly pod: PodId; readonly number: number; readonly token: string; readonly page?: string };

export type DoorKeeper = {
  /**
   * Lets a pod in, or a browser as one more window of a pod in browsers that this machine runs: one that was in it before,
   * or knows its key. Else whoever has the code of the class could leave or delete in any of them; the key stands on the
   * page of whoever sits there, so that a class needs nobody's consent to sit down together. Fails with `bad-join`, `wrong-code`, `too-many-tries`, `pod-taken`, `pod-key`,
   * `class-full`, `class-ended`.
   */
  admit(place: 'browser' | 'braid', body: unknown, from: Asking): Promise<Result<Admitted>>;
};

/** Who asks: the address, for the limit of tries, and the cookie of a window if its browser has one. */
export type Asking = { readonly address: string; readonly token: string | undefined };

export function createDoor(
  carried: CarriedClass,
  ports: {
    readonly host: string;
    readonly attempts: Attempts;
    /** The same for keys of pods, each pod's own. */
    readonly keys: Attempts;
    readonly served: ServedPods;
    readonly windows: WindowTokens;
  },
): DoorKeeper {
  const { attempts, keys, served, windows } = ports;
  /** Where each pod came from, as long as this host runs: no log keeps it. */
  const cameFrom = new Map<PodId, string>();

  /** Whether one more pod may come from an address: whoever takes numbers for fun leaves some to the others. */
  function hasRoom(state: ClassState, from: string): boolean {
    return state.pods.filter(({ pod }) => cameFrom.get(pod) === from).length < mostOfOneAddress;
  }

  function check(body: unknown, from: string): Result<JoinBody> {
    const seconds = attempts.wait(from);
    if (seconds > 0) return fail(failure('too-many-tries', { seconds }));
    const join = JoinBodySchema.safeParse(body);
    if (!join.success) return fail(failure('bad-join', { fields: wrongFields(join.error.issues) }));
    const state = carried.state();
    if (!isSameToken(plainCode(join.data.code), plainCode(state.code))) {
      attempts.wrong(from);
      return fail(failure('wrong-code'));
    }
    attempts.right(from);
    return state.endedAt === null ? succeed({ ...join.data, ...plainNames(join.data) }) : fail(failure('class-ended'));
  }

  /** Why a browser may not be one more window of this pod; null where it may. */
  function keptOut(holder: PodState, join: JoinBody, { address, token }: Asking): Failure | null {
    if (windows.cameFrom({ token, pages: join.page === undefined ? [] : [join.page] }) === holder.pod) return null;
    const who = `${holder.pod} ${address}`;
    const seconds = keys.wait(who);
    if (seconds > 0) return failure('too-many-tries', { seconds });
    if (isSameToken(join.key?.trim(), holder.key ?? '')) return null;
    if (join.key !== undefined) keys.wrong(who);
    return failure('pod-key', { number: holder.number });
  }

  async function admitBraid(join: JoinBody, from: string): Promise<Result<Admitted>> {
    const token = newToken();
    const pod = podIdOf(join.number);
    return carried.decide((state) => {
      if (holderOf(state, join.number)) return fail(podTaken(state, join.number));
      if (!hasRoom(state, from)) return fail(tooManyFromHere);
      cameFrom.set(pod, from);
      const bodies = [joined(pod, join, 'braid', tokenHash(token))];
      return succeed({ bodies, value: { pod, number: join.number, token } });
    });
  }

  async function admitBrowser(join: JoinBody, asking: Asking): Promise<Result<Admitted>> {
    const pod = podIdOf(join.number);
    const from = asking.address;
    const before = holderOf(carried.state(), join.number);
    if (before && !isShared(before, ports)) return fail(podTaken(carried.state(), join.number));
    const out = before && keptOut(before, join, asking);
    if (out) return fail(out);
    if (!before && !hasRoom(carried.state(), from)) return fail(tooManyFromHere);
    await served.begin(pod);
    const [token, page] = [newToken(), newToken()];
    const newKey = podKey(randomInt(1_000_000) / 1_000_000);
    const admitted = await carried.decide((state) => {
      const holder = holderOf(state, join.number);
      const value = { pod, number: join.number, token, page };
      if (!holder) {
        if (!hasRoom(state, from)) return fail(tooManyFromHere);
        cameFrom.set(pod, from);
        return succeed({ bodies: [joined(pod, join, 'browser', tokenHash(token), newKey)], value });
      }
      // Whoever was quicker has not told this one its key.
      if (!before || !isShared(holder, ports)) return fail(podTaken(state, join.number));
      // One more window of the same pod adds who sits at it.
      const members = [...new Set([...holder.members, ...join.members])].slice(0, 8);
      const name = holder.name ?? join.name;
      if (members.length === holder.members.length && name === holder.name) return succeed({ bodies: [], value });
      return succeed({ bodies: [joined(pod, { ...join, name, members }, 'browser', holder.tokenHash)], value });
    });
    if (admitted.ok) await windows.keep(pod, { token, page });
    return admitted;
  }

  return {
    async admit(place, body, from) {
      const join = check(body, from.address);
      if (!join.ok) return join;
      const refreshed = await carried.refresh();
      if (!refreshed.ok) return refreshed;
      return place === 'braid' ? admitBraid(join.value, from.address) : admitBrowser(join.value, from);
    },
  };
}

/** Whether another browser may come in as a window of this pod: its data are here and at no other host. */
export const isShared = (pod: PodState, at: { readonly host: string; readonly served: ServedPods }): boolean =>
  pod.place === 'browser' && (pod.host === null || pod.host === at.host) && at.served.serves(pod.pod);

const holderOf = (state: ClassState, number: number): PodState | undefined =>
  state.pods.find((each) => each.number === number);

const joined = (
  pod: PodId,
  { number, name, members }: JoinBody,
  place: 'browser' | 'braid',
  hash: string | null,
  key?: string,
): ClassEventBody => ({
  kind: 'pod-joined',
  pod,
  number,
  name,
  members,
  place,
  tokenHash: hash,
  ...(key === undefined ? {} : { key }),
});

const namedAtOnce = 6;

function podTaken(state: ClassState, number: number) {
  const taken = new Set(state.pods.map((pod) => pod.number));
  const numbers = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((each) => !taken.has(each));
  const offered = numbers(1, state.setting.pods);
  const free = (offered.length > 0 ? offered : numbers(state.setting.pods + 1, mostPods)).slice(0, namedAtOnce);
  return failure('pod-taken', { number, free: free.join(', ') });
}

/** Which fields cannot be used, without a word of what was sent. */
function wrongFields(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  const fields = issues.map(({ path }) => String(path[0] ?? 'form'));
  return [...new Set(fields)].filter((field) => /^(code|number|name|members|form)$/.test(field)).join(', ');
}
