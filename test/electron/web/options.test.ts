import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../../electron/web/browser.ts';
import { readFrame } from '../../../electron/http/frames.ts';
import { readWebOptions } from '../../../electron/web/options.ts';

const here = path.resolve('/here');

describe('options of the browser host', () => {
  it('default to opening a browser on the usual port and folder', () => {
    expect(readWebOptions([], here)).toEqual({
      ok: true,
      value: { port: null, dataFolder: null, open: true, faults: [], help: false },
    });
  });

  it('take a port, a folder and faults', () => {
    expect(readWebOptions(['--port', '0', '--data=there', '--no-open', '--faults', 'stall@2'], here)).toEqual({
      ok: true,
      value: {
        port: 0,
        dataFolder: path.join(here, 'there'),
        open: false,
        faults: [{ kind: 'stall', request: 2 }],
        help: false,
      },
    });
  });

  it.each([
    [['--port', '65536'], '--port'],
    [['--port', '-1'], 'The command'],
    [['--port', 'web'], '--port'],
    [['--data', ''], '--data'],
    [['--faults', 'flood@1'], '--faults'],
    [['--dance'], 'The command'],
    [['dance'], 'The command'],
  ])('refuse %j', (args, option) => {
    expect(readWebOptions(args, here)).toMatchObject({
      ok: false,
      failure: { code: 'bad-option', details: { option } },
    });
  });
});

describe('opening a browser', () => {
  it('hands the address to a program as one argument, never to a shell', () => {
    const address = 'http://127.0.0.1:1/?token=a&b';
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const [program, ...args] = browserCommand(address, platform);
      expect(program).not.toMatch(/cmd|sh$|powershell/);
      expect(args.at(-1)).toBe(address);
    }
  });
});

describe('a frame of a window', () => {
  it('has a number and a command; everything else is none', () => {
    expect(readFrame('{"id": 1, "command": {"name": "x"}}')).toEqual({ id: 1, command: { name: 'x' } });
    expect(readFrame('{"id": 1}')).toEqual({ id: 1, command: undefined });
    for (const text of ['', 'null', '[]', '{"id": "1"}', '{"command": {}}', '{']) expect(readFrame(text)).toBeNull();
  });
});
