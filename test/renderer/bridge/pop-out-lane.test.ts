import { afterEach, describe, expect, it, vi } from 'vitest';
import { readResult } from '../../../renderer/bridge/bridge.ts';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { popOutLane } from '../../../renderer/bridge/pop-out-lane.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { asComparisonId, asRunId, asTaskId } from '../../../shared/ids.ts';

const place = { comparison: asComparisonId('one'), run: asRunId('one-thread'), task: asTaskId('synthesis') };
const location = { origin: 'http://127.0.0.1:4870', pathname: '/' };

function bridgeThat(answer: Result<unknown>) {
  const asked: unknown[] = [];
  const bridge: Bridge = {
    invoke: (name, input) => {
      asked.push([name, input]);
      return Promise.resolve(readResult(name, answer));
    },
    onPush: () => () => undefined,
    onConnection: () => () => undefined,
  };
  return { bridge, asked };
}

/** A browser that keeps one window a name, and opens none for `null`. */
function browser(opens: object | null) {
  const opened: unknown[][] = [];
  vi.stubGlobal('window', {
    location,
    open: (...asked: unknown[]) => {
      opened.push(asked);
      return opens;
    },
  });
  return opened;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a window of its own for a lane', () => {
  it('is asked of the host that opens windows, and of nobody else', async () => {
    const opened = browser(null);
    const { bridge, asked } = bridgeThat(succeed({ done: true }));
    expect(await popOutLane(bridge, { laneWindows: 'host' }, place)).toBe(null);
    expect(asked).toEqual([['lane.pop-out', place]]);
    expect(opened).toEqual([]);
    const refused = failure('disconnected');
    expect(await popOutLane(bridgeThat(fail(refused)).bridge, { laneWindows: 'host' }, place)).toEqual(refused);
  });

  it('is opened by the page itself in a browser, at an address without a token, by a name that finds it again', async () => {
    let inFront = 0;
    const opened = browser({ focus: () => (inFront += 1) });
    const { bridge, asked } = bridgeThat(succeed(null));
    for (const lane of [place, place, { ...place, task: asTaskId('financials') }]) {
      expect(await popOutLane(bridge, { laneWindows: 'page' }, lane)).toBe(null);
    }
    expect(opened.map(([address]) => address)).toEqual([
      'http://127.0.0.1:4870/#/lanes/one/one-thread/synthesis',
      'http://127.0.0.1:4870/#/lanes/one/one-thread/synthesis',
      'http://127.0.0.1:4870/#/lanes/one/one-thread/financials',
    ]);
    expect(new Set(opened.map(([, name]) => name)).size).toBe(2);
    expect(inFront).toBe(3);
    expect(asked).toEqual([]);
  });

  it('that the browser refuses is told', async () => {
    browser(null);
    const { bridge } = bridgeThat(succeed(null));
    expect((await popOutLane(bridge, { laneWindows: 'page' }, place))?.code).toBe('window-blocked');
  });
});
