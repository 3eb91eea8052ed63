import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../../electron/services/lessons/parse-lesson.ts';
import { readLesson } from '../../../../electron/services/lessons/read-lesson.ts';
import type { Lesson } from '../../../../shared/lesson/lesson.ts';
import { noLimits } from '../../../../shared/practice.ts';
import { lessonFolder, sampleLesson, shippedExercises } from '../../../support/sample-lesson.ts';

const name = '01-two-levers.md';

async function read(text: string): Promise<Awaited<ReturnType<typeof readLesson>>> {
  return readLesson(path.join(await lessonFolder({ [name]: text }), name), shippedExercises);
}

async function lessonOf(text: string): Promise<Lesson> {
  const lesson = await read(text);
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.failure.faults));
  return lesson.value;
}

/** What is wrong, as `line what`. */
async function faultsOf(text: string): Promise<string[]> {
  const lesson = await read(text);
  if (lesson.ok) return [];
  expect(lesson.failure).toMatchObject({ code: 'lesson-file', wayOut: 'mend-input' });
  return (lesson.failure.faults ?? []).map(({ where, what }) => `${where.replace(`${name}:`, '')} ${what}`);
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const change = (from: string, to: string): string => {
  expect(sampleLesson).toContain(from);
  return sampleLesson.replace(from, to);
};

describe('a lesson’s file', () => {
  it('is read to its sections and blocks, its texts as they are written', async () => {
    const { sections, ...head } = await lessonOf(sampleLesson);
    expect(head).toEqual({
      id: 'two-levers',
      title: 'Two levers',
      unit: 'Why structure matters',
      minutes: 8,
      rows: [12, 13],
      lede: 'One lever moves the clock, another the tokens. Which does which?',
      takeaway: 'Width moves the clock; the context rule moves the tokens.',
      practise: { exercise: 'board-prep', text: 'Run your first plan in three structures.' },
    });
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['opening', null],
      ['three-tasks-four-structures', 'Three tasks, four structures'],
      ['try-it', 'Try it'],
      ['check-yourself', 'Check yourself'],
    ]);
    expect(sections[0]?.blocks).toEqual([
      { kind: 'prose', markdown: 'Before anything else: a note: at 10:30, **really**.' },
    ]);
    expect(sections[1]?.blocks).toEqual([
      {
        kind: 'prose',
        markdown: 'Say you need [research](#/exercises/board-prep), a review and a page of notes.',
      },
      { kind: 'note', title: 'Wall-clock', markdown: 'Elapsed time, *waiting* included.' },
      {
        kind: 'guess',
        id: 'two-slots',
        ask: 'How long do they take on two slots?',
        form: {
          kind: 'number',
          unit: 'seconds',
          answer: 1050.5,
          figure: null,
          reveal: 'It is 50 s.\nNobody can cut a task in two.',
        },
      },
      { kind: 'widget', name: 'dispatch', attributes: { tasks: 'Research 45, Review 30, Notes 20' } },
      { kind: 'prose', markdown: '### A heading within\n\n- one\n- two' },
      {
        kind: 'guess',
        id: 'which-lane',
        ask: 'Which lane can see the clash?',
        form: {
          kind: 'choice',
          choices: [
            { text: 'Lane one', right: false, feedback: 'It was given one half.' },
            { text: 'None of them', right: true, feedback: 'Right: nobody\nwas given both.' },
          ],
        },
      },
    ]);
    const circumstances = {
      connection: 'practice',
      pace: 20,
      limits: noLimits,
      faults: [],
      forgetting: false,
      warmCache: false,
    };
    const source = { kind: 'exercise', exercise: 'board-prep', plan: 'first-plan' };
    expect(sections[2]?.blocks).toEqual([
      {
        kind: 'try',
        id: 'board-three',
        text: 'Board preparation, twice.',
        arms: [
          { label: null, source, structure: 'thread', circumstances },
          {
            label: 'wide',
            source,
            structure: 'all-at-once',
            circumstances: {
              ...circumstances,
              limits: { ...noLimits, requestsPerMinute: 6 },
              faults: [{ kind: 'status', status: 429, request: 3 }],
            },
          },
        ],
      },
    ]);
    expect(sections[3]?.blocks[0]).toEqual({
      kind: 'quiz',
      id: 'safest-job',
      ask: 'Which job is safest?',
      choices: [
        { text: 'Write the risk list, then test cases from it', right: false, feedback: 'Not this one.' },
        { text: 'Summarise five interviews', right: true, feedback: 'Yes. Each stands alone.' },
      ],
    });
  });

  it('reads the same with the line ends and the mark of another system', async () => {
    expect(await lessonOf(`\uFEFF${sampleLesson.replaceAll('\n', '\r\n')}`)).toEqual(await lessonOf(sampleLesson));
  });

  it('runs a workflow that lies beside the lessons', async () => {
    const arm = '- { workflow: three-turns, structure: thread }';
    const text = change('- { exercise: board-prep, plan: first-plan, structure: thread }', arm);
    const folder = await lessonFolder({ [name]: text });
    const missing = await readLesson(path.join(folder, name), shippedExercises);
    expect(missing).toMatchObject({
      ok: false,
      failure: { faults: [{ what: 'workflows/three-turns.yaml: there is no such file' }] },
    });
    await writeFile(
      path.join(folder, 'workflows', 'three-turns.yaml'),
      'braid: 1\ntitle: Three turns\ntasks:\n  - { id: one, title: One, brief: Say one. }\n',
    );
    const lesson = await readLesson(path.join(folder, name), shippedExercises);
    if (!lesson.ok) throw new Error(JSON.stringify(lesson.failure));
    const [tried] = lesson.value.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'try'));
    expect(tried).toMatchObject({ arms: [{ source: { kind: 'workflow', workflow: { title: 'Three turns' } } }, {}] });
  });

  it('keeps markup and scripts of its prose as text, and evaluates none of it', async () => {
    const hostile = '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n${process.exit()} {{7*7}}';
    const lesson = await lessonOf(change('Say you need', `${hostile}\n\nSay you need`));
    expect(JSON.stringify(lesson.sections[1]?.blocks[0])).toContain('<script>alert(1)</script>');
  });

  it.each([
    ['no front matter', '# Only text\n', ['1 begins with no front matter between two lines of ---']],
    [
      'a name other than its file’s',
      change('id: two-levers', 'id: three-levers'),
      ['2 id must be “two-levers”, as the file is named'],
    ],
    [
      'a unit there is none of',
      change('unit: Why structure matters', 'unit: Extras'),
      ['4 unit must be Why structure matters, Choosing, Dispatching or Teams and judgement'],
    ],
    ['a field there is none of', change('minutes: 8', 'minutes: 8\nauthor: me'), ['6 author is not a known field']],
    [
      'an exercise there is none of',
      change('exercise: board-prep,', 'exercise: nowhere,'),
      ['1 practise.exercise names the exercise “nowhere”, which there is none of'],
    ],
  ])('is refused for %s', async (_, text, faults) => {
    expect(await faultsOf(text)).toEqual(faults);
  });

  it.each([
    [
      'a directive that another one begins in',
      'was given both.\n:::',
      'was given both.',
      [[':::guess{id="which-lane"}', 'guess holds “try”: close the one before the other begins']],
    ],
    ['an end of nothing', '### A heading within', ':::', [[':::\n\n- one', 'closes nothing']]],
    ['a directive with a space', ':::note{title', '::: note{title', [['::: note', 'closes nothing']]],
    ['an unknown directive', ':::note{title="Wall-clock"}', ':::aside', [[':::aside', 'aside is no directive']]],
    ['a widget there is none of', 'name="dispatch"', 'name="clock"', [['::widget', 'widget names the widget “clock”']]],
    [
      'a widget’s unknown attribute',
      'name="dispatch"',
      'name="dispatch" speed="9"',
      [['::widget', 'widget dispatch speed is not a known field']],
    ],
    ['a widget with text', '::widget{name', ':::widget{name', [[':::widget', 'widget needs two colons']]],
    ['two right answers', '- [ ] Write', '- [x] Write', [[':::quiz{id="safest', 'quiz has 2 right answers']]],
    ['no right answer', '- [x] Summarise', '- [ ] Summarise', [[':::quiz{id="safest', 'quiz has no right answer']]],
    ['no feedback', '\n  > Yes. Each stands alone.', '', [['- [x] Summarise', 'quiz is an answer without feedback']]],
    [
      'an answer without a box',
      '- [x] Summarise',
      '- Summarise',
      [
        [':::quiz{id="safest', 'quiz has no right answer'],
        ['- Summarise', 'quiz is an answer without a box'],
      ],
    ],
    [
      'a name used twice',
      '{id="second"}',
      '{id="two-slots"}',
      [[':::quiz{id="two-slots"}', 'quiz is called “two-slots” like another one']],
    ],
    ['no name', ':::quiz{id="second"}', ':::quiz', [[':::quiz\n', 'quiz lacks id="…"']]],
    [
      'a name that breaks records',
      '{id="second"}',
      '{id="constructor"}',
      [[':::quiz{id="constructor"}', 'quiz cannot be called “constructor”']],
    ],
    ['an answer that is no number', 'answer="1,050.5"', 'answer="soon"', [[':::guess', 'guess needs an answer']]],
    ['a unit that nothing is told in', 'unit="seconds"', 'unit="miles"', [[':::guess', 'guess needs a unit']]],
    [
      'a figure that nothing computes',
      'answer="1,050.5"',
      'answer="5" figure="no/such"',
      [[':::guess', 'guess names the figure “no/such”']],
    ],
    ['no reveal', '\n> It is 50 s.\n> Nobody can cut a task in two.', '', [[':::guess', 'guess has no reveal']]],
    ['a heading of the first level', '## Try it', '# Try it', [['# Try it', 'is a heading of the first level']]],
    [
      'two sections of one name',
      '## Try it',
      '## Check yourself',
      [['## Check yourself\n\n:::quiz', 'names a second section “Check yourself”']],
    ],
    [
      'a structure there is none of',
      'structure: thread',
      'structure: heap',
      [['  - { exercise', 'try arms[0].structure is not a structure']],
    ],
    [
      'a plan there is none of',
      'plan: first-plan, structure: thread',
      'plan: nowhere, structure: thread',
      [[':::try', 'arms[0] names the plan “nowhere”: there are first-plan']],
    ],
    [
      'a fault nobody knows',
      "faults: '429@3'",
      "faults: 'flood@3'",
      [['structure: all-at-once', 'try arms[1].faults “flood@3” is not one of']],
    ],
    ['YAML that is none', 'pace: 20', 'pace: [20', [['arms:', 'try is not valid YAML']]],
    ['a directive that is not closed', '  > No.\n:::', '  > No.', [[':::quiz{id="second"}', 'quiz is not closed']]],
  ] as const)('tells %s at its line', async (_, from, to, expected) => {
    const text = change(from, to);
    const faults = await faultsOf(text);
    for (const [part, what] of expected) {
      const line = lineOf(text, part);
      expect(faults.some((fault) => fault.startsWith(`${line} ${what}`)) ? '' : { line, what, faults }).toBe('');
    }
  });

  it('tells everything at once, in the order of the file', async () => {
    const faults = await faultsOf(
      change('minutes: 8', 'minutes: many')
        .replace('name="dispatch"', 'name="clock"')
        .replace('- [x] Summarise', '- [ ] Summarise'),
    );
    expect(faults.map((fault) => fault.replace(/ (is|must|names|has) .*/, ''))).toEqual([
      '5 minutes',
      expect.stringMatching(/^\d+ widget$/),
      expect.stringMatching(/^\d+ quiz$/),
    ]);
  });

  it('refuses a megabyte and what nests without end, at once', async () => {
    expect(await faultsOf(`${sampleLesson}\n${'word '.repeat(200_000)}`)).toEqual([`${name} is larger than 64 KB`]);
    for (const deep of ['>'.repeat(2_000), `${'- '.repeat(2_000)}x`, '['.repeat(4_000), `${':'.repeat(40)}note`]) {
      expect(await faultsOf(`${sampleLesson}\n\n${deep}\n`)).toEqual([`${name} is nested too deeply`]);
    }
  });

  it('refuses what its reader would take seconds for', async () => {
    const lines = ['- a\n', 'a\n\n', '| a\n'];
    const marks = ['*a*b', '`', '[a](b', ':a{', '~a', '<a ', '_ ', '\\', '![a]('];
    for (const piece of [...lines, ...marks]) {
      expect(await faultsOf(`${sampleLesson}\n\n${piece.repeat(3_000)}\n`)).toEqual([
        `${name} has more lines or marks of Markdown than a lesson needs: make two of it`,
      ]);
    }
  });

  it('lists as many faults as somebody mends at once', async () => {
    const faults = await faultsOf(`${sampleLesson}\n${':::\n\n'.repeat(200)}`);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatch(/has further faults that are not listed here: \d+$/);
  });

  it('answers whatever it is given with a lesson or faults that name their place', () => {
    const pieces = sampleLesson.split('\n').map((line) => `${line}\n`);
    const anyLines = fc.array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.string(),
        fc.constantFrom(':::\n', ':::quiz{id="a"}\n', '> x\n', '- [x] y\n'),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, withHead) => {
        const front = withHead ? sampleLesson.slice(0, sampleLesson.indexOf('---\n\n') + 4) : '';
        const { head, faults, sections } = parseLesson(front + lines.join(''), name);
        for (const { where, what } of faults) {
          expect(where).toMatch(/^01-two-levers\.md(:\d+( .+)?)?$/);
          expect(what).not.toBe('');
        }
        if (head === null || sections.every(({ title }) => title === null)) expect(faults).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no prose: every line of a lesson that is whole stands in one of its blocks', async () => {
    const kept = JSON.stringify(await lessonOf(sampleLesson));
    for (const line of [
      '### A heading within',
      'Before anything else',
      'Elapsed time',
      'Nobody can cut',
      'And which',
    ]) {
      expect(kept).toContain(line);
    }
  });
});
