import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { seatStoreOf } from '../../../renderer/bridge/seat.ts';
import { createSession } from '../../../renderer/bridge/session.ts';
import type { Push } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { aSeat } from '../../support/a-seat.ts';

/** A host whose answers to `class.now` are given when the test says so. */
function hostOf() {
  const pushes: ((push: Push) => void)[] = [];
  const connections: ((connected: boolean) => void)[] = [];
  const asked: ((answer: unknown) => void)[] = [];
  const bridge: Bridge = {
    invoke: (name) =>
      name === 'class.now'
        ? new Promise((resolve) => asked.push((answer) => resolve(answer as never))) // The test gives what the contract says.
        : Promise.resolve(fail(failure('network'))),
    onPush: (listener) => {
      pushes.push(listener);
      return () => undefined;
    },
    onConnection: (listener) => {
      connections.push(listener);
      listener(true);
      return () => undefined;
    },
  };
  const store = seatStoreOf(createSession(bridge));
  return {
    store,
    push: (push: Push) => pushes.forEach((listener) => listener(push)),
    connect: () => connections.forEach((listener) => listener(true)),
    answer: async (seated: ReturnType<typeof aSeat> | null) => {
      asked.shift()?.(succeed({ hosted: null, seated, canHost: seated?.served !== true }));
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('the seat of a window', () => {
  it('is asked for on every connection, and told of what changes', async () => {
    const host = hostOf();
    expect(host.store.getState().seated).toBeNull();
    await host.answer(aSeat());
    expect(host.store.getState()).toMatchObject({ seated: { class: { number: 3 } }, canHost: true });
    host.push({ kind: 'class-seat-changed', seated: aSeat({ waiting: 2 }) });
    expect(host.store.getState().seated?.waiting).toBe(2);
    host.connect();
    await host.answer(null);
    expect(host.store.getState().seated).toBeNull();
  });

  it('keeps what was told while the answer was under way', async () => {
    const host = hostOf();
    host.push({ kind: 'class-seat-changed', seated: aSeat({ waiting: 5, served: true }) });
    await host.answer(aSeat({ served: true }));
    expect(host.store.getState()).toMatchObject({ seated: { waiting: 5 }, canHost: false });
  });
});
