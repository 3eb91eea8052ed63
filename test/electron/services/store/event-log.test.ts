import { appendFile, readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueLog, createLog, logPath, parseLog, readLog } from '../../../../electron/services/store/event-log.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { asConversationId, asStepId } from '../../../../shared/ids.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import { sampleHeader } from '../../../support/sample-header.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const header = sampleHeader();
const never = (failure: Failure) => {
  throw new Error(failure.code);
};
const delta = (seq: number, text: string): RunEvent => ({
  seq,
  kind: 'delta',
  at: seq * 10,
  step: asStepId('a'),
  conversation: asConversationId('c1'),
  attempt: 1,
  text,
});

async function written(folder: string, events: readonly RunEvent[]) {
  const log = await createLog(folder, header, never);
  if (!log.ok) throw new Error(log.failure.code);
  log.value.append(events);
  await log.value.close();
}

describe('the log of a run', () => {
  it('reads back its header and every event, in order', async () => {
    const folder = await temporaryFolder();
    const events = ['Grüße', 'line\nbreak', '𝄞'].map((text, seq) => delta(seq, text));
    await written(folder, events);
    expect(await readLog(folder, header.id)).toEqual({ ok: true, value: { header, events, damage: null } });
  });

  it('writes what one turn of the event loop appended without being asked to', async () => {
    const folder = await temporaryFolder();
    const log = await createLog(folder, header, never);
    if (!log.ok) throw new Error(log.failure.code);
    log.value.append([delta(0, 'a')]);
    log.value.append([delta(1, 'b')]);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect((await readFile(logPath(folder, header.id), 'utf8')).split('\n')).toHaveLength(4);
    await log.value.close();
  });

  it('drops a last line that was cut, wherever the cut falls, and goes on behind the last whole one', async () => {
    const folder = await temporaryFolder();
    await written(folder, [delta(0, 'whole')]);
    const whole = await readFile(logPath(folder, header.id), 'utf8');
    const line = JSON.stringify(delta(1, 'half é'));
    for (const length of [1, line.length - 1, line.length]) {
      await writeFile(logPath(folder, header.id), whole + line.slice(0, length));
      const again = await continueLog(folder, header.id, never);
      if (!again.ok) throw new Error(again.failure.code);
      expect(again.value.events).toEqual([delta(0, 'whole')]);
      again.value.log.append([delta(1, 'after')]);
      await again.value.log.close();
      const read = await readLog(folder, header.id);
      expect(read).toMatchObject({ ok: true, value: { events: [delta(0, 'whole'), delta(1, 'after')], damage: null } });
    }
  });

  it('reports any other line that does not parse, and stays readable up to there', async () => {
    const folder = await temporaryFolder();
    await written(folder, [delta(0, 'a')]);
    await appendFile(logPath(folder, header.id), `garbage\n${JSON.stringify(delta(1, 'b'))}\n`);
    const damage = { code: 'log-damaged', details: { file: 'run-1.jsonl', line: 3 } };
    expect(await readLog(folder, header.id)).toMatchObject({ ok: true, value: { events: [delta(0, 'a')], damage } });
    expect(await continueLog(folder, header.id, never)).toMatchObject({ ok: false, failure: damage });
  });

  it('is never overwritten by another run of the same name', async () => {
    const folder = await temporaryFolder();
    await written(folder, [delta(0, 'a')]);
    await expect(createLog(folder, header, never)).resolves.toMatchObject({ ok: false });
    expect(await readLog(folder, header.id)).toMatchObject({ ok: true, value: { events: [delta(0, 'a')] } });
  });

  it('fails with file-missing for a run that is not there', async () => {
    expect(await readLog(await temporaryFolder(), 'none')).toMatchObject({
      ok: false,
      failure: { code: 'file-missing' },
    });
  });

  it('cut anywhere behind its header reads as a beginning of itself', () => {
    const events = Array.from({ length: 12 }, (_, seq) => delta(seq, `word ${seq} ü `));
    const text = [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
    const headerLength = JSON.stringify(header).length + 1;
    fc.assert(
      fc.property(fc.integer({ min: headerLength, max: text.length }), (length) => {
        const read = parseLog(text.slice(0, length), 'x.jsonl');
        if (!read.ok) throw new Error(read.failure.code);
        expect(read.value.damage).toBeNull();
        expect(read.value.events).toEqual(events.slice(0, read.value.events.length));
      }),
    );
  });
});
