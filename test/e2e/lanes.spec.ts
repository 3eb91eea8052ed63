import { expect, test } from './fixtures/test.ts';
import { startRun } from './pages/started-run.ts';

// Slow enough that a lane still writes while somebody reads in it, on a busy machine too.
test.use({ pace: 1 });

test('a reader who scrolls up in a lane stays there while it writes, and comes back to the newest by a press', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  const run = await startRun(page, ['all-at-once']);
  const answer = run.column('All at once').answer('Competitive research');
  const newest = page.getByRole('button', { name: 'To the newest' });
  const overflow = () => answer.evaluate((box) => box.scrollHeight - box.clientHeight);
  const fromEnd = () => answer.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);

  await answer.hover();
  await expect.poll(overflow, { timeout: 60_000 }).toBeGreaterThan(60);
  await expect.poll(fromEnd).toBeLessThan(2);
  await expect(newest).toBeHidden();
  await page.mouse.wheel(0, -2_000);
  await expect(newest).toBeVisible();
  await expect.poll(() => answer.evaluate((box) => box.scrollTop)).toBe(0);
  // Away from it the pointer has nothing to do with it any more, and the reader is still there.
  await page.mouse.move(0, 0);
  const before = await answer.textContent();
  await expect(answer).not.toHaveText(before ?? '');
  expect(await answer.evaluate((box) => box.scrollTop)).toBe(0);

  await newest.click();
  await expect(newest).toBeHidden();
  const then = await answer.textContent();
  await expect(answer).not.toHaveText(then ?? '');
  // Nobody has it in hand now: its end is what is seen.
  await page.mouse.move(0, 0);
  const last = answer.locator(':scope > * > :last-child');
  await expect
    .poll(() =>
      last.evaluate((paragraph) => {
        const [text, room] = [paragraph, paragraph.closest('[role="group"]') ?? paragraph].map((each) =>
          each.getBoundingClientRect(),
        );
        return text !== undefined && room !== undefined && text.bottom <= room.bottom && text.bottom > room.top;
      }),
    )
    .toBe(true);
  await run.stopEverything();
});
