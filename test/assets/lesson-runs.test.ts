import { beforeAll, describe, expect, it } from 'vitest';
import { examinations } from '../../shared/claims/examinations.ts';
import type { ClaimId } from '../../shared/claims/claim.ts';
import { blocksOf } from '../../shared/lesson/lesson.ts';
import type { Arm } from '../../shared/lesson/lesson.ts';
import type { FindingsResult } from '../../shared/run/comparison.ts';
import { defaultWatchdog } from '../../electron/services/model/watched-fetch.ts';
import { forgettingFigures } from '../../electron/practice/forgetting.ts';
import { claimGround } from '../support/claim-ground.ts';
import { causesIn, findingsOfArm, measuredArm, runOfArm } from '../support/lesson-runs.ts';
import type { ArmRun } from '../support/lesson-runs.ts';
import { shippedLessons, tryNamed } from '../support/shipped-lessons.ts';

/*
 * What the lessons say of the runs they offer, worked out from the very arms that stand in their files: if a plan changes
 * so that a lesson is no longer true, it fails here.
 */

const lessons = await shippedLessons();
type Seen = ArmRun & { readonly findings: FindingsResult };

/** The runs of a comparison by names for them, in the order of its arms. */
async function named<const N extends readonly string[], R>(
  lesson: string,
  id: string,
  names: N,
  see: (arm: Arm) => Promise<R>,
): Promise<Record<N[number], R>> {
  const { arms } = tryNamed(lessons, lesson, id);
  expect(arms).toHaveLength(names.length);
  const all = await Promise.all(arms.map(see));
  return Object.fromEntries(names.map((name, index) => [name, all[index]])) as Record<N[number], R>; // as many as there are names
}
const timed = <const N extends readonly string[]>(lesson: string, id: string, names: N) =>
  named(lesson, id, names, runOfArm);
const runs = <const N extends readonly string[]>(lesson: string, id: string, names: N) =>
  named(lesson, id, names, async (arm): Promise<Seen> => ({
    ...(await runOfArm(arm)),
    findings: await findingsOfArm(arm),
  }));
const foundIn = ({ findings }: Seen): number => findings.found;
const falseAlarmsIn = ({ findings }: Seen): number => findings.falseAlarms.length;
const lostIn = ({ findings }: Seen): string[] => causesIn(findings);

/** How many times the other. */
const ratio = (one: number, other: number): number => one / other;

describe('the comparisons of the lessons', () => {
  it('end within a minute each, one run after the other', async () => {
    for (const lesson of lessons) {
      for (const { id, arms } of blocksOf(lesson, 'try')) {
        const all = await Promise.all(arms.map(runOfArm));
        // A reply that falls silent is given up after half a minute.
        const silent = arms.flatMap(({ circumstances }) => circumstances.faults.filter(({ kind }) => kind === 'stall'));
        const takes = all.reduce((sum, { wallClockMs }) => sum + wallClockMs, 0) + silent.length * 30_000;
        expect([lesson.id, id, takes < 60_000 ? 'short' : takes]).toEqual([lesson.id, id, 'short']);
      }
    }
  });

  it('1: the context rule moves the tokens, the width moves the clock', async () => {
    const { thread, inTurn, atOnce } = await timed('two-levers', 'board-three', ['thread', 'inTurn', 'atOnce']);
    expect(ratio(inTurn.total, thread.total)).toBeLessThan(0.5);
    expect(inTurn.total).toBe(atOnce.total);
    expect(ratio(atOnce.wallClockMs, inTurn.wallClockMs)).toBeLessThan(0.7);
    expect(ratio(inTurn.wallClockMs, thread.wallClockMs)).toBeGreaterThan(0.8);
  });

  it('2: close to three times the tokens, and well under one and a half times the price', async () => {
    const { thread, apart } = await timed('growing-thread', 'thirty', ['thread', 'apart']);
    expect(ratio(thread.total, apart.total)).toBeGreaterThan(2.4);
    expect(ratio(thread.total, apart.total)).toBeLessThan(3.3);
    expect(ratio(thread.usd, apart.usd)).toBeLessThan(1.4);
    expect(thread.wallClockMs).toBeGreaterThan(apart.wallClockMs);
  });

  it('3: apart every clash is lost as not seen, together all are found, for more tokens and time', async () => {
    const { apart, together } = await runs('what-was-it-sent', 'apart-together', ['apart', 'together']);
    expect(lostIn(apart)).toEqual(['not-seen']);
    expect(falseAlarmsIn(apart)).toBeGreaterThan(0);
    expect(lostIn(together)).toEqual([]);
    expect(falseAlarmsIn(together)).toBe(0);
    expect(ratio(together.total, apart.total)).toBeGreaterThan(2);
    expect(ratio(together.wallClockMs, apart.wallClockMs)).toBeGreaterThan(3);
  });

  it('4: the fuller the note, the more is found, and a full one does better than the thread', async () => {
    const { none, thin, full, thread } = await runs('would-b-change', 'the-note', ['none', 'thin', 'full', 'thread']);
    expect(foundIn(none)).toBeLessThan(foundIn(thin));
    expect(foundIn(thin)).toBeLessThan(foundIn(thread));
    expect(lostIn(full)).toEqual([]);
    expect(lostIn(thread)).toEqual(['not-asked']);
    expect(full.wallClockMs).toBeLessThan(thread.wallClockMs);
    expect(full.total).toBeLessThan(thread.total);
  });

  it('5: what is cut and what is asked decide, and not how often it is cut', async () => {
    const cuts = ['bySection', 'byLens', 'compared', 'oneReader'] as const;
    const { bySection, byLens, compared, oneReader } = await runs('depth-breadth-another-cut', 'four-cuts', cuts);
    expect([lostIn(bySection), falseAlarmsIn(bySection) > 0]).toEqual([['not-seen'], true]);
    expect([lostIn(byLens), falseAlarmsIn(byLens)]).toEqual([['not-asked'], 0]);
    expect([lostIn(compared), lostIn(oneReader)]).toEqual([[], []]);
    expect(compared.wallClockMs).toBeLessThan(oneReader.wallClockMs);
    expect(compared.total).toBeGreaterThan(oneReader.total);
  });

  it('5: a thread that forgets overlooks a point or two, phases stay below the mark', async () => {
    const arms = ['keeps', 'forgets', 'phased'] as const;
    const { keeps, forgets, phased } = await runs('depth-breadth-another-cut', 'forgetting', arms);
    expect(lostIn(keeps)).toEqual([]);
    expect(lostIn(forgets)).toEqual(['overlooked']);
    expect(foundIn(keeps) - foundIn(forgets)).toBeLessThanOrEqual(2);
    expect(lostIn(phased)).toEqual([]);
    expect(forgettingFigures.threshold).toBe(8_000);
    expect(ratio(phased.total, keeps.total)).toBeCloseTo(1 / 3, 1);
  });

  it('6: discovery costs a little time and tokens, and finds what is lost without it', async () => {
    const { straight, phased, thread } = await runs('phases-and-advice', 'risks-first', [
      'straight',
      'phased',
      'thread',
    ]);
    expect([lostIn(straight), falseAlarmsIn(straight)]).toEqual([['not-seen'], 2]);
    expect([lostIn(phased), lostIn(thread)]).toEqual([[], []]);
    expect(straight.wallClockMs).toBeLessThan(phased.wallClockMs);
    expect(straight.total).toBeLessThan(phased.total);
    expect(ratio(thread.total, phased.total)).toBeGreaterThan(2.6);
    expect(ratio(thread.total, phased.total)).toBeLessThan(3);
    expect(ratio(thread.wallClockMs, phased.wallClockMs)).toBeGreaterThan(3);
    expect(ratio(thread.usd, phased.usd)).toBeCloseTo(1, 0);
  });

  it('7: under the limit both end at about the same time, all at once with more refusals', async () => {
    const arms = ['queue', 'atOnce', 'free'] as const;
    const { queue, atOnce, free } = await named('queues-and-limits', 'narrow-door', arms, measuredArm);
    expect(ratio(atOnce.wallClockMs, queue.wallClockMs)).toBeGreaterThan(0.85);
    expect(ratio(atOnce.wallClockMs, queue.wallClockMs)).toBeLessThan(1.15);
    expect(atOnce.rejected).toBeGreaterThan(2 * queue.rejected);
    expect(queue.waitingMs.slot).toBeGreaterThan(0);
    expect(atOnce.waitingMs.slot).toBe(0);
    expect([free.rejected, ratio(free.wallClockMs, queue.wallClockMs) < 0.2]).toEqual([0, true]);
    expect(atOnce.tokens.total).toBe(free.tokens.total);
  });

  it('8: the same tokens, written five times or once, for less than half of the price', async () => {
    const { together, ahead } = await runs('fixed-fee', 'warm-start', ['together', 'ahead']);
    expect(ahead.total).toBe(together.total);
    expect(foundIn(ahead)).toBe(foundIn(together));
    expect(together.tokens.cacheRead).toBe(0);
    expect(together.tokens.cacheWrite).toBe(5 * (ahead.tokens.cacheWrite ?? 0));
    expect(ahead.tokens.cacheRead).toBe(4 * (ahead.tokens.cacheWrite ?? 0));
    expect(ratio(ahead.usd, together.usd)).toBeLessThan(0.5);
    expect(ahead.wallClockMs).toBeGreaterThan(together.wallClockMs);
  });

  it('9: only what broke is paid again, and silence lasts until it is given up', async () => {
    const { arms } = tryNamed(lessons, 'when-a-lane-fails', 'broken-line');
    const [undisturbed, cut] = await Promise.all(arms.slice(0, 2).map(measuredArm));
    expect([undisturbed?.retries, cut?.state, cut?.retries]).toEqual([0, 'finished', 1]);
    const again = ratio(cut?.tokens.total ?? Number.NaN, undisturbed?.tokens.total ?? Number.NaN);
    expect([again > 1.2, again < 1.6]).toEqual([true, true]);
    expect(Object.fromEntries(cut?.tasks.map(({ id, attempts }) => [id, attempts]) ?? [])).toEqual({
      competitors: 1,
      financials: 2,
      narrative: 1,
      synthesis: 1,
    });
    // Nobody watches for silence on virtual time; what does so in a real run waits for half a minute.
    expect(arms[2]?.circumstances.faults.map(({ kind }) => kind)).toEqual(['stall']);
    expect(defaultWatchdog.idleMs).toBe(30_000);
  });

  it('10: summaries drop on the way what a ledger carries, for under half of the thread’s tokens', async () => {
    const { summaries, ledger, thread } = await runs('bill-for-merging', 'what-arrives', [
      'summaries',
      'ledger',
      'thread',
    ]);
    expect(lostIn(summaries)).toEqual(['not-passed-on']);
    expect([lostIn(ledger), lostIn(thread)]).toEqual([[], []]);
    expect(ratio(ledger.total, thread.total)).toBeLessThan(0.5);
  });

  it('11: a second round mends what lies between, a plan mends both, and tiny tasks add tokens alone', async () => {
    const arms = ['suites', 'twoRounds', 'planned', 'tiny'] as const;
    const { suites, twoRounds, planned, tiny } = await runs('plan-like-a-lead', 'five-or-twenty', arms);
    expect(foundIn(suites)).toBeLessThan(foundIn(twoRounds));
    expect(lostIn(twoRounds)).toEqual(['not-seen']);
    expect([lostIn(planned), lostIn(tiny)]).toEqual([[], []]);
    expect(planned.total).toBeLessThan(twoRounds.total);
    expect(ratio(tiny.total, planned.total)).toBeGreaterThan(1.5);
    expect(ratio(tiny.wallClockMs, planned.wallClockMs)).toBeGreaterThan(0.75);
  });

  it('12: slices take under half of the thread’s tokens, the whole pack nearly all of them and the highest price', async () => {
    const { slices, pack, thread } = await runs('it-depends', 'slices-or-pack', ['slices', 'pack', 'thread']);
    expect([foundIn(slices), foundIn(pack)]).toEqual([foundIn(thread), foundIn(thread)]);
    expect(ratio(slices.total, thread.total)).toBeLessThan(0.45);
    expect(ratio(pack.total, thread.total)).toBeGreaterThan(0.8);
    expect(pack.usd).toBeGreaterThan(thread.usd);
    expect(pack.usd).toBeGreaterThan(slices.usd);
  });
});

describe('the claims that lessons speak of', () => {
  let measured: (id: ClaimId) => Readonly<Record<string, number | null>>;
  beforeAll(async () => {
    const ground = await claimGround();
    const all = examinations(ground.plans);
    measured = (id) => {
      const found = all.find((each) => each.id === id);
      if (!found) throw new Error(`${id} is not examined`);
      return ground.forecast(found.published).measured;
    };
  });
  const percent = (share: number | null | undefined): number => Math.round((share ?? Number.NaN) * 100);

  it('come out as the lessons say', () => {
    const growing = measured('growing-context');
    expect(percent(growing.saving)).toBe(61);
    expect(percent(growing.savingWithShortText)).toBe(45);
    expect(percent(growing.savingWithLongText)).toBe(26);
    const phases = measured('phased');
    expect([percent(phases.engineeringSaving), percent(phases.qualitySaving)]).toEqual([42, 49]);
    expect(percent(measured('six-endpoints').sessionShareOfThread)).toBe(34);
    expect(percent(measured('same-operation').saving)).toBe(71);
    expect(percent(measured('overhead').plainChatShare)).toBe(6);
    expect(measured('break-even')).toMatchObject({ looseWidth: 6, strictWidth: 1 });
    const cache = measured('shared-cache');
    expect(cache.addedWaitMs).toBeGreaterThan(2_500);
    expect(cache.addedWaitMs).toBeLessThan(3_000);
    const team = measured('team-tokens');
    expect([team.againstThread?.toFixed(1), team.againstSingleTurn?.toFixed(1)]).toEqual(['0.8', '6.6']);
  });

  it('leave the transcripts of the audit together longer than the thread, and each far shorter', () => {
    const { threadTranscriptTokens, largestTranscriptTokens, allTranscriptsTokens } = measured('audit');
    expect(ratio(largestTranscriptTokens ?? Number.NaN, threadTranscriptTokens ?? Number.NaN)).toBeLessThan(0.5);
    expect(allTranscriptsTokens).toBeGreaterThan(threadTranscriptTokens ?? Number.NaN);
  });
});
