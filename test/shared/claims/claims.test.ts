import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimIdSchema, ClaimSchema } from '../../../shared/claims/claim.ts';
import type { ClaimId, Reading } from '../../../shared/claims/claim.ts';
import { examinations } from '../../../shared/claims/examinations.ts';
import type { Examination } from '../../../shared/claims/examinations.ts';
import { sameOperationSaving } from '../../../shared/claims/thread-tokens.ts';
import { sameOperation } from '../../../shared/claims/workflows.ts';
import { whyNotRunnable } from '../../../shared/forecast/forecast.ts';
import { wordClaim } from '../../../shared/words/claims.ts';
import { wordFigure } from '../../../shared/words/claim-terms.ts';
import { claimGround } from '../../support/claim-ground.ts';
import type { ClaimGround } from '../../support/claim-ground.ts';

const rows = [1, 5, 8, 9, 12, 13, 15, 17, 18, 22, 23, 31, 33, 42];
const toMeasure = { runs: 1, aboutMs: 0 };

let ground: ClaimGround;
let all: Examination[] = [];
beforeAll(async () => {
  ground = await claimGround();
  all = examinations(ground.plans);
});

const examination = (id: ClaimId): Examination => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not examined`);
  return found;
};
const reading = (id: ClaimId): Reading => ground.forecast(examination(id).published);

describe('the claims', () => {
  it('have every row, each with a figure that was read from runs', () => {
    const readings = all.map(({ published }) => ground.forecast(published));
    expect([...new Set(readings.map(({ row }) => row))]).toEqual(rows);
    expect(readings.map(({ id }) => id)).toEqual(ClaimIdSchema.options);
    for (const { id, measured } of readings) {
      expect(Object.keys(measured), id).not.toEqual([]);
      expect(Object.values(measured).every(Number.isFinite), id).toBe(true);
    }
  });

  it('put their figures into their sentences, and have a name and a unit for each', () => {
    for (const each of all) {
      const published = ground.forecast(each.published);
      const worded = wordClaim({ basis: 'forecast', reading: published }, { pace: 1, toMeasure, examination: each });
      expect(ClaimSchema.safeParse(worded).success, each.id).toBe(true);
      expect(`${worded.conditions} ${worded.found}`, each.id).not.toMatch(/n\/a|NaN|undefined/);
      expect(worded.figures.map(({ name }) => name).sort(), each.id).toEqual(Object.keys(published.measured).sort());
      for (const { name, unit } of worded.figures) {
        expect(wordFigure(published.measured[name] ?? null, unit), `${each.id} ${name}`).not.toBe('n/a');
      }
    }
  });

  it('tell of each contradiction on what condition which side is right', () => {
    for (const each of all) {
      const { row, sides } = wordClaim(
        { basis: 'forecast', reading: ground.forecast(each.published) },
        { pace: 1, toMeasure, examination: each },
      );
      expect(sides.length >= 2, each.id).toBe(row === 42);
    }
  });

  it('rest on work that can be run, once its size allows it', () => {
    for (const { run } of all) {
      for (const { workflow } of run.trials) expect(whyNotRunnable(workflow), `${run.id} ${workflow.id}`).toBe(null);
    }
  });

  it('come to the same verdict on the work that is run as on the published work', () => {
    for (const { id, published, run } of all) {
      expect(ground.forecast(run, 20).holds, id).toBe(ground.forecast(published).holds);
    }
  });

  it('say with a measurement what differs in the work, and how the forecast’s verdict stands to it', () => {
    const dispatch = examination('dispatch');
    const measured = { ...ground.forecast(dispatch.run, 20), holds: false };
    const forecast = ground.forecast(dispatch.run, 20);
    const worded = wordClaim(
      { basis: 'measured', reading: measured, forecast },
      { pace: 20, toMeasure, examination: dispatch },
    );
    expect(worded).toMatchObject({ basis: 'measured', pace: 20, holds: false, sameVerdict: false });
    expect(worded.forecast).toEqual({ measured: forecast.measured, holds: true });
    expect(worded.conditions).toContain('Run on tasks');
  });

  it('agree with hand arithmetic where the durations are stated', () => {
    expect(reading('dispatch')).toMatchObject({
      measured: { oneAtATimeMs: 95_000, allAtOnceMs: 45_000, queueOfTwoMs: 50_000, queueLongestLastMs: 65_000 },
      holds: true,
    });
    expect(reading('slowest-task')).toMatchObject({ measured: { allAtOnceMs: 60_000, oneAtATimeMs: 180_000 } });
    expect(reading('coordination').measured).toMatchObject({ savedMs: 90_000, byHandMs: 645_000 });
    expect(reading('overhead').measured['overheadShare']).toBeCloseTo(0.25);
    expect(reading('board-preparation').measured['equalShareOfTime']).toBeCloseTo(0.5);
  });

  it('find that one operation on N inputs saves what sending everything again costs', () => {
    for (const inputs of [2, 6, 20]) {
      const { measured } = ground.forecast(sameOperationSaving(sameOperation(inputs)));
      expect(measured['saving']).toBeCloseTo(1 - 2 / (inputs + 1));
    }
    expect(reading('same-operation').holds).toBe(false);
  });

  it('find that a cache is read when one conversation goes ahead, and not when all start together', () => {
    const { measured, holds } = reading('shared-cache');
    expect(measured['readAtOnceTokens']).toBe(0);
    expect(measured['readOneAheadTokens']).toBeGreaterThan(0);
    expect(holds).toBe('depends');
  });

  it('find what the contexts of an exercise’s plans hold', () => {
    expect(reading('debugging')).toMatchObject({
      given: { points: 7 },
      measured: { depthFound: 7, stagesFound: 7, servicesFound: 3 },
      holds: 'depends',
    });
  });
});
