import { describe, expect, it } from 'vitest';
import { failure, failureCodes } from '../../../shared/failure.ts';
import { failureLine, sayFailure } from '../../../shared/words/said-failure.ts';

describe('every failure in words', () => {
  it.each(failureCodes)('%s says what happened in one sentence, also when it knows no details', (code) => {
    const { what, safe, next } = sayFailure(failure(code));
    expect(what).toMatch(/^[A-Z“].*[^.]\.$/s);
    for (const part of [what, safe, next]) expect(part).not.toMatch(/undefined|null|NaN|!/);
    expect(`${safe}${next}`).not.toBe('');
  });

  it('names what it is about', () => {
    expect(failureLine(failure('port-in-use', { port: 4870 }))).toBe(
      'Port 4870 is taken by another program or not allowed. Nothing was started or changed. Choose another port with --port, or leave it out.',
    );
    expect(failureLine(failure('unknown-exercise', { exercise: 'x', known: 'board-prep' }))).toContain(
      'Choose one of: board-prep.',
    );
  });

  it.each(failureCodes)('%s of a question outside of any run sends nobody to a task', (code) => {
    const { next } = sayFailure(failure(code, { asked: 'plan' }));
    expect(next).not.toMatch(/\btask\b|\bby itself\b|\brun again\b/);
  });
});
