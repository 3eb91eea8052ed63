import type { ClassAction } from '../../../shared/class/action.ts';
import { eventsOf } from '../../../shared/class/action-events.ts';
import type { Hosted } from '../../../shared/class/commands.ts';
import type { ClassEvent } from '../../../shared/class/event.ts';
import type { ClassroomPort, ClassSummary, HostedClass, HostRequest } from '../../../shared/class/hosting.ts';
import { asClassId } from '../../../shared/class/ids.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import { PodFileSchema } from '../../../shared/class/pod-file.ts';
import type { Push } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Archive } from '../comparisons/archive.ts';
import { datedId } from '../dated-id.ts';
import { doorCode } from './door-code.ts';
import { comparisonToGive } from './given.ts';

/** The class that this Braid hosts, for its own windows. */
export type Hosting = {
  readonly possible: boolean;
  now(): Hosted | null;
  list(): Promise<Result<readonly ClassSummary[]>>;
  host(request: Omit<HostRequest, 'id'>): Promise<Result<Hosted>>;
  reopen(id: ClassId, request: Pick<HostRequest, 'reach' | 'port'>): Promise<Result<Hosted>>;
  act(action: ClassAction): Promise<Result<null>>;
  /** Reads in a pod's file: its number in the class, and how many results came with it. */
  take(name: string, text: string): Promise<Result<{ number: number; added: number }>>;
  /** Of the hosted class or of an earlier one. */
  events(id: ClassId): Promise<Result<readonly ClassEvent[]>>;
  remove(id: ClassId): Promise<Result<null>>;
  close(): Promise<void>;
};

export type HostingPorts = {
  classroom: ClassroomPort | null;
  archive: Archive;
  push(push: Push): void;
  date: () => Date;
};

export function createHosting({ classroom, archive, push, date }: HostingPorts): Hosting {
  let hosted: HostedClass | null = null;
  let unsubscribe: () => void = () => undefined;

  function now(): Hosted | null {
    if (hosted === null) return null;
    const { id, code } = hosted.state();
    const { reach, port, addresses } = hosted.door;
    const [likeliest] = addresses;
    return {
      class: id,
      events: [...hosted.events()],
      door: { reach, port, addresses: [...addresses] },
      code: likeliest === undefined ? [] : doorCode(likeliest, code),
    };
  }

  async function open(opening: (port: ClassroomPort) => Promise<Result<HostedClass>>): Promise<Result<Hosted>> {
    if (classroom === null) return fail(failure('cannot-host'));
    if (hosted !== null) return fail(failure('already-hosting'));
    const opened = await opening(classroom);
    if (!opened.ok) return opened;
    // Two windows may have asked at the same moment.
    if (hosted !== null) {
      await opened.value.close();
      return fail(failure('already-hosting'));
    }
    hosted = opened.value;
    unsubscribe = hosted.subscribe((state, event) => push({ kind: 'class-events', class: state.id, events: [event] }));
    const began = now();
    if (began === null) throw new Error('A class that was opened is hosted.');
    push({ kind: 'class-hosting-changed' });
    return succeed(began);
  }

  return {
    possible: classroom !== null,
    now,
    list: () => (classroom === null ? Promise.resolve(succeed([])) : classroom.list()),
    host: (request) => open((port) => port.host({ ...request, id: asClassId(datedId(date())) })),
    reopen: (id, request) => open((port) => port.reopen(id, request)),
    async act(action) {
      if (hosted === null) return fail(failure('not-hosting'));
      const state = hosted.state();
      if ('pod' in action && action.pod !== null && !state.pods.some(({ pod }) => pod === action.pod)) {
        return fail(failure('unknown-pod'));
      }
      if (action.kind === 'give') {
        const given = await comparisonToGive(state.setting.exercise, action.comparison, archive);
        if (!given.ok) return given;
        const gave = await hosted.give(action.pod, given.value);
        return gave.ok ? succeed(null) : gave;
      }
      const done = await hosted.append(eventsOf(action, state));
      return done.ok ? succeed(null) : done;
    },
    async take(name, text) {
      if (hosted === null) return fail(failure('not-hosting'));
      const file = PodFileSchema.safeParse(parsed(text));
      if (!file.success) return fail(failure('pod-file', { name }));
      const taken = await hosted.take(file.data);
      if (!taken.ok) return taken;
      const number = hosted.state().pods.find(({ pod }) => pod === taken.value.pod)?.number ?? 0;
      return succeed({ number, added: taken.value.added });
    },
    async events(id) {
      if (hosted !== null && hosted.state().id === id) return succeed(hosted.events());
      return classroom === null ? fail(failure('unknown-class', { class: id })) : classroom.read(id);
    },
    async remove(id) {
      if (classroom === null) return fail(failure('unknown-class', { class: id }));
      if (hosted !== null && hosted.state().id === id) return fail(failure('class-open'));
      return classroom.remove(id);
    },
    async close() {
      const closing = hosted;
      hosted = null;
      unsubscribe();
      if (closing === null) return;
      await closing.close();
      push({ kind: 'class-hosting-changed' });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
