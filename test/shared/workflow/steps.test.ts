import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tasksOfList } from '../../../shared/workflow/steps.ts';
import { TaskSchema } from '../../../shared/workflow/task.ts';

/** `title < needs` of each task. */
const drawn = (text: string): string[] =>
  tasksOfList(text).map(({ id, needs }) => (needs.length === 0 ? id : `${id} < ${needs.join(', ')}`));

describe('a pasted list', () => {
  it('becomes tasks, with the needs it names', () => {
    const text = '1. Gather figures\n2. Compare rivals (after 1)\n- Write page';
    expect(tasksOfList(text).map(({ title, brief, needs }) => ({ title, brief, needs }))).toEqual([
      { title: 'Gather figures', brief: 'Gather figures', needs: [] },
      { title: 'Compare rivals', brief: 'Compare rivals', needs: ['gather-figures'] },
      { title: 'Write page', brief: 'Write page', needs: [] },
    ]);
  });

  it.each<[string, string[]]>([
    ['1) Read\n2) Sort\n3) Join (needs 1 and 2)', ['read', 'sort', 'join < read, sort']],
    [
      '1) Read\n2) Sort\n3) Rank\n4) Join, using steps 1-3.',
      ['read', 'sort', 'rank', 'join-using-steps-1-3 < read, sort, rank'],
    ],
    ['Step 1: Read\nStep 2: Sort, once step 1 is done', ['read', 'sort-once-step-1-is-done < read']],
    ['- Read\n- Then sort\n- Rank', ['read', 'sort < read', 'rank']],
    [
      '* Gather figures\n* Call rivals\n* Write a page using the figures',
      ['gather-figures', 'call-rivals', 'write-a-page-using-the-figures < gather-figures'],
    ],
    ['- Read\n- Sort\n- Merge all of the above', ['read', 'sort', 'merge-all-of-the-above < read, sort']],
    ['- Read\n- Sort, based on the previous step', ['read', 'sort-based-on-the-previous-step < read']],
    ['1. Sort (after 2)\n2. Read', ['sort < read', 'read']],
  ])('%j is drawn as it says', (text, expected) => {
    expect(drawn(text)).toEqual(expected);
  });

  it.each([
    '1. Call 3 rivals\n2. Wait and call again after 2 weeks\n3. Use 1 page',
    '1. Gather sales figures\n2. Gather cost figures\n3. Write using the figures',
    '- Read\n- Sort after lunch\n- Rank from the web',
    '1. Read (after 1)\n2. Sort (after 7)',
  ])('%j says nothing about what comes before', (text) => {
    expect(tasksOfList(text).flatMap(({ needs }) => needs)).toEqual([]);
  });

  it('keeps what stands under an entry in its brief, and leaves out what introduces the list', () => {
    const text = 'My week:\n\n1. People: name three risks\n   - each with a quote\n   one line each\n2. Money';
    expect(tasksOfList(text).map(({ title, brief }) => [title, brief])).toEqual([
      ['People', 'People: name three risks\n- each with a quote\none line each'],
      ['Money', 'Money'],
    ]);
  });

  it('may be lines without marks, but prose is none', () => {
    expect(drawn('Read\nSort\nRank')).toEqual(['read', 'sort', 'rank']);
    expect(drawn('One line')).toEqual([]);
    expect(drawn(`${'A long sentence about the quarter. '.repeat(6)}\nAnd a short one.`)).toEqual([]);
    expect(drawn('')).toEqual([]);
  });

  it('cuts a long title between words, and keeps the whole in the brief', () => {
    const [task] = tasksOfList(`- ${'word '.repeat(60)}`);
    expect(task?.title.length).toBeLessThanOrEqual(80);
    expect(task?.title).toMatch(/word$/);
    expect(task?.brief.split(' ')).toHaveLength(60);
  });

  it('gives whole tasks whose needs are there, whatever the text', () => {
    const words = fc.constantFrom(
      '1. ',
      '2) ',
      '- ',
      'after 1',
      '(needs 2)',
      'then',
      'using the figures',
      'figures',
      '\n',
      ' ',
      'ü',
      ':',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const tasks = tasksOfList(pasted);
        const ids = new Set(tasks.map(({ id }) => id));
        expect(ids.size).toBe(tasks.length);
        expect(tasks.map((task) => TaskSchema.parse(task))).toEqual(tasks);
        expect(tasks.every(({ id, needs }) => needs.every((need) => ids.has(need) && need !== id))).toBe(true);
      }),
    );
  });
});
