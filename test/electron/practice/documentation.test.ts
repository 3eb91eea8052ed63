import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { minimumCacheTokens } from '../../../electron/practice/cache.ts';
import { slowFactor } from '../../../electron/practice/faults.ts';
import { forgettingFigures } from '../../../electron/practice/forgetting.ts';
import { paceFigures } from '../../../shared/forecast/pace.ts';
import { faultKinds, parseFaults } from '../../../shared/practice.ts';
import { charactersPerToken } from '../../../shared/tokens.ts';

const page = await readFile(new URL('../../../docs/practice-server.md', import.meta.url), 'utf8');

describe('the page on the practice server', () => {
  it('names every fault that can be set', () => {
    for (const { name } of faultKinds) expect(page).toContain(`\`${name}\``);
  });

  it('gives only examples that can be read', () => {
    const examples = [...page.matchAll(/^([^|\s].*?) {4,}\S.*$/gm)].map(([, example = '']) => example);
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect([example, parseFaults(example).ok]).toEqual([example, true]);
  });

  it('states the figures that hold', () => {
    const { threshold, span, most } = forgettingFigures;
    expect(page).toContain(`${most} × min(1, (T − ${threshold}) ÷ ${span}) × (1 − |2p − 1|)`);
    expect(page).toContain(`after ${paceFigures.baseThinkMs / 1_000} s plus ${paceFigures.thinkMsPerInputToken} ms`);
    expect(page).toContain(`${paceFigures.outputTokensPerSecond} tokens are written a second`);
    expect(page).toContain(`A token is ${charactersPerToken} characters`);
    expect(page).toContain(`${minimumCacheTokens.toLocaleString('en')} tokens or more`);
    expect(slowFactor).toBe(8);
  });
});
