import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

type Outcome = { passed: number; failed: number; skipped: number; failures: { name: string; text: string }[] };
type Read = (file: string, status: number) => Outcome;

/** The scripts are plain JavaScript without declarations, so their shapes are written here. */
const { readVitest, readPlaywright }: { readVitest: Read; readPlaywright: Read } = await import(
  new URL('../../scripts/test-reports.mjs', import.meta.url).href
);

const folder = mkdtempSync(join(tmpdir(), 'braid-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const counts = ({ passed, failed, skipped }: Outcome): number[] => [passed, failed, skipped];

describe('the report of the unit tests', () => {
  const test = (status: string) => ({ status, fullName: 'adds', failureMessages: status === 'failed' ? ['no'] : [] });
  const content = (results: unknown[], numbers: number[]) => ({
    numPassedTests: numbers[0],
    numFailedTests: numbers[1],
    numPendingTests: numbers[2],
    numTodoTests: 0,
    testResults: results,
  });

  it('is counted test by test', () => {
    const suite = {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [test('passed'), test('failed')],
    };
    const result = readVitest(report(content([suite], [1, 1, 0])), 1);
    expect(counts(result)).toEqual([1, 1, 0]);
    expect(result.failures.map(({ text }) => text)).toEqual(['no']);
  });

  it('counts a file that could not even be loaded as one failure', () => {
    const suite = { name: 'a.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
    expect(counts(readVitest(report(content([suite], [4, 0, 1])), 1))).toEqual([4, 1, 1]);
  });

  it('counts an error outside any test as one failure', () => {
    expect(counts(readVitest(report(content([], [4, 0, 0])), 1))).toEqual([4, 1, 0]);
  });

  it('is one failure when it was never written', () => {
    expect(counts(readVitest(join(folder, 'nowhere.json'), 0))).toEqual([0, 1, 0]);
  });
});

describe('the report of the end-to-end specs', () => {
  const spec = (status: string) => ({
    title: 'opens',
    file: 'home.spec.ts',
    tests: [{ status, projectName: 'web', results: [{ errors: [{ message: 'no' }] }] }],
  });
  const content = (status: string, stats: object, errors: unknown[] = []) => ({
    suites: [{ title: 'home.spec.ts', specs: [spec(status)] }],
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
  });

  it('names the project and the spec of a failure', () => {
    const result = readPlaywright(report(content('unexpected', { unexpected: 1, expected: 2 })), 1);
    expect(counts(result)).toEqual([2, 1, 0]);
    expect(result.failures).toEqual([{ name: '[web] › home.spec.ts › opens', text: 'no' }]);
  });

  it('counts a test that passed only when repeated as failed', () => {
    expect(counts(readPlaywright(report(content('flaky', { flaky: 1 })), 0))).toEqual([0, 1, 0]);
  });

  it('counts an error outside any test as one failure', () => {
    expect(counts(readPlaywright(report(content('expected', { expected: 1 }, [{ message: 'no' }])), 1))).toEqual([
      1, 1, 0,
    ]);
    expect(counts(readPlaywright(report(content('expected', { expected: 1 })), 1))).toEqual([1, 1, 0]);
  });
});
