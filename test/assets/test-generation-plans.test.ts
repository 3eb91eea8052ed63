import { describe, expect, it } from 'vitest';
import { outputFaults } from '../../shared/run/output.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import { waves } from '../../shared/workflow/graph.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';
import { all, causesOf, keepsThePromise, resultOf, runOf } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('test-generation');
const every = exercise.findings.map(({ id }) => id);
const apartStructures: readonly PresetKey[] = ['all-at-once', 'phased'];
const ofConcern = (...concerns: string[]) =>
  exercise.findings.filter(({ concern }) => concerns.includes(concern)).map(({ id }) => id);

const pairs = ['cancel-then-refund', 'key-after-cancel', 'role-between', 'declined-and-hidden'];
const fromRisks = all(['wrong-list-severity', 'double-charge-severity', 'effort-on-repeats'], 'not-seen');
const bothDecoys = ['provider-words', 'fee-or-fifth'];
/** What needs two texts of one lane, or a name for what is looked for: a friendly brief asks for neither. */
const beyondVague = all(
  [...ofConcern('permissions', 'errors', 'repeats', 'standard', 'severity', 'effort'), ...pairs],
  'not-asked',
);

/** Plan × context rule → what is lost and why, and which suspicions stay. Everything else is found. */
const table: readonly (readonly [plan: string, apart: boolean, lost: Record<string, string>, falseAlarms: string[]])[] = [
  ['first-plan', false, { ...fromRisks, ...all(pairs, 'not-asked') }, bothDecoys],
  ['first-plan', true, { ...fromRisks, ...all(pairs, 'not-seen') }, bothDecoys],
  ['by-kind', false, {}, []],
  ['by-kind', true, {}, []],
  ['needless-chain', false, {}, []],
  ['needless-chain', true, {}, []],
  ['no-risk-phase', false, fromRisks, bothDecoys],
  ['no-risk-phase', true, fromRisks, bothDecoys],
  ['no-coverage-review', false, all(pairs, 'not-asked'), []],
  ['no-coverage-review', true, all(pairs, 'not-seen'), []],
  ['tiny-tasks', false, {}, []],
  ['tiny-tasks', true, {}, []],
  ['vague-brief', false, beyondVague, []],
  ['vague-brief', true, beyondVague, []],
  ['worked', false, {}, []],
  ['worked', true, {}, []],
  ['pm-first-plan', false, { ...fromRisks, ...all(pairs, 'not-asked') }, bothDecoys],
  ['pm-first-plan', true, { ...fromRisks, ...all(pairs, 'not-seen') }, bothDecoys],
  ['pm-worked', false, {}, []],
  ['pm-worked', true, {}, []],
];

const yieldOf = (workflow: Workflow, structure: PresetKey, seed = 1) =>
  resultOf(exercise, workflow, structure, seed);

const tokensOf = (plan: string, structure: PresetKey): number => {
  const { inputTokens, outputTokens } = runOf(exercise, planNamed(exercise, plan).workflow, structure, 1);
  return [...inputTokens, ...outputTokens].reduce((sum, count) => sum + count, 0);
};

describe('the plans of the test generation exercise', () => {
  it.each(table)('%s, conversations apart: %s', (name, apart, lost, falseAlarms) => {
    for (const seed of [1, 2, 7]) {
      for (const structure of apart ? apartStructures : (['thread'] as const)) {
        const result = yieldOf(planNamed(exercise, name).workflow, structure, seed);
        expect(causesOf(result)).toEqual(lost);
        expect(result.ids).toEqual(every.filter((id) => !(id in lost)));
        expect(result.falseAlarms).toEqual(falseAlarms);
        expect(result.lostInMerge).toBe(0);
      }
    }
  });

  keepsThePromise(exercise);

  it('cost at most two fifths of one thread when run at once, and find as many', () => {
    for (const plan of ['first-plan', 'no-coverage-review', 'worked', 'pm-first-plan', 'pm-worked']) {
      const share = tokensOf(plan, 'all-at-once') / tokensOf(plan, 'thread');
      expect([plan, share <= 0.4]).toEqual([plan, true]);
      const { workflow } = planNamed(exercise, plan);
      expect([plan, yieldOf(workflow, 'all-at-once').ids]).toEqual([plan, yieldOf(workflow, 'thread').ids]);
    }
  });

  it('have the four cases between two endpoints only where somebody is asked to review the coverage', () => {
    for (const { id, workflow } of exercise.plans) {
      const { ids } = yieldOf(workflow, 'all-at-once');
      const asked = workflow.tasks.some((task) => task.id === 'coverage') && id !== 'vague-brief';
      expect([id, pairs.filter((pair) => ids.some((found) => found === pair))]).toEqual([id, asked ? pairs : []]);
    }
  });

  it('cost more by kind, in a chain and in twenty pieces, and find nothing more for it', () => {
    const worked = tokensOf('worked', 'all-at-once');
    expect(tokensOf('by-kind', 'all-at-once')).toBeGreaterThan(2 * worked);
    expect(tokensOf('tiny-tasks', 'all-at-once')).toBeGreaterThan(1.6 * worked);
    expect(tokensOf('needless-chain', 'all-at-once')).toBeGreaterThan(1.1 * worked);
    const { tasks } = planNamed(exercise, 'worked').workflow;
    expect(waves(planNamed(exercise, 'needless-chain').workflow.tasks).length).toBe(waves(tasks).length + 5);
  });

  it('find at most half with vague briefs of what the same cut finds with good ones', () => {
    const good = yieldOf(planNamed(exercise, 'worked').workflow, 'all-at-once').found;
    for (const structure of ['thread', 'all-at-once'] as const) {
      expect(yieldOf(planNamed(exercise, 'vague-brief').workflow, structure).found).toBeLessThanOrEqual(good / 2);
    }
  });

  it('keep to their contracts, so that the suites are joined without a model', () => {
    for (const { id, workflow } of exercise.plans) {
      const { records } = runOf(exercise, workflow, 'all-at-once', 3);
      for (const { task, output } of records) {
        const own = workflow.tasks.find((each) => each.id === task);
        const faults = own && own.merge !== true ? outputFaults(own.output, output) : [];
        expect([id, task, faults]).toEqual([id, task, []]);
        expect([id, task, output.includes('"conflicts"')]).toEqual([id, task, false]);
      }
    }
  });
});

/** A suite in other words: its brief, its negative cases, its gaps. The object of each sentence stays. */
type Wording = (name: string) => readonly [brief: string, negative: string, gaps: string];

const paraphrases: readonly (readonly [name: string, wording: Wording, risks: string, review: string])[] = [
  [
    'edges and access',
    (name) => [
      `Try ${name} at its edges, just inside and just outside.\nSay for ${name} which role has access.`,
      `What makes ${name} answer with an error code?\nName each status in which ${name} must be turned down.`,
      `Is ${name} idempotent?\nDoes ${name} comply with the standard?\nHow serious, by the risk round, is a fault that ${name} can have?`,
    ],
    'Given the incidents of last year, on what should the suites concentrate?',
    'Which sequence across two endpoints is not covered?',
  ],
  [
    'minimum and maximum',
    (name) => [
      `List the minimum and the maximum of ${name}, and a value beyond each.\nList what is forbidden in ${name}, and to whom.`,
      `List every invalid request to ${name}.\nList what ${name} does at each stage of the life cycle.`,
      `List what ${name} does on a retry.\nList where ${name} deviates from the standard.\nList the severity of each fault in ${name}, by both texts.`,
    ],
    'List where past faults say most cases should be.',
    'List the holes between endpoints.',
  ],
  [
    'boundaries and permissions',
    (name) => [
      `Boundary cases for ${name}, please.\nPermission cases for ${name}, please.`,
      `Cases of bad input for ${name}, please.\nState cases for ${name}, please.`,
      `Duplicate requests to ${name}, please.\nDepartures of ${name} from the standard, please.\nGrades that ${name} gives its faults, please.`,
    ],
    'Where do the incidents tell us to spend our time?',
    'Please name what is missing between endpoints.',
  ],
  [
    'thresholds and rights',
    (name) => [
      `Find each threshold in ${name} and test both sides.\nFind out what rights ${name} asks for.`,
      `Find out what can go wrong in ${name}.\nFind each transition of ${name} that is not offered.`,
      `Find out what happens to ${name} when the same key comes back.\nFind what speaks against the standard in ${name}.\nFind the seriousness of faults in ${name}.`,
    ],
    'Find in the record of faults a reason to focus the effort.',
    'Find what falls between two endpoints.',
  ],
  [
    'one long sentence a turn',
    (name) => [
      `I need for ${name} the largest and smallest values it takes and the roles that may use it.`,
      `I need for ${name} all malformed requests and all states in which it comes too late.`,
      `I need for ${name} what happens when it is sent again, where it breaks the standard, and how bad its faults are.`,
    ],
    'I need to know from what went wrong where to begin with the cases.',
    'I need the gaps that lie between suites.',
  ],
  [
    'ranges and authorisation',
    (name) => [
      `For ${name}: ranges, and the values off by one.\nFor ${name}: authorisation by role.`,
      `For ${name}: what has to be rejected.\nFor ${name}: the lifecycle, with each action in each state.`,
      `For ${name}: idempotency.\nFor ${name}: contradictions to the standard.\nFor ${name}: priority of each fault.`,
    ],
    'Incidents: what weight do they give to each kind of case?',
    'Two endpoints together: what is untested?',
  ],
  [
    'a checklist',
    (name) => [
      `- limits of ${name}\n- who may use ${name}`,
      `- errors of ${name}\n- states of ${name}`,
      `- repeats of ${name}\n- where ${name} does not conform to the standard\n- severity in ${name}`,
    ],
    '- effort, by incident',
    '- gaps between endpoints',
  ],
  [
    'questions only',
    (name) => [
      `Which limits does ${name} have, and what lies just over them?\nWho may, and who is not allowed to, use ${name}?`,
      `Which status code does ${name} give to a faulty request?\nWhat if ${name} comes at the wrong moment?`,
      `What if ${name} is asked for a second time?\nWhere does ${name} differ from the standard?\nWhat rank do faults of ${name} have?`,
    ],
    'What share of the cases does each kind of incident deserve?',
    'What does one endpoint do that another does not expect?',
  ],
];

/** The object of a brief, as the worked plan names it. */
const names: Readonly<Record<string, string>> = {
  'suite-availability': 'availability',
  'suite-create': 'create booking',
  'suite-read': 'read booking',
  'suite-cancel': 'cancel booking',
  'suite-payment': 'take payment',
  'suite-refund': 'refunds',
};

describe('a good brief in other words', () => {
  it.each(paraphrases)('%s', (_, wording, risks, review) => {
    const { workflow } = planNamed(exercise, 'worked');
    const reworded = (task: Task): Task => {
      if (task.id === 'risks') return { ...task, brief: risks };
      if (task.id === 'coverage') return { ...task, brief: review };
      const name = names[task.id];
      if (name === undefined) return task;
      const [brief, ...followUps] = wording(name);
      return { ...task, brief, followUps };
    };
    const other: Workflow = { ...workflow, tasks: workflow.tasks.map(reworded) };
    for (const structure of ['all-at-once', 'thread'] as const) {
      const { ids, falseAlarms } = yieldOf(other, structure);
      expect(every.filter((id) => !ids.includes(id))).toEqual([]);
      expect(falseAlarms).toEqual([]);
    }
  });
});
