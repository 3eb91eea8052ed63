import type * as fileSystem from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../../electron/services/store/event-log.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { sampleHeader } from '../../../support/sample-header.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const disk = vi.hoisted((): { refuses: Error | null } => ({ refuses: null }));

// No disk of a test fails on demand: one call of the system does it instead.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fileSystem>();
  return {
    ...real,
    writeSync: (descriptor: number, bytes: Uint8Array, offset: number): number => {
      if (disk.refuses) throw disk.refuses;
      return real.writeSync(descriptor, bytes, offset);
    },
  };
});

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** What is told of a log whose writes the system refuses from its header on. */
async function toldOf(error: Error): Promise<{ told: Failure[]; whole: boolean }> {
  const told: Failure[] = [];
  const log = await createLog(await temporaryFolder(), sampleHeader(), (failure) => told.push(failure));
  if (!log.ok) throw new Error(log.failure.code);
  disk.refuses = error;
  for (const seq of [0, 1]) {
    log.value.append([{ seq, kind: 'run-started', at: seq, date: '2026-11-20T10:00:00.000Z' }]);
    await log.value.flush();
  }
  await log.value.close();
  return { told, whole: log.value.isWhole() };
}

describe('a log whose writes are refused in mid-run', () => {
  beforeEach(() => {
    disk.refuses = null;
  });

  it.each(['ENOSPC', 'EDQUOT'])('says once on %s that there is no room', async (code) => {
    const { told, whole } = await toldOf(refusal(code));
    expect(told).toMatchObject([{ code: 'disk-full' }]);
    expect(whole).toBe(false);
  });

  it.each([
    ['EIO', 'the disk reports an error'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission is denied'],
  ])('says once on %s what the system said, and nothing of a full disk', async (code, reason) => {
    const { told, whole } = await toldOf(refusal(code));
    expect(told).toMatchObject([{ code: 'folder-not-writable', details: { reason } }]);
    expect(told.map(failureLine).join()).toContain('What was written before is kept');
    expect(whole).toBe(false);
  });

  it.each([refusal('EWEIRD'), new TypeError('no error of the system')])(
    'leaves the host alone where it has no words for what happened: %s',
    async (error) => {
      const { told, whole } = await toldOf(error);
      expect(told).toMatchObject([{ code: 'folder-not-writable', details: { reason: null } }]);
      expect(whole).toBe(false);
    },
  );
});
