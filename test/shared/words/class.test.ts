import { describe, expect, it } from 'vitest';
import { callOuts } from '../../../shared/class/call-outs.ts';
import { podIdOf } from '../../../shared/class/ids.ts';
import { standingCounts, standingOf } from '../../../shared/class/standings.ts';
import { wallFigures } from '../../../shared/class/wall.ts';
import { asFindingId } from '../../../shared/ids.ts';
import { callOutWords } from '../../../shared/words/class-call-outs.ts';
import {
  foundFigure,
  offsetsWords,
  offsetWords,
  rowTitle,
  rowWords,
  speedFigure,
  tokenFigure,
} from '../../../shared/words/class-wall.ts';
import { countsLine, heardWords, podName, standingWords } from '../../../shared/words/class.ts';
import { classOf, classWith, joined, opened, openedAt, podResult, podRun, reported } from '../../support/a-class.ts';

const lost = { f1: 'not-seen', f2: 'not-seen', f3: 'not-seen', f4: 'not-asked', f5: 'not-passed-on' } as const;
const first = podResult([podRun('thread', {}), podRun('all-at-once', lost)], { guess: { clock: 1.5, tokens: 0.25 } });
const mended = podResult([podRun('all-at-once', {})], { round: 'mended', startedAt: '2026-11-30T10:20:00.000Z' });
const assisted = { ...first, assisted: true };

describe('the wall’s figures', () => {
  const figures = wallFigures(classWith([[first, mended], [first], [assisted]]));

  it('say what they are about, over how many pods, and who had a hint', () => {
    if (!figures.first || !figures.mended || !figures.speedUp || !figures.tokenRatio) throw new Error('no figures');
    expect(foundFigure(figures.first)).toEqual({
      figure: '7 of 12',
      words: 'found, first plan, All at once, 3 pods, 1 with a hint',
    });
    expect(foundFigure(figures.mended).words).toBe('after mending, 1 pod');
    expect(speedFigure({ ...figures.speedUp, min: 1.9, max: 2.7 })).toEqual({
      figure: '2.5×',
      words: 'sooner than One thread, 1.9 to 2.7',
    });
    expect(tokenFigure(figures.tokenRatio)).toEqual({ figure: '0.4×', words: 'the tokens, the same in each pod' });
  });

  it('call later what is later', () => {
    const base = { all: [], pods: 3, structure: 'all-at-once' as const };
    expect(speedFigure({ ...base, median: 0.5, min: 0.4, max: 0.8 })).toEqual({
      figure: '2.0×',
      words: 'later than One thread, 1.3 to 2.5',
    });
    expect(speedFigure({ ...base, median: 1, min: 0.9, max: 1.1 }).words).toBe('as long as One thread, 0.9 to 1.1');
  });

  it('tell rows apart by their round only where a structure stands there twice', () => {
    expect(figures.rows.map((row) => rowTitle(row, figures.rows))).toEqual([
      'One thread',
      'All at once, first plan',
      'All at once, mended',
    ]);
    const [, apart] = figures.rows;
    expect(apart && rowWords(apart, 'All at once, first plan')).toBe(
      'All at once, first plan: 7 found, 3 not seen, 1 not asked, 1 not passed on, 0 overlooked, 2 false alarms, 3 pods',
    );
  });

  it('say to which side guesses were off', () => {
    expect(figures.clockOffsets && offsetWords(figures.clockOffsets)).toBe('median 1.5× too high');
    expect(figures.tokenOffsets && offsetsWords('tokens', figures.tokenOffsets)).toBe(
      'Guesses of the tokens of 3 pods: 3 too low; median 4.0× too low',
    );
    expect(offsetWords({ factors: [1], median: 1.02 })).toBe('median right');
  });
});

it('call-outs name a finding only where its title is known', () => {
  const sameLoss = callOuts(classWith(Array(3).fill([podResult([podRun('all-at-once', { f1: 'not-seen' })])]))).find(
    ({ id }) => id === 'same-loss',
  );
  if (!sameLoss) throw new Error('nothing was called out');
  expect(callOutWords(sameLoss, {})).toBe('All pods lost the same finding');
  expect(callOutWords(sameLoss, { [asFindingId('f1')]: 'The saving' })).toBe(
    'All pods lost the same finding: The saving',
  );
});

describe('a pod', () => {
  const stuck = (detail: string) =>
    classOf(
      opened({ pods: 3 }),
      ...joined(2, { name: 'Red team' }),
      reported(2, 1, {
        kind: 'standing',
        step: 'run',
        doing: { id: 'running', ended: 2, of: 3 },
        stuck: detail === '' ? null : { id: 'cycle', detail },
      }),
      ...joined(1),
    );
  const words = (state = stuck('')) => {
    const pod = state.pods.find(({ number }) => number === 2);
    if (!pod) throw new Error('no pod');
    return standingWords(standingOf(pod, state, openedAt), pod);
  };

  it('is named by its number where names are hidden or it has none', () => {
    const [one, two] = stuck('').pods;
    expect([one && podName(one, false), two && podName(two, false), two && podName(two, true)]).toEqual([
      'Pod 1',
      'Red team',
      'Pod 2',
    ]);
  });

  it('has one line: what it does, what it is stuck on, or that it is away', () => {
    expect(words()).toBe('Two of three structures done');
    expect(words(stuck('Merge needs Rollout'))).toBe('A cycle: Merge needs Rollout');
    expect(
      words(
        classOf(
          opened(),
          ...joined(2),
          reported(2, 1, {
            kind: 'standing',
            step: 'compare',
            doing: { id: 'comparing', ended: null, of: null },
            stuck: null,
          }),
          { kind: 'pod-lost', pod: podIdOf(2), host: 'one' },
        ),
      ),
    ).toBe('Lost its connection, goes on by itself');
  });

  it('is counted with the others', () => {
    expect(countsLine(standingCounts(stuck('Merge needs Rollout'), openedAt))).toBe(
      '1 stuck · 1 at work · 1 waiting to join',
    );
  });

  it('is told of once, with the others that came', () => {
    expect(heardWords(['Pod 1', 'Pod 2'], [{ name: 'Pod 3', what: 'A cycle: A needs B' }])).toBe(
      'Pod 1, Pod 2 joined. Pod 3 is stuck. A cycle: A needs B.',
    );
    expect(heardWords([], [])).toBe('');
  });
});
