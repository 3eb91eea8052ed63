import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../shared/run/comparison.ts';
import { consequenceOf, shareOf } from '../../../shared/run/consequence.ts';
import { consequenceParts, consequenceSentence, plainly, shareParts } from '../../../shared/words/consequences.ts';
import { aRun, aTask, someFindings } from '../../support/comparison-builder.ts';

const point = {
  evidence: [
    { materialTitle: 'Retention', place: 'Paragraph 2' },
    { materialTitle: 'Support promises', place: 'Paragraph 4' },
  ],
};
const ids = (...tasks: string[]) => tasks.map((task) => aTask(task).id);
const run = aRun('all-at-once', {
  tasks: [
    aTask('research', { findings: someFindings({ ids: ['gap'] }).ids }),
    aTask('financials', { output: '{"topRisks": ["None."], "cash": "Enough."}' }),
    aTask('synthesis', { from: 1_000, to: 2_000, needs: ids('research', 'financials') }),
  ],
});
const lost = (cause: Loss['cause'], task: string | null, seenBy: string[][], id = 'gap'): Loss => {
  const [loss] = someFindings({ lost: [{ id, cause, task, seenBy }] }).lost;
  if (!loss) throw new Error('a loss was asked for');
  return loss;
};
const said = (loss: Loss) => consequenceSentence(consequenceOf(run, loss, point));

describe('what a missing finding comes down to', () => {
  it('says that nobody saw both pieces, and whom each of them reached', () => {
    expect(said(lost('not-seen', null, [['research'], ['financials', 'synthesis']]))).toBe(
      'No conversation saw both Retention and Support promises: Retention reached Research, Support promises reached Financials and Synthesis.',
    );
  });

  it('says first what the answer speaks of of it, and what it lacks', () => {
    const half = (partly: { has: number[]; lacks: number[] }) => {
      const share = shareOf({ ...lost('not-asked', 'research', []), partly }, point);
      return share && plainly(shareParts(share));
    };
    expect(half({ has: [1], lacks: [0] })).toBe(
      'Partly said: the answer speaks of Support promises and lacks Retention.',
    );
    expect(half({ has: [0, 1], lacks: [] })).toBe(
      'Partly said: the answer speaks of Retention and Support promises and lacks what is wrong with it.',
    );
    expect(shareOf(lost('not-asked', 'research', []), point)).toBeNull();
  });

  it('does not say that a material reached its namesake', () => {
    const same = {
      evidence: point.evidence.map((piece, index) => ({ ...piece, materialTitle: index ? 'Prices' : 'Research' })),
    };
    expect(consequenceSentence(consequenceOf(run, lost('not-seen', null, [['research'], ['financials']]), same))).toBe(
      'No conversation saw both Research and Prices: Research reached its own conversation, Prices reached Financials.',
    );
  });

  it('names those alone that lack what was read', () => {
    const two = aRun('all-at-once', {
      tasks: [
        aTask('research'),
        aTask('design', { needs: ids('research') }),
        aTask('tests', { needs: ids('research') }),
      ],
    });
    const loss = lost('not-passed-on', 'research', [['research', 'design'], ['tests']]);
    expect(consequenceSentence(consequenceOf(two, loss, point))).toBe(
      'Research read Retention, and what it handed on to Tests does not carry that passage.',
    );
  });

  it('says what no conversation was given at all', () => {
    expect(said(lost('not-seen', null, [['research'], []]))).toBe('No conversation was given Support promises.');
  });

  it('says who saw it and was not asked, or was asked and did not say it', () => {
    expect(said(lost('not-asked', 'financials', [['financials'], ['financials']]))).toBe(
      'Financials saw it and was not asked.',
    );
    expect(said(lost('overlooked', 'financials', [['financials'], ['financials']]))).toBe(
      'Financials saw it, was asked, and did not say it.',
    );
  });

  it('says who found it and whom its work was handed to', () => {
    expect(said(lost('not-passed-on', 'research', [['research'], ['research']]))).toBe(
      'Research found it and handed its work to Synthesis, and the final answer does not say it.',
    );
  });

  it('says which fields were handed on by one that had only read a part', () => {
    expect(said(lost('not-passed-on', 'financials', [['financials'], ['synthesis']]))).toBe(
      'Financials read Retention, and no field that it handed on to Synthesis carries that passage: they are Top risks and Cash.',
    );
  });

  it('says what was read and not handed on in prose', () => {
    // It had read both, and Synthesis lacks one of them.
    expect(said(lost('not-passed-on', 'research', [['research'], ['research', 'synthesis']], 'another'))).toBe(
      'Research read Retention, and what it handed on to Synthesis does not carry that passage.',
    );
  });

  it('tells two pieces of one material apart by their places', () => {
    const same = { evidence: point.evidence.map((piece) => ({ ...piece, materialTitle: 'Policy' })) };
    expect(consequenceSentence(consequenceOf(run, lost('not-seen', null, [[], ['research']]), same))).toBe(
      'No conversation was given Policy, Paragraph 2.',
    );
  });

  it('links each conversation and each passage where it first names it', () => {
    const parts = consequenceParts(consequenceOf(run, lost('not-seen', null, [['research'], ['financials']]), point));
    expect(
      parts.flatMap((part) => (typeof part === 'string' ? [] : [part.kind === 'lane' ? part.task : part.piece])),
    ).toEqual([0, 1, 'research', 'financials']);
  });
});
