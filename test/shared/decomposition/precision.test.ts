import { describe, expect, it } from 'vitest';
import { rules } from '../../../shared/decomposition/rules.ts';
import { isSame, saidOf, samplesIn } from './sample.ts';
import type { Sample } from './sample.ts';

type Score = { readonly rule: string; expected: number; met: number; said: number; right: number };

function scoresOf(samples: readonly Sample[]): Score[] {
  return rules
    .map(({ id }): Score => {
      const score: Score = { rule: id, expected: 0, met: 0, said: 0, right: 0 };
      for (const sample of samples) {
        const said = saidOf(sample).filter(({ rule }) => rule === id);
        const wanted = sample.expect.filter(({ rule }) => rule === id);
        score.expected += wanted.length;
        score.met += wanted.filter((one) => said.some((other) => isSame(one, other))).length;
        score.said += said.length;
        score.right += said.filter((one) => wanted.some((other) => isSame(one, other))).length;
      }
      return score;
    })
    .filter(({ expected, said }) => expected + said > 0);
}

const share = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)}%`);

function table(scores: readonly Score[]): string {
  const sum = (field: keyof Omit<Score, 'rule'>): number => scores.reduce((total, score) => total + score[field], 0);
  const all: Score = {
    rule: 'all',
    expected: sum('expected'),
    met: sum('met'),
    said: sum('said'),
    right: sum('right'),
  };
  return [...scores, all]
    .map(({ rule, expected, met, said, right }) =>
      [
        rule.padEnd(22),
        `precision ${share(right, said).padStart(4)} (${right} of ${said})`.padEnd(30),
        `recall ${share(met, expected).padStart(4)} (${met} of ${expected})`,
      ].join(''),
    )
    .join('\n');
}

describe('workflows of our own', async () => {
  for (const sample of await samplesIn('own')) {
    it(`says of ${sample.name} what a reader would say, and nothing else`, () => {
      const said = saidOf(sample);
      const missed = sample.expect.filter((one) => !said.some((other) => isSame(one, other)));
      const beyond = said.filter((one) => !sample.expect.some((other) => isSame(one, other)));
      expect({ missed, beyond }).toEqual({ missed: [], beyond: [] });
    });
  }
});

const blind = await samplesIn('blind');

describe('workflows written without sight of the rules', () => {
  it('are read, and measured by rule', () => {
    const scores = scoresOf(blind);
    process.stdout.write(`\n${blind.length} workflows written without sight of the rules\n${table(scores)}\n`);
    expect(scores.length > 0).toBe(blind.length > 0);
  });
});
