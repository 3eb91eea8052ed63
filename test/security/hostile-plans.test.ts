import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverablesIn } from '../../shared/decomposition/asks.ts';
import { checkWorkflow, errorsIn } from '../../shared/decomposition/check.ts';
import { sameOrder } from '../../shared/decomposition/likeness.ts';
import { asMaterialId, asTaskId } from '../../shared/ids.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';
import { aTask, aWorkflow } from '../support/workflows.ts';

/**
 * The plan check reads what a pod, a file or a colleague wrote, on the thread that everybody waits for. Where its work grew
 * with the square of a text or of a list, these plans would take minutes to hours.
 */
const length = 400_000;
const patience = 60_000;

const filled = (unit: string, characters = length): string => unit.repeat(Math.ceil(characters / unit.length));
/** Words that come once each: no digit in them, so that none is taken for a number. */
const ownWord = (at: number): string =>
  `w${[...at.toString(36)].map((sign) => String.fromCharCode(100 + (parseInt(sign, 36) % 20))).join('')}${'z'.repeat(Math.floor(at / 36) % 3)}`;
const task = (id: string, change: Partial<Task> = {}): Task => aTask(id, { title: `Task ${id}`, ...change });

/** One text wherever a plan has room for it. */
function everywhere(text: string): Workflow {
  const [name, row] = [text.slice(0, 60), text.slice(0, 120)];
  const material = asMaterialId('m-1');
  return aWorkflow(
    [
      task('a', { title: text.slice(0, 200), brief: text, materials: [material] }),
      task('b', { brief: `${text}x`, needs: [asTaskId('a')], materials: [material], writes: [text] }),
      task('c', { brief: 'Check the price.', followUps: [text, `see m-1 ${text}`], writes: [` ${text}`] }),
      task('d', {
        brief: `Do ${text} and find the costs of each supplier.`,
        output: { kind: 'fields', fields: [{ name, type: 'text', required: true, description: text.slice(0, 400) }] },
      }),
      task('e', {
        brief: `Merge what the others found.${text}`,
        needs: ['b', 'c'].map(asTaskId),
        output: { kind: 'sections', sections: [row] },
      }),
      task('f', { brief: `${text} merge`, needs: ['c', 'd'].map(asTaskId), materials: [material] }),
    ],
    { title: text.slice(0, 200), goal: text, materials: [{ id: material, title: `The report ${row}`, text }] },
  );
}

const units = [
  '\n',
  ' ',
  '. ',
  ', ',
  '- ',
  '- a:\n',
  'and ',
  'then ',
  'for each ',
  'a/',
  'a.md ',
  'the outline ',
  'list a. ',
];

describe('a plan of any length and shape', () => {
  it.each(units)(
    'is checked in one walk where its texts are all %j',
    (unit) => {
      expect(() => checkWorkflow(everywhere(filled(unit, length / 8)))).not.toThrow();
    },
    patience,
  );

  it(
    'is checked where a merge has a long gap',
    () => {
      const merge = (gap: string) =>
        aWorkflow([
          task('a'),
          task('b'),
          task('c', { brief: `Merge them.${gap}so be it. And research the market`, needs: ['a', 'b'].map(asTaskId) }),
        ]);
      for (const gap of [filled('\n', length / 4), filled(' '), ` ${filled('then also ')}`]) {
        const { issues } = checkWorkflow(merge(gap));
        expect(issues.find(({ rule }) => rule === 'synthesis-does-work')?.params).toMatchObject({ words: 'research' });
      }
    },
    patience,
  );

  it(
    'is checked where a row of things is parted by long gaps',
    () => {
      expect(deliverablesIn(`Write a survey, a deck, a plan, a list${filled(' ')}now`)).toHaveLength(4);
    },
    patience,
  );

  it(
    'is checked where two long briefs fill in one form',
    () => {
      const words = Array.from({ length: 40_000 }, (_, at) => ownWord(at)).join(' ');
      const briefs = [
        `Find the price of each supplier. ${words} berlin`,
        `Find the price of each vendor. ${words} madrid`,
      ];
      expect(() => checkWorkflow(aWorkflow(briefs.map((brief, at) => task(`t${at}`, { brief }))))).not.toThrow();
    },
    patience,
  );

  it(
    'is checked where every task of a full table says nearly the same',
    () => {
      const words = Array.from({ length: 150 }, (_, at) => ownWord(at)).join(' ');
      const tasks = Array.from({ length: 200 }, (_, at) =>
        task(`t${at}`, { brief: `${words} ${ownWord(1_000 + at)}` }),
      );
      expect(() => checkWorkflow(aWorkflow(tasks))).not.toThrow();
    },
    patience,
  );

  it(
    'is checked where a brief makes a great many things and another speaks of them all',
    () => {
      const names = Array.from({ length: 8_000 }, (_, at) => ownWord(at));
      const made = names.map((name) => `Write ${name} outline.`).join(' ');
      const spoken = names.map((name) => `Look at an outline of an ${name} outline.`).join(' ');
      const tasks = [task('a', { brief: made }), task('b', { brief: spoken })];
      expect(() => checkWorkflow(aWorkflow(tasks))).not.toThrow();
    },
    patience,
  );

  it(
    'is checked where a task names one text and one task a great many times',
    () => {
      const many = <T>(each: T): T[] => Array.from({ length: 50_000 }, () => each);
      const material = asMaterialId('m-1');
      const twice = task('b', {
        brief: filled('Name the price of each supplier that the report has. ', 100_000),
        needs: many(asTaskId('a')),
        materials: many(material),
        writes: many('a list'),
      });
      const others = Array.from({ length: 12 }, (_, at) =>
        task(`o${at}`, { needs: [...many(asTaskId('nobody')), asTaskId('a')] }),
      );
      const materials = [{ id: material, title: 'The report', text: '' }];
      const { issues } = checkWorkflow(
        aWorkflow([task('a', { brief: 'Check the terms of the lease.' }), twice, ...others], { materials }),
      );
      expect(
        issues.filter(({ rule, tasks }) => rule === 'needless-dependency' && tasks.includes(twice.id)),
      ).toHaveLength(1);
    },
    patience,
  );
});

describe('what keeps a plan from running', () => {
  it('is what the whole check calls an error', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyTask = (id: string) =>
      fc
        .record({ brief: fc.constantFrom('', '  ', 'Check the price.'), needs: fc.subarray(ids.map(asTaskId)) })
        .map((change) => task(id, change));
    fc.assert(
      fc.property(fc.tuple(...ids.map(anyTask)), (tasks) => {
        const plan = aWorkflow(tasks);
        expect(errorsIn(plan)).toEqual(checkWorkflow(plan).issues.filter(({ severity }) => severity === 'error'));
      }),
    );
  });

  it('is told without reading what tasks ask', () => {
    const unread = {
      ...task('a'),
      get followUps(): string[] {
        throw new Error('It was read.');
      },
    };
    expect(() => checkWorkflow(aWorkflow([unread]))).toThrow('It was read.');
    expect(errorsIn(aWorkflow([unread, task('b', { brief: '' })]))).toMatchObject([{ rule: 'empty-brief' }]);
  });
});

describe('the order of words in two texts', () => {
  it('is their longest common subsequence', () => {
    const longest = (one: readonly string[], other: readonly string[]): number => {
      const [first, ...rest] = one;
      if (first === undefined) return 0;
      const at = other.indexOf(first);
      return Math.max(longest(rest, other), at < 0 ? 0 : 1 + longest(rest, other.slice(at + 1)));
    };
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(sameOrder(one, other)).toBeCloseTo(longest(one, other) / Math.max(one.length, other.length));
      }),
    );
  });
});
