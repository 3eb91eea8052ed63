import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimIdSchema, ClaimsSchema } from '../../../shared/claims/claim.ts';
import { braid, buildNode } from '../../support/command-line.ts';

beforeAll(buildNode, 240_000);

describe('claims', () => {
  it('prints one document with --json, of forecasts alone', async () => {
    const { status, out, err } = await braid('claims', '--json');
    const { claims } = ClaimsSchema.parse(JSON.parse(out));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(claims.map(({ id }) => id)).toEqual(ClaimIdSchema.options);
    expect(claims.every(({ measured }) => Object.keys(measured).length > 0)).toBe(true);
    expect(claims.every(({ basis, forecast }) => basis === 'forecast' && forecast === null)).toBe(true);
  });

  it('prints each claim with its verdict for people, and where sides disagree, when each is right', async () => {
    const { status, out } = await braid('claims');
    expect(status).toBe(0);
    expect(out).toContain('Row 12: holds\n');
    expect(out).toContain('Forecast: 95.0 s, 45.0 s, 50.0 s and 65.0 s');
    expect(out).toContain('Where each side is right:\n');
  });

  it('measures all of them with --measure, each with the forecast of the same runs beside it', async () => {
    const { status, out, err } = await braid('claims', '--measure', '--json');
    const { claims } = ClaimsSchema.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(err).toMatch(/^Measuring 25 claims on \d+ runs with the practice model at pace 20\. Nothing is kept\.\n$/);
    expect(claims.map(({ id }) => id)).toEqual(ClaimIdSchema.options);
    for (const claim of claims) {
      expect(claim).toMatchObject({ basis: 'measured', pace: 20 });
      expect(Object.keys(claim.forecast?.measured ?? {})).toEqual(Object.keys(claim.measured));
      expect(claim.sameVerdict).toBe(claim.holds === claim.forecast?.holds);
    }
  }, 240_000);
});
