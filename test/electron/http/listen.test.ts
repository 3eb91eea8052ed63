import { describe, expect, it } from 'vitest';
import { listen } from '../../../electron/http/listen.ts';

describe('listen', () => {
  it('listens on a free port and closes with what is open', async () => {
    const started = await listen((_, response) => void response.write('…'), { port: 0, host: '127.0.0.1' });
    if (!started.ok) throw new Error('no free port');
    const { address, close, port } = started.value;
    expect(address).toBe(`http://127.0.0.1:${port}`);
    const response = await fetch(address);
    await close();
    await expect(response.text()).rejects.toThrow();
  });

  it('says as a value that somebody else has the port', async () => {
    const first = await listen(() => {}, { port: 0, host: '127.0.0.1' });
    if (!first.ok) throw new Error('no free port');
    const second = await listen(() => {}, { port: first.value.port, host: '127.0.0.1' });
    expect(second).toEqual({
      ok: false,
      failure: { code: 'port-in-use', details: { port: first.value.port }, wayOut: 'none' },
    });
    await first.value.close();
  });
});
