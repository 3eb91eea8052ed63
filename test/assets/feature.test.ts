import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { describeRules } from '../support/exercise-rules.ts';
import { all, describeParaphrases, describeYields } from '../support/exercise-yields.ts';
import type { YieldRow } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('feature');
const between = exercise.findings.filter(({ reach }) => reach === 'between').map(({ id }) => id);
const suspicions = ['fee-gap', 'limit-gap'];

const table: readonly YieldRow[] = [
  ['first-plan', 'apart', { ...all(between, 'not-seen'), 'open-end': 'not-asked' }, suspicions],
  ['first-plan', 'thread', { 'reason-list': 'not-asked', 'open-end': 'not-asked' }, []],
  [
    'names-only',
    'apart',
    {
      'status-word': 'not-passed-on interface',
      'reason-list': 'not-passed-on interface',
      'migration-first': 'not-asked',
      'one-file': 'not-asked',
    },
    suspicions,
  ],
  ['names-only', 'thread', {}, []],
  [
    'vague-brief',
    'apart',
    all(
      ['date-names', 'status-word', 'reason-list', 'migration-first', 'one-file', 'how-often'],
      'not-asked',
    ),
    [],
  ],
  [
    'vague-brief',
    'thread',
    all(['date-names', 'status-word', 'reason-list', 'migration-first', 'one-file'], 'not-asked'),
    [],
  ],
  ['worked', 'thread', {}, []],
  ['worked', 'apart', {}, []],
  ['one-reader', 'thread', {}, []],
  ['one-reader', 'apart', {}, []],
];

const paraphrases = [
  `Which names differ between two parts? Does every test expect the status that the service gives? Who decides on the reasons?
Which date may be null? Must the migration run first? Is a file written by two tasks? Does a sheet contradict itself?`,
  `Check that columns and properties match, and that each test waits for a word that exists.
List every enumeration that is undefined and every field that is mandatory in one place only.
Put the releases in order: what depends on what? Find files with more than one owner. Find rules that disagree with themselves.`,
  `- naming that is inconsistent
- states that tests look for in vain
- choices that nobody has settled
- fields that may be left out, or not
- a rollout in the wrong order
- a schema that is overwritten
- a promise that is taken back by its exception`,
  `Say where field names clash and where a walk would fail on a status.
Say which allowed values are missing and whether an end date is optional.
Say whether the table change comes too late and who owns the schema file.
Say which statements are at odds.`,
  `Hold the parts against one another: are the names consistent, would each walk pass, are the lists complete?
Can the end of a pause be blank? Does the release precede the table it needs, or come after? Do both tasks write one file?
Does any screen undo its own rules?`,
  `Where are there two names for one column? Where does the test list fit no state of the service? Where is a list still open?
Where is a value nullable here and required there? Where is the deployment ahead of the migration? Where do two tasks own one schema?
Where does a text conflict with itself?`,
  `Align the names. Compare the status in each test: is it the same word? Settle the options for a reason.
Note every column that can be empty. Note the sequence of releases. Note files that clash. Note sentences that contradict each other.`,
  `I need to know four things. Do the parts agree on names, and on what the tests expect? Which lists are incomplete, and which dates may be missing or null, with no value?
Is the schedule in the right order, with the table first and no two tasks on the same file? Is any rule inconsistent in itself?`,
];

describe('the exercise with a feature for five', () => {
  describeRules(exercise);
  describeYields(exercise, table);
  describeParaphrases(exercise, 'design', paraphrases, 'one-reader');

  it('leaves one enumeration and one nullability open, has the migration after its service, and one file with two writers', () => {
    const pairs = Object.fromEntries(
      exercise.findings.map(({ id, evidence }) => [id, evidence.map(({ material }) => material)]),
    );
    expect(pairs['reason-list']).toEqual(['service-sheet', 'app-sheet']);
    expect(pairs['open-end']).toEqual(['request', 'database-sheet']);
    expect(pairs['migration-first']).toEqual(['database-sheet', 'service-sheet']);
    expect(pairs['one-file']).toEqual(['database-sheet', 'service-sheet']);
  });

  it('has days of the week that are right', () => {
    const said = exercise.materials.flatMap(({ text }) => [
      ...text.matchAll(/(Monday|Tuesday|Wednesday|Thursday|Friday) (\d+) (September|October)/g),
    ]);
    expect(said.length).toBeGreaterThanOrEqual(3);
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    for (const [text, day, date, month] of said) {
      const weekday = new Date(Date.UTC(2025, month === 'September' ? 8 : 9, Number(date))).getUTCDay();
      expect([text, days[weekday]]).toEqual([text, day]);
    }
  });
});

describe('the plans of a feature for five', () => {
  it('turn a dependency into a handoff: the app lane finds what the table is called without its sheet', () => {
    const { workflow } = planNamed(exercise, 'worked');
    const app = workflow.tasks.find(({ id }) => id === 'app');
    expect(app?.materials).toEqual(['app-sheet']);
    const { records } = runPlan(workflow, 'all-at-once', knowledgeOf([exercise]), 1);
    expect(records.find(({ task }) => task === 'app')?.output).toContain('Its columns are paused_on and resumes_on');
  });

});
