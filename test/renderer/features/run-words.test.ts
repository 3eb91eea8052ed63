import { expect, it } from 'vitest';
import { runWords } from '../../../renderer/features/home/run-words.ts';

const prediction = { lockedAt: '2026-11-21T10:00:00.000Z' };
const runs = (...states: ('running' | 'finished' | 'failed' | 'stopped' | 'interrupted')[]) => ({
  startedAt: '2026-11-21T10:00:01.000Z',
  runs: states.map((state) => ({ state })),
});

it('says of the Run step how its runs really stand', () => {
  expect(runWords(prediction, runs('finished', 'running'))).toContain('are running');
  expect(runWords(prediction, runs('finished', 'interrupted'))).toContain('cut off');
  expect(runWords(prediction, runs('finished', 'finished'))).toContain('It has run');
  expect(runWords(prediction, runs('finished', 'failed'))).toContain('did not finish');
  expect(runWords(prediction, runs('stopped', 'stopped'))).toContain('did not finish');
});

it('takes a run of an earlier round for none', () => {
  const earlier = { ...runs('finished'), startedAt: '2026-11-20T10:00:00.000Z' };
  expect(runWords(prediction, earlier)).toContain('Nothing has run yet');
  expect(runWords(prediction, undefined)).toContain('Nothing has run yet');
});
