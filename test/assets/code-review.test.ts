import { describe, expect, it } from 'vitest';
import { scoreText } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { runPlan } from '../electron/practice/plan-run.ts';
import { describeRules } from '../support/exercise-rules.ts';
import { all, describeParaphrases, describeYields, keepsToLength } from '../support/exercise-yields.ts';
import { planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercise = await shippedExercise('code-review');
const onTheWay = ['sort-injection', 'query-per-listing', 'shared-memory'];
const unasked = all([...onTheWay, 'empty-assertion', 'skipped-test'], 'not-asked');

describe('the code review', () => {
  describeRules(exercise);
  keepsToLength(exercise);

  describeYields(exercise, [
    ['first-plan', 'thread', all(onTheWay, 'not-asked'), []],
    ['first-plan', 'apart', all(onTheWay, 'not-seen'), ['glued-condition', 'no-session']],
    ['vague-brief', 'thread', unasked, []],
    ['vague-brief', 'apart', unasked, []],
    ['by-concern', 'thread', {}, []],
    ['by-concern', 'apart', {}, []],
    ['path-ledger', 'thread', {}, []],
    ['path-ledger', 'apart', {}, []],
  ]);

  describeParaphrases(exercise, 'security', [
    `Trace every input from the route to the statement it ends in. Is any query text concatenated?
     Is there a check of the session before the route? Could the cache leak drafts? Can the number of queries grow without end?`,
    `Look for injection by way of any value that a caller sends. Look for SQL built from strings.
     Look for a route without access control that was forgotten. Look for a cache shared between members. Look for too many database calls.`,
    `Where does user data reach a query unchecked? Where is a condition put together from strings? Where is a login missing?
     Where is private data shown to someone else? Where do queries run in a loop?`,
    `- untrusted data that goes into a query
- a statement glued from pieces
- a missing session check
- a memory that serves the wrong member
- an amount of work that is unlimited`,
    `Follow what comes in from outside, all the way. Say where the SQL is glued. Say whether authentication is checked.
     Say whether kept pages can get to other members. Say whether the page size has no ceiling.`,
    `Report each parameter that reaches the database as it was sent, each query concatenated by hand, each route open to a guest,
     each cached page that another member could get, and each place where queries grow with the page size.`,
    `Check whether request data goes into a query without validation. Check whether a where clause is string building.
     Check whether the route needs a sign-in that is missing. Check the memory for a mix up between members. Check the query count per listing.`,
    `Could anyone inject something through a parameter? Could a glued statement help them? Could they bypass the session?
     Could they read drafts of other people? Could they exhaust the database with queries?`,
  ]);

  it('has three points reported twice by the reviewers of the worked plan, and each once in the ranking', () => {
    const { workflow } = planNamed(exercise, 'by-concern');
    for (const seed of [1, 2, 7]) {
      const { records } = runPlan(workflow, 'all-at-once', knowledgeOf([exercise]), seed);
      const reports = records.filter(({ task }) => task !== 'ranking').flatMap(({ output }) => scoreText(output, exercise).found);
      const twice = exercise.findings.map(({ id }) => id).filter((id) => reports.filter((each) => each === id).length === 2);
      expect(twice).toEqual(['sort-injection', 'query-per-listing', 'swallowed-failure']);
      const ranked = scoreText(records.at(-1)?.output ?? '', exercise).places.map(({ id }) => id);
      expect(ranked.toSorted()).toEqual(exercise.findings.map(({ id }) => id as string).toSorted());
    }
  });

  it('costs more tokens by concern than file by file with a ledger, which finds as much', () => {
    const tokens = (plan: string) =>
      runPlan(planNamed(exercise, plan).workflow, 'all-at-once', knowledgeOf([exercise]), 1).inputTokens.reduce(
        (sum, count) => sum + count,
        0,
      );
    expect(tokens('by-concern')).toBeGreaterThan(1.5 * tokens('path-ledger'));
  });
});
