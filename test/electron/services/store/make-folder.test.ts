import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../electron/services/store/make-folder.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'folder-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('making a folder', () => {
  it('makes those above it too, and is content with one that is there', () => {
    const folder = path.join(base, 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('throws where a file is in the way', () => {
    writeFileSync(path.join(base, 'file'), '');
    expect(() => makeFolder(path.join(base, 'file'))).toThrow();
    expect(() => makeFolder(path.join(base, 'file', 'below'))).toThrow(/ENOTDIR/);
  });

  it.runIf(process.platform === 'linux')('throws where a system says that there is no such place', () => {
    expect(() => makeFolder('/proc/no-such-place/below')).toThrow(/ENOENT/);
  });
});
