import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimsSchema } from '../../../shared/claims/claim.ts';
import { braid, buildNode } from '../../support/command-line.ts';

beforeAll(buildNode, 240_000);

describe('claims', () => {
  it('prints one document with --json, and what it leaves out', async () => {
    const { status, out, err } = await braid('claims', '--json');
    const document = ClaimsSchema.parse(JSON.parse(out));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(document.claims.every(({ measured }) => Object.keys(measured).length > 0)).toBe(true);
    expect(document.notCovered.length).toBeGreaterThan(0);
  });

  it('prints each claim with its verdict for people', async () => {
    const { status, out } = await braid('claims');
    expect(status).toBe(0);
    expect(out).toContain('Row 12: holds\n');
    expect(out).toContain('Measured: 95.0 s, 45.0 s, 50.0 s and 65.0 s');
    expect(out).toContain('Not covered yet:\n');
  });
});
