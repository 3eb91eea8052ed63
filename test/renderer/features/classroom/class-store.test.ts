import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';
import { createListeners, readResult } from '../../../../renderer/bridge/bridge.ts';
import { createClassStore } from '../../../../renderer/features/classroom/class-store.ts';
import { heardNow, newsSince } from '../../../../renderer/features/classroom/heard.ts';
import type { ClassEvent } from '../../../../shared/class/event.ts';
import { asClassId } from '../../../../shared/class/ids.ts';
import type { Push } from '../../../../shared/contract.ts';
import { classOf, eventsOf, joined, opened, openedAt, reported } from '../../../support/a-class.ts';

/** A host whose log is `log`; answers are given when `answer` is called. */
function aHost(log: { events: readonly ClassEvent[] | null }) {
  const pushes = createListeners<Push>();
  const connections = createListeners<boolean>();
  const waiting: (() => void)[] = [];
  const bridge: Bridge = {
    invoke: (name) =>
      new Promise((resolve) => {
        const { events } = log;
        const hosted = events && {
          class: asClassId('c-1'),
          events,
          door: { reach: 'local', port: 4800, addresses: ['localhost:4800'] },
          code: ['101'],
        };
        const value = { hosted, seated: null, canHost: true };
        waiting.push(() => resolve(readResult(name, { ok: true, value })));
      }),
    onPush: pushes.add,
    onConnection: (listener) => {
      listener(true);
      return connections.add(listener);
    },
  };
  const answer = async () => {
    waiting.splice(0).forEach((each) => each());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const tell = (...events: readonly ClassEvent[]) =>
    pushes.tell({ kind: 'class-events', class: asClassId('c-1'), events: [...events] });
  return { bridge, answer, tell, push: pushes.tell, connect: connections.tell, questions: () => waiting.length };
}

const events = eventsOf(opened(), ...joined(1), ...joined(2), ...joined(3));

describe('the store of the hosted class', () => {
  it('has the whole log, and then each event as it comes', async () => {
    const host = aHost({ events: events.slice(0, 3) });
    const store = createClassStore(host.bridge);
    expect(store.getState()).toMatchObject({ hosted: null, asked: false });
    await host.answer();
    expect(store.getState().hosted?.state.pods).toHaveLength(1);
    for (const event of events.slice(3)) host.tell(event);
    expect(store.getState().hosted?.state).toEqual(classOf(opened(), ...joined(1), ...joined(2), ...joined(3)));
    expect(host.questions()).toBe(0);
  });

  it('loses nothing that was told while the log was on its way, and counts nothing twice', async () => {
    const host = aHost({ events: events.slice(0, 4) });
    const store = createClassStore(host.bridge);
    for (const event of events.slice(2)) host.tell(event);
    await host.answer();
    expect(store.getState().hosted?.state.seq).toBe(events.length);
    expect(store.getState().hosted?.state.pods).toHaveLength(3);
  });

  it('asks for the log again when one never came, after a lost connection, and when hosting changes', async () => {
    const log = { events: events.slice(0, 2) };
    const host = aHost(log);
    const store = createClassStore(host.bridge);
    await host.answer();
    const last = events.at(-1);
    log.events = [...events];
    if (last) host.tell(last);
    // More of them ask nothing more.
    if (last) host.tell(last);
    expect(host.questions()).toBe(1);
    await host.answer();
    expect(store.getState().hosted?.state.pods).toHaveLength(3);
    host.connect(true);
    expect(host.questions()).toBe(1);
    await host.answer();
    Object.assign(log, { events: null });
    host.push({ kind: 'class-hosting-changed' });
    await host.answer();
    expect(store.getState().hosted).toBeNull();
  });
});

describe('what is said aloud', () => {
  const before = classOf(opened(), ...joined(1));
  const stuck = reported(1, 1, {
    kind: 'standing',
    step: 'break-down',
    doing: { id: 'building', ended: null, of: null },
    stuck: { id: 'cycle', detail: 'A needs B, B needs A' },
  });
  const after = classOf(opened(), ...joined(1), ...joined(2), ...joined(3), stuck);

  it('is who joined and who is stuck since, once', () => {
    const heard = heardNow(before, openedAt);
    const now = heardNow(after, openedAt);
    expect(newsSince(heard, now, after)).toBe('Pod 2, Pod 3 joined. Pod 1 is stuck. A cycle: A needs B, B needs A.');
    expect(newsSince(now, heardNow(after, openedAt), after)).toBe('');
  });
});
