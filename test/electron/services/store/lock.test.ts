import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockAddress, lockFolder } from '../../../../electron/services/store/lock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the lock of a data folder', () => {
  it('lets one in, tells the second who it is, and is free again after release', async () => {
    const folder = await temporaryFolder();
    const first = await lockFolder(folder, 'the browser host');
    const second = await lockFolder(folder, 'the command line');
    expect(second).toMatchObject({
      ok: false,
      failure: { code: 'folder-busy', details: { folder, holder: `the browser host (process ${process.pid})` } },
    });
    if (first.ok) await first.value.release();
    const third = await lockFolder(folder, 'the command line');
    expect(third.ok).toBe(true);
    if (third.ok) await third.value.release();
  });

  it('is left behind by no killed process', async () => {
    const folder = await temporaryFolder();
    const address = lockAddress(folder, process.platform);
    const holder = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(address)}, () => console.log('held'))`,
    ]);
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'close');
    const lock = await lockFolder(folder, 'the command line');
    expect(lock.ok).toBe(true);
    if (lock.ok) await lock.value.release();
  });

  it('is named by the folder alone, on every system', () => {
    expect(lockAddress('/a', 'linux')).not.toBe(lockAddress('/b', 'linux'));
    expect(lockAddress('C:\\a', 'win32')).toMatch(/^\\\\\.\\pipe\\braid-[0-9a-f]{32}$/);
    expect(path.isAbsolute(lockAddress('/a', 'darwin'))).toBe(true);
    expect(pathToFileURL(lockAddress('/a', 'darwin')).href).toMatch(/\.sock$/);
  });
});
