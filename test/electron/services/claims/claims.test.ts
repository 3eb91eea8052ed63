import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PracticePort } from '../../../../electron/services/ports.ts';
import type { Claim, ClaimId } from '../../../../shared/claims/claim.ts';
import { ClaimIdSchema } from '../../../../shared/claims/claim.ts';
import { ask, fastPractice, send, testApp } from '../../../support/test-app.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const figuresIn = ({ figures }: Claim, unit: Claim['figures'][number]['unit']): string[] =>
  figures.filter((figure) => figure.unit === unit).map(({ name }) => name);

/** Those whose verdict rests on what was found or on tokens: at five hundred times the pace, times say nothing. */
const untimed: readonly ClaimId[] = ['debugging', 'writing', 'one-feature', 'sharing-midway', 'independent-story'];

describe('the claims in the app', () => {
  it('are listed with a forecast each, and what measuring them takes', async () => {
    const { claims } = await ask(await testApp(), 'claims.list', {});
    expect(claims.map(({ id }) => id)).toEqual(ClaimIdSchema.options);
    for (const claim of claims) {
      expect(claim).toMatchObject({ basis: 'forecast', pace: 1, forecast: null, sameVerdict: null });
      expect(claim.toMeasure.runs, claim.id).toBeGreaterThan(0);
      // Nobody waits more than a minute for one of them.
      expect(claim.toMeasure.aboutMs, claim.id).toBeLessThan(45_000);
    }
  });

  it.each(untimed)('are measured on real runs, which find what was forecast: %s', async (id) => {
    const claim = await ask(await testApp(), 'claims.measure', { id });
    expect(claim).toMatchObject({ id, basis: 'measured', pace: 20, sameVerdict: true });
    const found = figuresIn(claim, 'points');
    expect(found.length).toBeGreaterThan(0);
    for (const name of found) expect(claim.measured[name], name).toBe(claim.forecast?.measured[name]);
  });

  it('are measured in tokens that the model counted, near those of the forecast', async () => {
    const app = await testApp();
    for (const id of ['saving-or-multiplier', 'phased'] as const) {
      const claim = await ask(app, 'claims.measure', { id });
      expect(claim.measured).not.toEqual(claim.forecast?.measured);
      for (const [name, value] of Object.entries(claim.measured)) {
        const forecast = claim.forecast?.measured[name] ?? 0;
        expect(Math.abs((value ?? 0) - forecast), `${id} ${name}`).toBeLessThan(0.15 * Math.max(1, forecast));
      }
    }
  });

  it('leave nothing in the data folder and nothing in the history', async () => {
    const dataFolder = path.join(await temporaryFolder(), 'data');
    const app = await testApp({ dataFolder });
    const before = await ask(app, 'comparison.list', {});
    await ask(app, 'claims.measure', { id: 'audit' });
    expect(await ask(app, 'comparison.list', {})).toEqual(before);
    expect(await readdir(dataFolder)).not.toContain('texts');
    expect(await readdir(path.join(dataFolder, 'runs')).catch(() => [])).toEqual([]);
  });

  it('are run once where two ask at the same time, each run in a session that is closed again', async () => {
    const { practice, opened, open } = await counted();
    const app = await testApp({ practice });
    const [one, other] = await Promise.all([
      ask(app, 'claims.measure', { id: 'audit' }),
      ask(app, 'claims.measure', { id: 'audit' }),
    ]);
    expect(one).toEqual(other);
    expect(opened()).toBe(one.toMeasure.runs);
    expect(open()).toBe(0);
    // What is measured later is measured anew.
    await ask(app, 'claims.measure', { id: 'audit' });
    expect(opened()).toBe(2 * one.toMeasure.runs);
  });

  it('say what broke a run', async () => {
    const practice = await fastPractice(500);
    const refusing: PracticePort = {
      ...practice,
      open: (options) => practice.open({ ...options, faults: [{ kind: 'status', status: 400, request: 1 }] }),
    };
    const answer = await send(await testApp({ practice: refusing }), 'claims.measure', { id: 'audit' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });
});

/** The practice model, with a count of its sessions. */
async function counted(): Promise<{ practice: PracticePort; opened: () => number; open: () => number }> {
  const practice = await fastPractice(500);
  let [opened, open] = [0, 0];
  return {
    practice: {
      ...practice,
      open(options) {
        const session = practice.open(options);
        opened += 1;
        open += 1;
        return {
          ...session,
          close() {
            open -= 1;
            session.close();
          },
        };
      },
    },
    opened: () => opened,
    open: () => open,
  };
}
