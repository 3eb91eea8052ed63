import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideAdvice, guideQuestions, nextGuideQuestion, pathOf } from '../../../shared/structure/guide.ts';
import type { GuideAnswers, GuideQuestion } from '../../../shared/structure/guide.ts';
import { guideWords, wordClaimed, wordGuideReason } from '../../../shared/words/advice.ts';

const free = { shared: 'nothing', merging: 'fields', time: 'yes' } as const;
const advised = (answers: GuideAnswers) => {
  const advice = guideAdvice(answers);
  if (!advice) throw new Error(`Open: ${String(nextGuideQuestion(answers))}`);
  return advice;
};

describe('the decision guide', () => {
  it.each<[work: string, answers: GuideAnswers, structure: string]>([
    // Where depth wins.
    ['successive refinement', { shape: 'refinement', turns: 'few' }, 'thread'],
    ['requirements that emerge', { shape: 'refinement', turns: 'many' }, 'thread'],
    ['quality that hangs on subtle early context', { shape: 'whole', turns: 'few' }, 'thread'],
    ['artifacts that mislead one by one', { shape: 'parts', coupling: 'tight', turns: 'few' }, 'thread'],
    ['debugging an interaction of three services', { shape: 'whole', turns: 'few' }, 'thread'],
    ['judging the coverage of a suite', { shape: 'whole', turns: 'few' }, 'thread'],
    ['contradictions between distant sections', { shape: 'whole', turns: 'few' }, 'thread'],
    // Where breadth wins.
    [
      'parts behind defined interfaces',
      { shape: 'parts', coupling: 'independent', discovery: 'no', ...free },
      'all-at-once',
    ],
    ['one question from several perspectives', { shape: 'perspectives', ...free }, 'all-at-once'],
    ['several drafts to choose among', { shape: 'alternatives', ...free, merging: 'choice' }, 'all-at-once'],
    ['the same operation on N inputs', { shape: 'inputs', ...free }, 'all-at-once'],
    [
      'schema, API and interface of one feature',
      { shape: 'parts', coupling: 'independent', discovery: 'no', ...free },
      'all-at-once',
    ],
    // The table's other rows.
    ['mixed', { shape: 'parts', coupling: 'some', discovery: 'no', ...free }, 'phased'],
    [
      'independent once something is agreed',
      { shape: 'parts', coupling: 'independent', discovery: 'yes', ...free },
      'phased',
    ],
    ['one artifact built step by step', { shape: 'steps', turns: 'few' }, 'thread'],
  ])('%s', (_, answers, structure) => {
    expect(advised(answers).structure).toBe(structure);
  });

  it('goes back to a queue or to one at a time where a condition for parallel work fails', () => {
    const inputs = { shape: 'inputs', ...free } as const;
    expect(advised({ ...inputs, shared: 'changed' }).structure).toBe('one-at-a-time');
    expect(advised({ ...inputs, shared: 'limited' }).structure).toBe('queue:2');
    expect(advised({ ...inputs, time: 'no' }).structure).toBe('one-at-a-time');
    expect(advised({ ...inputs, merging: 'prose' }).structure).toBe('queue:2');
    const mixed = { shape: 'parts', coupling: 'some', discovery: 'yes', ...free } as const;
    expect(advised({ ...mixed, time: 'no' }).structure).toBe('phased');
    expect(advised({ ...mixed, shared: 'changed' }).structure).toBe('one-at-a-time');
  });

  it('says what others claim as something to check, and nothing of a thread', () => {
    expect(wordClaimed(advised({ shape: 'perspectives', ...free }))).toMatch(/40% to 60% fewer .* forecast shows/);
    expect(wordClaimed(advised({ shape: 'inputs', ...free }))).toMatch(/\(N−1\)\/N.*1 − 2\/\(N\+1\)/);
    expect(wordClaimed(advised({ shape: 'steps', turns: 'few' }))).toBeNull();
  });

  it('warns before many turns', () => {
    const reasons = advised({ shape: 'steps', turns: 'many' }).reasons.map(wordGuideReason);
    expect(reasons.at(-1)).toMatch(/^Many turns lie ahead\. Spend five minutes/);
  });

  it('asks at most seven questions of anybody, each once, and then answers with reasons', () => {
    const anyAnswers = fc.record(
      Object.fromEntries(
        Object.entries(guideQuestions).map(([question, answers]) => [question, fc.constantFrom(...answers)]),
      ),
    ) as fc.Arbitrary<Required<GuideAnswers>>; // fromEntries forgets which answers belong to which question
    fc.assert(
      fc.property(anyAnswers, (all) => {
        let given: GuideAnswers = {};
        const asked: GuideQuestion[] = [];
        for (let next = nextGuideQuestion(given); next; next = nextGuideQuestion(given)) {
          asked.push(next);
          expect(guideAdvice(given)).toBeNull();
          expect(guideWords[next].question).toMatch(/\?$/);
          given = { ...given, [next]: all[next] };
        }
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(7);
        expect(asked).toEqual([...pathOf(given)]);
        const reasons = advised(given).reasons.map(wordGuideReason);
        expect(reasons.length).toBeGreaterThan(0);
        // What is answered beside the way changes nothing.
        expect(guideAdvice(all)).toEqual(guideAdvice(given));
      }),
    );
  });
});
