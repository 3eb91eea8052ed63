import { describe, expect, it } from 'vitest';
import { asMaterialId, asTaskId } from '../../../shared/ids.ts';
import { bestPassage, sentencesOf, walkBack } from '../../../shared/run/walk-back.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { exampleRun } from '../../support/example-run.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const paper = 'The lock lasts ninety seconds. It was set from the longest bank call of that quarter, which took 41 s.';

describe('a sentence', () => {
  it('is cut from prose, from lists and from nothing else', () => {
    const text =
      '# Open points today\n\n- The lock lasts far too long. Nobody owns it today, they say. (Lock log, part 2)\n2. Retries look like new orders.';
    expect(sentencesOf(text)).toEqual([
      'The lock lasts far too long.',
      'Nobody owns it today, they say.',
      'Retries look like new orders.',
    ]);
  });
});

describe('the passage that a sentence came from', () => {
  it('is sure where it holds the very words, quoted or whole', () => {
    expect(bestPassage('Payments says it was set “from the longest bank call of that quarter”.', paper)).toEqual({
      text: 'It was set from the longest bank call of that quarter, which took 41 s.',
      confidence: 'sure',
    });
    expect(bestPassage('The lock lasts ninety seconds', paper)?.confidence).toBe('sure');
  });

  it('is likely where most words agree, and weak where a few do', () => {
    expect(bestPassage('In that quarter the longest bank call took 41 s.', paper)?.confidence).toBe('likely');
    expect(bestPassage('The longest call of a bank was measured by hand in spring.', paper)).toMatchObject({
      confidence: 'weak',
    });
  });

  it('is none where nothing agrees', () => {
    expect(bestPassage('Customers were charged twice on Monday morning.', paper)).toBeNull();
  });
});

describe('walking back', () => {
  const workflow = aWorkflow(
    [
      aTask('read', { materials: [asMaterialId('paper')] }),
      aTask('other', { materials: [asMaterialId('unread')] }),
      aTask('join', { needs: ['read', 'other'] }),
    ],
    {
      materials: [
        { id: asMaterialId('paper'), title: 'Paper', text: paper },
        { id: asMaterialId('unread'), title: 'Other', text: 'Something quite different altogether.' },
      ],
    },
  );
  const outputs = { [asTaskId('read')]: `- “The lock lasts ninety seconds.” (Paper)`, [asTaskId('other')]: 'Nothing.' };

  it('goes from the answer over what was handed on to the material', () => {
    const origins = walkBack('The lock lasts ninety seconds, which is long.', workflow, { outputs });
    expect(origins.map(({ kind, id }) => [kind, id])).toEqual([
      ['output', 'read'],
      ['material', 'paper'],
    ]);
  });

  it('finds in a real run the material of every sentence that quotes one', () => {
    const { header, state, result } = exampleRun('all-at-once');
    const whole = workflowOf(header, state);
    const quoting = sentencesOf(result.answer ?? '').filter((sentence) => /“[^”]{12,}”/.test(sentence));
    expect(quoting.length).toBeGreaterThan(1);
    for (const sentence of quoting) {
      const origins = walkBack(sentence, whole, state);
      expect(origins, sentence).toContainEqual(expect.objectContaining({ kind: 'output', confidence: 'sure' }));
      expect(origins, sentence).toContainEqual(expect.objectContaining({ kind: 'material', confidence: 'sure' }));
    }
  });
});
