import type { ComparisonResult } from '../../shared/contract.ts';
import { causeWords } from '../../shared/words/results.ts';
import { elapsed, ratio, tokens } from '../../shared/words/format.ts';
import { structureName } from '../../shared/words/structure-names.ts';
import { expect, test } from './fixtures/test.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { HomePage } from './pages/home-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { mostInFlight, reportedTokens, requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';

// The pace that a newcomer meets, so that there is something to look at while it runs.
test.use({ pace: 2, fetchesAhead: true });

const structures = ['thread', 'one-at-a-time', 'all-at-once'] as const;
const tasks = ['Competitive research', 'Financial analysis', 'Narrative structure', 'Synthesis'] as const;

test(
  'a newcomer comes from the first screen to results that say what was measured',
  { tag: '@desktop' },
  async ({ app }) => {
    const { page } = app;
    const rooms = new Rooms(page);

    await test.step('Home and Understand', async () => {
      const home = new HomePage(page);
      await expect(home.welcome).toBeVisible();
      await home.start.click();
      const understand = new UnderstandPage(page);
      await expect(understand.dossier.getByRole('heading', { name: 'What a good result contains' })).toBeVisible();
      const material = await understand.read('Competitor notes');
      await expect(material).toContainText('tokens');
      await page.keyboard.press('Escape');
      await expect(material).toBeHidden();
      await understand.onward.click();
    });

    await test.step('Break down: another plan can be read, then the first one again', async () => {
      const plan = new BreakDownPage(page);
      await expect(plan.tasks).toHaveCount(4);
      await plan.pickPlan('A lane for every file');
      await expect(plan.tasks).not.toHaveCount(4);
      await expect(plan.plan('A lane for every file')).toBeChecked();
      await plan.pickPlan('Three drafts, then a merge');
      await expect(plan.tasks).toHaveCount(4);
      await plan.task('Financial analysis').click();
      await expect(plan.inspector).toContainText('Analyse the quarter for the board');
      // What a structure will cost stays hidden until the guess is locked.
      await expect(page.getByRole('table', { name: 'Predicted wall-clock and tokens' })).toBeHidden();
      await plan.onward.click();
    });

    await test.step('Predict: nothing runs before every question has an answer', async () => {
      const predict = new PredictPage(page);
      // It says what is missing instead of being dead, so it can be pressed.
      await predict.lock.press('Enter');
      await expect(
        page.getByText(/^Still to answer: which ends first, which finds most and what will be lost/),
      ).toBeVisible();
      await predict.endsFirst('All at once').check();
      await predict.move(predict.clock, 'ArrowRight', '2.0× sooner');
      await predict.move(predict.tokens, 'ArrowLeft', '50% fewer');
      await predict.findsMost('One thread').check();
      await predict.loses('Two facts that sit in different drafts').check();
      await predict.why.fill('Nobody reads two drafts at once.');
    });

    const run = new RunPage(page);
    await test.step('Run: three structures at once, and what is independent runs together', async () => {
      const together = run.column('All at once');
      const shown = await run.record('All at once');
      await new PredictPage(page).lock.click();
      // One Stop for every request that is in flight.
      await expect(run.column('One thread').stopButtons).toHaveCount(1);
      await expect(run.column('One at a time').stopButtons).toHaveCount(1);
      const before = await together.clock.textContent();
      await expect(together.clock).not.toHaveText(before ?? '');
      await expect(together.answer('Financial analysis')).toContainText(/\w+ \w+ \w+/);
      for (const structure of structures) {
        const column = run.column(structureName(structure));
        await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
        await expect(column.stopButtons).toHaveCount(0);
      }
      for (const task of tasks) await expect(together.lane(task)).toContainText('Done');
      const { mostInFlight: most, texts } = await shown();
      expect(most).toBe(3);
      expect(texts).toContainEqual(expect.stringMatching(/^Synthesis: .*Waiting for 3 tasks/));
      for (const task of tasks) expect(texts).toContainEqual(expect.stringMatching(`^${task}: .*Writing`));
      for (const structure of structures) {
        const log = runLog(app.dataFolder, structure);
        expect(mostInFlight(log), structure).toBe(structure === 'all-at-once' ? 3 : 1);
        expect(requestsByTask(log), structure).toEqual({ competitors: 1, financials: 1, narrative: 1, synthesis: 1 });
      }
    });

    await test.step('Run: what a lane was sent, and what it was not', async () => {
      const together = run.column('All at once');
      await together.self.getByRole('button', { name: 'What Financial analysis was sent' }).click();
      const sent = page.getByRole('complementary', { name: 'What Financial analysis was sent' });
      for (const part of ['Finance pack', 'Plan against actual', 'Pricing model']) {
        await expect(sent.locator('summary').filter({ hasText: part })).toHaveCount(1);
      }
      await expect(sent).toContainText('Analyse the quarter for the board');
      await expect(sent.getByRole('listitem').filter({ hasText: 'Competitor notes' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sent).toBeHidden();
      await run.onward.click();
    });

    const results = new ResultsPage(page);
    const [summary] = await hostCommand(page, 'comparison.list', {});
    if (!summary) throw new Error('The comparison is not in the list.');
    const result = await hostCommand(page, 'comparison.result', { comparison: summary.id });
    await test.step('Results: every figure is the measured one', async () => {
      const took = (key: string) => result.comparison.runs.find((each) => each.structure === key)?.wallClockMs ?? NaN;
      const sooner = ratio(took('thread') / took('all-at-once'));
      await expect(results.headline).toContainText(`All at once finished ${sooner} sooner than One thread, and lost`);
      await expect(results.whatWasRun.getByRole('listitem')).toHaveText([
        /One thread1 conversation, 4 turns/,
        /One at a time4 conversations, 1 at once/,
        /All at once4 conversations, 3 at once/,
      ]);
      const totals = new Map<string, number>();
      for (const each of result.comparison.runs) {
        const name = structureName(each.structure);
        const total = reportedTokens(runLog(app.dataFolder, each.structure));
        totals.set(each.structure, total);
        expect(each.tokens.total).toBe(total);
        await expect(results.figures('Tokens')).toContainText(`${name}${tokens(total)}`);
        await expect(results.figures('Wall-clock')).toContainText(`${name}${elapsed(each.wallClockMs)}`);
        await expect(results.figures('Findings')).toContainText(
          `${name}${each.findings?.found ?? 'none'} of ${each.findings?.of ?? 'none'}`,
        );
      }
      expect(totals.get('thread')).toBeGreaterThan(2 * (totals.get('one-at-a-time') ?? Infinity));
      expect(totals.get('all-at-once')).toBe(totals.get('one-at-a-time'));
      await expect(results.figures('Tokens')).toContainText(/fewer, All at once/);
      await expect(page.getByText('pace 2×').first()).toBeVisible();
    });

    await test.step('Results: what each structure would send on', async () => {
      await expect(results.answers).toHaveCount(new Set(result.comparison.runs.map(({ answer }) => answer)).size);
      for (const { answer } of result.comparison.runs) {
        const quote = /“[^”*]{40,}”/.exec(answer ?? '')?.[0] ?? 'an answer without a quote';
        await expect(results.answers.filter({ hasText: quote })).not.toHaveCount(0);
      }
    });

    await test.step('Results: every planted point, found or lost with its cause', async () => {
      expect(result.comparison.runs.some(({ findings }) => (findings?.lost.length ?? 0) > 0)).toBe(true);
      for (const each of result.comparison.runs) await expectCells(results, each);
      await results.cells('All at once', 'lost').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });

    await test.step('Results: the guess beside what was measured, and why', async () => {
      await expect(results.prediction).toContainText('You wrote: Nobody reads two drafts at once.');
      await expect(results.prediction.getByRole('row', { name: /Ends first/ })).toContainText(
        /All at once.*All at once/,
      );
      await expect(results.prediction.getByText(/off by|spot on/)).toHaveCount(2);
      await expect(results.why.getByRole('listitem')).not.toHaveCount(0);
    });

    await test.step('Reflect: what was written is still there after a reload', async () => {
      await results.reflection.fill('My weekly report has two parts that need each other.');
      await results.saveReflection.click();
      await expect(rooms.messages).toContainText('Your reflection is saved.');
      await page.reload();
      await expect(results.reflection).toHaveValue('My weekly report has two parts that need each other.');
      await rooms.enter('Home');
      await expect(new HomePage(page).welcomeBack).toBeVisible();
      await expect(new HomePage(page).recent).toHaveCount(1);
    });
  },
);

async function expectCells(results: ResultsPage, run: ComparisonResult['comparison']['runs'][number]): Promise<void> {
  const name = structureName(run.structure);
  await expect(results.cells(name, 'found')).toHaveCount(run.findings?.found ?? -1);
  for (const cause of new Set(run.findings?.lost.map((loss) => loss.cause))) {
    const lost = run.findings?.lost.filter((loss) => loss.cause === cause) ?? [];
    await expect(results.cells(name, `lost, ${causeWords[cause].name}`)).toHaveCount(lost.length);
  }
}
