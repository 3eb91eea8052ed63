import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPrices } from '../../electron/services/price-file.ts';
import { listPriceUsd } from '../../shared/prices.ts';

const prices = {
  date: '2026-11-20',
  models: { m: { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 } },
};
const million = { input: 1_000_000, cacheWrite: 1_000_000, cacheRead: 1_000_000, output: 1_000_000 };

describe('list prices', () => {
  it('price each kind of token at its own rate', () => {
    expect(listPriceUsd(prices, 'm', million)).toBeCloseTo(14.6);
    expect(listPriceUsd(prices, 'm', { input: 0, cacheWrite: null, cacheRead: null, output: 0 })).toBe(0);
  });

  it('are unknown for an unknown model or unknown tokens, never 0', () => {
    for (const model of ['other', 'constructor', '__proto__']) expect(listPriceUsd(prices, model, million)).toBeNull();
    expect(listPriceUsd(prices, 'm', { ...million, output: null })).toBeNull();
    expect(listPriceUsd(prices, 'm', { ...million, input: null })).toBeNull();
  });

  it('are a model’s own for a dated snapshot of it', () => {
    expect(listPriceUsd(prices, 'm-20261101', million)).toBeCloseTo(14.6);
    for (const model of ['m-2026', 'm-large', 'n-20261101']) expect(listPriceUsd(prices, model, million)).toBeNull();
  });

  it('ship with their date, and with the model that practice runs are shown at', async () => {
    const shipped = await readPrices(path.resolve('assets'));
    expect(shipped.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(shipped.models)).toContain('claude-sonnet-5-5');
  });
});
