import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartOptions } from '../../../electron/desktop/start-options.ts';

const here = path.resolve('/home/ada');
const electronsOwn = ['electron', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/opt/braid'];

describe('the options of the desktop host', () => {
  it('are none by default, whatever Electron leaves among them', () => {
    expect(readStartOptions(electronsOwn, here)).toEqual({ ok: true, value: { dataFolder: null, faults: [] } });
  });

  it('take the data folder relative to where the person is', () => {
    for (const given of [['--data', 'class one'], ['--data=class one']]) {
      const read = readStartOptions([...electronsOwn, ...given], here);
      expect(read).toEqual({ ok: true, value: { dataFolder: path.join(here, 'class one'), faults: [] } });
    }
  });

  it('take faults', () => {
    const read = readStartOptions([...electronsOwn, '--faults', '500@3'], here);
    expect(read).toMatchObject({ ok: true, value: { faults: [{ kind: 'status', status: 500, request: 3 }] } });
  });

  it('refuse what has no value or none that can be read', () => {
    for (const given of [['--data'], ['--data='], ['--data', '--faults', 'cut@1'], ['--faults', 'nonsense']]) {
      expect(readStartOptions([...electronsOwn, ...given], here)).toMatchObject({
        ok: false,
        failure: { code: 'bad-option' },
      });
    }
  });
});
