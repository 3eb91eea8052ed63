import { describe, expect, it } from 'vitest';
import { readWorkflowFile } from '../../electron/services/workflow-file.ts';
import { scoreText } from '../../shared/exercise/finding.ts';
import type { FindingsResult } from '../../shared/run/comparison.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { all, keepsThePromise, resultOf, runOf } from '../support/exercise-yields.ts';
import { exercisesFolder, planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('prd-review');
const every = exercise.findings.map(({ id }) => id);
const distant = exercise.findings.filter(({ reach }) => reach === 'between').map(({ id }) => id);
const decoys = exercise.decoys.map(({ id }) => id);


/** Plan × context rule → what is lost and why, and which suspicions stay. Everything else is found. */
const table: readonly (readonly [plan: string, apart: boolean, lost: Record<string, string>, falseAlarms: string[]])[] =
  [
    ['by-section', false, {}, []],
    ['by-section', true, all(distant, 'not-seen'), decoys],
    ['by-lens', false, all(distant, 'not-asked user'), []],
    ['by-lens', true, all(distant, 'not-asked user'), []],
    ['summaries', false, {}, []],
    [
      'summaries',
      true,
      {
        'guest-signed-in': 'not-passed-on purpose',
        'unlogged-metric': 'not-passed-on purpose',
        'two-seconds': 'not-passed-on booking',
        'opens-before-calendar': 'not-passed-on booking',
        'photo-retention': 'not-passed-on privacy',
      },
      decoys,
    ],
    ['lens-coherence', false, {}, []],
    ['lens-coherence', true, {}, []],
    ['ledger', false, {}, []],
    ['ledger', true, {}, []],
    ['one-thread', false, {}, []],
    ['one-thread', true, {}, []],
  ];

/** Every cause with its task, also where nobody asked. */
const causesOf = ({ lost }: FindingsResult): Record<string, string> =>
  Object.fromEntries(lost.map(({ id, cause, task }) => [id, task === null ? cause : `${cause} ${task}`]));

const yieldOf = (workflow: Workflow, structure: PresetKey, seed: number) =>
  resultOf(exercise, workflow, structure, seed);

describe('the plans of the requirements review', () => {
  it.each(table)('%s, conversations apart: %s', (name, apart, lost, falseAlarms) => {
    const { workflow } = planNamed(exercise, name);
    for (const seed of [1, 2, 7]) {
      const structures = apart ? (['one-at-a-time', 'all-at-once', 'phased'] as const) : (['thread'] as const);
      for (const structure of structures) {
        const result = yieldOf(workflow, structure, seed);
        expect(causesOf(result)).toEqual(lost);
        expect(result.ids).toEqual(every.filter((id) => !(id in lost)));
        expect(result.falseAlarms).toEqual(falseAlarms);
        expect(result.lostInMerge).toBe(0);
      }
    }
  });

  it('show in the first plan who read one side of each lost pair, and that nobody read both', () => {
    const { lost } = yieldOf(planNamed(exercise, 'by-section').workflow, 'all-at-once', 1);
    expect(Object.fromEntries(lost.map(({ id, seenBy }) => [id, seenBy]))).toEqual({
      'guest-signed-in': [['purpose'], ['privacy']],
      'two-seconds': [['booking'], ['pricing']],
      'unlogged-metric': [['purpose'], ['pricing']],
      'photo-retention': [['privacy'], ['launch']],
      'opens-before-calendar': [['booking'], ['launch']],
    });
  });

  it('withdraw the two suspicions where a ledger carries their answers', () => {
    const { records } = runOf(exercise, planNamed(exercise, 'ledger').workflow, 'all-at-once', 1);
    const raised = records.flatMap(({ output }) => scoreText(output, exercise).falseAlarms);
    expect(raised.toSorted()).toEqual(decoys.toSorted());
    expect(records.at(-1)?.output).toContain('Withdrawn: a suspicion about fees');
    expect(records.at(-1)?.output).toContain('Withdrawn: a suspicion about regions');
  });

  it('cost less where sections hand over a ledger than where five readers read the whole', () => {
    const tokens = (plan: string) =>
      runOf(exercise, planNamed(exercise, plan).workflow, 'all-at-once', 1).inputTokens.reduce((sum, n) => sum + n);
    expect(tokens('lens-coherence')).toBeGreaterThan(3 * tokens('ledger'));
  });

  keepsThePromise(exercise);

  it('keep to the length of a reply, 120 to 260 words, and of a merge, 250 to 400', () => {
    const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    const outside = exercise.plans.flatMap(({ id, workflow }) =>
      (['thread', 'all-at-once'] as const).flatMap((structure) =>
        [1, 2, 3, 4, 5, 6].flatMap((seed) =>
          runOf(exercise, workflow, structure, seed).records.flatMap(({ task, needs, output }) => {
            // Four turns in one task: three passes and their merge.
            const [least, most] = id === 'one-thread' ? [600, 1_180] : needs.length > 0 ? [250, 400] : [120, 260];
            const words = wordsIn(output);
            return words < least || words > most ? [{ id, structure, seed, task, words }] : [];
          }),
        ),
      ),
    );
    expect(outside).toEqual([]);
  });
});

describe('the brief of a reader of the whole', () => {
  it('finds at most half as much where it is vague', async () => {
    const vague = await readWorkflowFile(`${exercisesFolder}prd-review/vague-brief.yaml`);
    if (!vague.ok) throw new Error(JSON.stringify(vague.failure));
    for (const seed of [1, 2, 7]) {
      const good = yieldOf(planNamed(exercise, 'one-thread').workflow, 'all-at-once', seed);
      const found = yieldOf(vague.value, 'all-at-once', seed);
      expect(found.found).toBeGreaterThan(0);
      expect(found.found).toBeLessThanOrEqual(good.found / 2);
      expect(found.ids.filter((id) => distant.includes(id))).toEqual([]);
    }
  });

  it.each([
    'Go through all sections and list every two statements that can’t both be true. Quote both.',
    'Where does one section of this document disagree with another? Give both passages.',
    'Check the ten sections against each other. Which requirements are inconsistent?',
    'Find the conflicts between chapters: figures, dates, people, limits. Two quotes for each.',
    'List each pair of requirements that contradict one another, with the passage on either side.',
    'Compare section with section. What clashes, what collides, what rules something else out?',
    'Which statements in different sections are at odds? Name the sections and quote them.',
    'Look for inconsistencies across the document, wherever two places do not agree.',
  ])('finds the same in other words: %s', (brief) => {
    const { workflow } = planNamed(exercise, 'lens-coherence');
    const tasks = workflow.tasks.map((task) => (task.id === 'coherence' ? { ...task, brief } : task));
    for (const seed of [1, 2]) expect(yieldOf({ ...workflow, tasks }, 'all-at-once', seed).ids).toEqual(every);
  });

  it('gets one contradiction alone where it asks for everything at once', () => {
    const { workflow } = planNamed(exercise, 'one-thread');
    const tasks = workflow.tasks.map((task) => ({
      ...task,
      brief: [task.brief, ...task.followUps.slice(0, 2)].join('\n'),
      followUps: [],
    }));
    const { ids } = yieldOf({ ...workflow, tasks }, 'all-at-once', 1);
    expect(ids.filter((id) => distant.includes(id))).toHaveLength(1);
  });
});
