import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimIdSchema, ClaimsSchema } from '../../../shared/claims/claim.ts';
import type { Claim, ClaimId } from '../../../shared/claims/claim.ts';
import { claimWork } from '../../../shared/claims/claim-work.ts';
import { raceOf } from '../../../shared/lesson/widgets/cache-race.ts';
import { teamRatio } from '../../../shared/lesson/widgets/it-depends.ts';
import { sweepOf } from '../../../shared/lesson/widgets/limit-sweep.ts';
import { noPrices } from '../../../shared/lesson/widgets/list-prices.ts';
import { ledgerLine } from '../../../shared/lesson/widgets/overhead-ledger.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import type { Ended } from '../../support/command-line.ts';

beforeAll(buildNode, 240_000);

/** The document is printed once for all that is held against it: a forecast of everything takes seconds. */
let printed: Promise<Ended> | null = null;
const document = (): Promise<Ended> => (printed ??= braid('claims', '--json'));

describe('claims', () => {
  it('prints one document with --json, of forecasts alone', async () => {
    const { status, out, err } = await document();
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

describe('the figures of a widget are those of braid claims, for the work that claims are tried on', () => {
  const measuredOf = async (id: ClaimId): Promise<Claim['measured']> => {
    const { claims } = ClaimsSchema.parse(JSON.parse((await document()).out));
    return claims.find((claim) => claim.id === id)?.measured ?? {};
  };

  it('overhead-ledger', async () => {
    const { workTokens, overheadTokens, share, conversations } = ledgerLine(claimWork().agents, 'all-at-once', 5_000);
    expect(await measuredOf('overhead')).toMatchObject({
      ...{ conversations, workTokens, overheadTokens },
      overheadShare: share,
    });
  });

  it('cache-race with one ahead', async () => {
    const { together, oneAhead } = raceOf(claimWork().readers, noPrices);
    expect(await measuredOf('shared-cache')).toMatchObject({
      conversations: together.lanes.length,
      readAtOnceTokens: together.readTokens,
      readOneAheadTokens: oneAhead.readTokens,
      readOneAheadShare: oneAhead.readTokens / oneAhead.sentTokens,
    });
  });

  it('limit-sweep under a limit', async () => {
    const clockAt = (requestsPerMinute: number, width: number) =>
      sweepOf(claimWork().endpoints, requestsPerMinute).points.find((point) => point.width === width)?.wallClockMs ?? 0;
    const told = await measuredOf('strict-limit');
    expect(clockAt(60, 2)).toBeCloseTo(told['looseQueueMs'] ?? 0, 3);
    expect(clockAt(60, 12)).toBeCloseTo(told['looseAtOnceMs'] ?? 0, 3);
    expect(clockAt(4, 2)).toBeCloseTo(told['strictQueueMs'] ?? 0, 3);
    expect(clockAt(4, 12)).toBeCloseTo(told['strictAtOnceMs'] ?? 0, 3);
  });

  it('it-depends, for the team', async () => {
    expect(teamRatio()).toBeCloseTo((await measuredOf('saving-or-multiplier'))['teamRatio'] ?? 0, 9);
  });
});
