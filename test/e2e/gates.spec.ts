import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import type { RunningApp } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { ResultsPage } from './pages/results-page.ts';
import { ReviewPanel } from './pages/run-page.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { listen, saidAgain } from './pages/said.ts';
import { startRun } from './pages/started-run.ts';

// Slow enough to act while lanes still write, on a busy machine too.
test.use({ pace: 4, settings: { gates: 'ask' } });

const added = 'A person adds: the covenant is tested in March.';

/** What each review of the newest phased run did, and to which task. */
function reviews(app: RunningApp): (string | null)[][] {
  return runLog(app.dataFolder, 'phased').events.flatMap((event) =>
    event.kind === 'review-given' ? [[event.by, event.action, event.task ?? null]] : [],
  );
}

/** All that the synthesis was sent, as its context shows it. */
async function sentToSynthesis({ page, dataFolder }: RunningApp): Promise<string> {
  const { header, events } = runLog(dataFolder, 'phased');
  const sent = events.find((event) => event.kind === 'request-sent' && event.step === 'synthesis');
  if (sent?.kind !== 'request-sent') throw new Error('The synthesis was not sent.');
  const { parts } = await hostCommand(page, 'context.open', { run: header.id, step: sent.step, attempt: 1 });
  return parts.map(({ body }) => body).join('\n');
}

test(
  'outputs are edited, sent back and approved at a gate, and the person’s time stands apart',
  { tag: '@desktop' },
  async ({ app }) => {
    const { page } = app;
    const said = await listen(page);
    const run = await startRun(page, ['thread', 'phased']);
    const column = run.column('Phased');
    await expect(column.gate).toBeVisible();
    await expect(column.lane('Financial analysis')).toContainText('Needs review');
    await expect(column.lane('Synthesis')).toContainText('Held until you approve');
    await expect.poll(async () => (await said()).join('\n')).toContain('Phased: Work waits for your review');

    const review = await column.openReview();
    await review.act('Edit', 'Financial analysis');
    const text = review.typed('Financial analysis');
    await expect(text).toBeFocused();
    await text.press('Control+End');
    await text.pressSequentially(`\n${added}`);
    await expect(review.approve).toHaveAttribute('aria-disabled', 'true');
    await review.give('Save this output', 'Financial analysis');
    await expect(review.output('Financial analysis')).toContainText('Edited by you');

    await review.act('Send back', 'Narrative structure');
    await review.typed('Narrative structure').fill('Name who promised it.');
    await review.give('Send back', 'Narrative structure');
    await expect(review.self).toContainText('Narrative structure is being written again');
    await expect(review.output('Narrative structure')).toContainText('Sent back');
    await expect(review.approve).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });
    await review.approve.click();

    await expect(review.self).toBeHidden();
    await expect(column.self.getByRole('heading', { name: 'Phased', exact: true })).toBeFocused();
    await expect(column.lane('Narrative structure')).toContainText('Sent back: Name who promised it.');
    await expect(column.lane('Financial analysis')).toContainText(added);
    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
    await expect.poll(async () => (await said()).join('. ')).toContain('Phased: Finished');
    // The one that was sent back is done a second time, and the review waits a second time.
    const ends = saidAgain(await said()).filter((sentence) => /Done|Finished/.test(sentence));
    expect(ends.filter((sentence) => !sentence.includes('Narrative structure'))).toEqual([]);
    expect(reviews(app)).toEqual([
      ['person', 'edit', 'financials'],
      ['person', 'send-back', 'narrative'],
      ['person', 'approve', null],
    ]);
    expect(requestsByTask(runLog(app.dataFolder, 'phased'))).toEqual({
      competitors: 1,
      financials: 1,
      narrative: 2,
      synthesis: 1,
    });
    expect(await sentToSynthesis(app)).toContain(added);

    await expect(run.column('One thread').done).toHaveText('4 of 4', { timeout: 60_000 });
    await run.onward.click();
    await expect(new ResultsPage(page).figures('Wall-clock')).toContainText(/Yours: \d+\.\d s of Phased/);
  },
);

test('a reload in mid-review keeps the gate and what was typed', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['phased']);
  const column = run.column('Phased');
  let review = await column.openReview();
  await review.act('Send back', 'Financial analysis');
  await review.typed('Financial analysis').fill('Half a note');
  await page.keyboard.press('Escape');
  await expect(review.self).toBeHidden();

  await page.reload();
  review = await column.openReview();
  await expect(review.typed('Financial analysis')).toHaveValue('Half a note');
  await review.give('Cancel', 'Financial analysis');
  await expect(review.typed('Financial analysis')).toHaveCount(0);
  expect(reviews(app)).toEqual([]);

  await review.approve.click();
  await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
  await expect.poll(() => endOf(runLog(app.dataFolder, 'phased'))).toBe('finished');
});

test('a review that somebody else closes says so, and keeps what was typed', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['phased']);
  const column = run.column('Phased');
  const review = await column.openReview();
  await review.act('Send back', 'Competitive research');
  await review.typed('Competitive research').fill('Which prices?');
  const { header, events } = runLog(app.dataFolder, 'phased');
  const gate = events.find((event) => event.kind === 'review-wanted');
  if (gate?.kind !== 'review-wanted') throw new Error('No gate waits.');
  await hostCommand(page, 'run.review', { action: 'approve', run: header.id, gate: gate.step });

  await expect(review.self).toContainText('This review was closed in another window');
  await expect(review.typed('Competitive research')).toHaveValue('Which prices?');
  await review.self.getByRole('button', { name: 'Close and drop what I typed' }).click();
  await expect(review.self).toBeHidden();
  await expect(column.gate).toHaveCount(0);
  await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
});

test('a finished lane takes a question, and two outputs a resolution, while the run goes on', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['phased']);
  const column = run.column('Phased');
  await expect(column.gate).toBeVisible();
  await column.act('Focus', 'Financial analysis').click();
  const focused = page.getByRole('dialog', { name: 'One lane' });
  await focused.getByRole('textbox', { name: 'Ask on in this conversation' }).fill('Which renewal first?');
  await focused.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(focused).toContainText('Asked on: Which renewal first?');
  await expect(focused.getByRole('group', { name: 'Answer of Financial analysis' })).toBeFocused();
  await page.keyboard.press('Escape');

  await column.choose(/^Two outputs disagree/);
  const conflict = page.getByRole('dialog', { name: 'Two outputs disagree' });
  await conflict.getByRole('textbox').fill('One says the price moves, the other that it holds.');
  await conflict.getByRole('button', { name: 'Ask for a resolution' }).click();
  await expect(column.self.getByRole('button', { name: /^More for / })).toBeFocused();
  const resolution = column.lane('Resolve: Competitive research and Financial analysis');
  await expect(resolution).toContainText('Done', { timeout: 60_000 });
  await column.gate.getByRole('button', { name: 'Approve and go on' }).click();

  await expect(column.done).toHaveText('5 of 5', { timeout: 60_000 });
  const log = runLog(app.dataFolder, 'phased');
  expect(requestsByTask(log)).toEqual({
    competitors: 1,
    financials: 2,
    narrative: 1,
    'resolution-1': 1,
    synthesis: 1,
  });
  const finished = log.events.flatMap((event) => (event.kind === 'task-finished' ? [event.task] : []));
  expect(finished.slice(-2)).toEqual(['resolution-1', 'synthesis']);
});

test('a question to a run that has ended is refused, and what was typed stays', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['phased']);
  const column = run.column('Phased');
  await expect(column.gate).toBeVisible();
  await column.act('Focus', 'Financial analysis').click();
  const focused = page.getByRole('dialog', { name: 'One lane' });
  const question = focused.getByRole('textbox', { name: 'Ask on in this conversation' });
  await question.fill('Which renewal first?');
  const { header } = runLog(app.dataFolder, 'phased');
  await hostCommand(page, 'comparison.stop', { comparison: header.comparison });
  await expect.poll(() => endOf(runLog(app.dataFolder, 'phased'))).toBe('stopped');
  await focused.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(focused.getByRole('alert')).toContainText('This run has ended');
  await expect(question).toHaveValue('Which renewal first?');
});

test('a gate and its review have no accessibility violation, by eye or by keyboard', async ({ app }) => {
  const { page } = app;
  const run = await startRun(page, ['phased']);
  const column = run.column('Phased');
  await expect(column.gate).toBeVisible();
  await expect(column.stopButtons).toHaveCount(0);
  const clean = async (what: string, colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await accessibilityViolations(page), `${what}, ${colorScheme}`).toEqual([]);
  };
  await clean('the gate', 'light');
  await clean('the gate', 'dark');
  await column.gate.getByRole('button', { name: 'Review', exact: true }).press('Enter');
  const review = new ReviewPanel(page.getByRole('dialog', { name: /waits for your review$/ }));
  await review.output('Competitive research').getByRole('button', { name: /^Edit/ }).press('Enter');
  await expect(review.typed('Competitive research')).toBeFocused();
  await clean('the review', 'light');
  await clean('the review', 'dark');
  await page.keyboard.press('Escape');
  await expect(column.gate.getByRole('button', { name: 'Review', exact: true })).toBeFocused();
});
