import type { Locator, Page } from '@playwright/test';
import { shippedLessons } from '../support/shipped-lessons.ts';
import { blocksOf } from '../../shared/lesson/lesson.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { Rooms } from './pages/rooms.ts';

const lessons = await shippedLessons();

// Every lesson of the course, in one app.
test.setTimeout(300_000);

/** Commits to something, whatever it is, and is told. */
async function guess(card: Locator): Promise<void> {
  const field = card.getByRole('textbox');
  if ((await field.count()) > 0) await field.fill('1');
  else await card.getByRole('radio').first().check();
  await card.getByRole('button', { name: 'Commit' }).click();
  await expect(card.getByRole('status')).toContainText(/You said/);
}

/** Uses one control after the other until what the widget shows is another thing. */
async function use(widget: Locator): Promise<void> {
  const controls = widget.locator(
    'input[type=radio]:not(:checked), input[type=range], input[type=checkbox], button:enabled:not([aria-disabled=true])',
  );
  const before = await widget.innerText();
  const name = (await widget.locator('figcaption').innerText()).split('\n')[0] ?? '';
  // Its own controls come and go with what is shown.
  for (let index = 0; index < Math.min(6, await controls.count()); index += 1) {
    const control = controls.nth(index);
    const type = await control.getAttribute('type');
    if (type === 'range') {
      await control.focus();
      await control.press('ArrowRight');
    } else if (type === 'radio' || type === 'checkbox') await control.check({ force: true });
    else await control.click();
    if ((await widget.innerText()) !== before) return;
  }
  expect(`${name} shows what it showed before`).toBe(`${name} answers`);
}

/** Presses every answer of every question; each has its own feedback. */
async function answerAll(lesson: LessonPage, questions: readonly { readonly answers: number }[]): Promise<void> {
  for (const [at, { answers }] of questions.entries()) {
    await expect(lesson.quiz).toContainText(`Question ${at + 1} of ${questions.length}`);
    await expect(lesson.answers).toHaveCount(answers);
    const heard = new Set<string>();
    for (let answer = 0; answer < answers; answer += 1) {
      await lesson.answers.nth(answer).click();
      await expect(lesson.answers.nth(answer)).toHaveAttribute('aria-pressed', 'true');
      heard.add(await lesson.quiz.getByRole('status').first().innerText());
    }
    expect(heard.size, 'feedback of its own for each answer').toBe(answers);
    if (at < questions.length - 1) await lesson.quiz.getByRole('button', { name: 'Next question' }).click();
  }
}

/** Reads to the end of each section, as somebody who scrolls does. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const section of document.querySelectorAll('[data-section]')) {
      section.scrollIntoView({ block: 'end' });
      for (let waited = 0; waited < 3; waited += 1) await frame();
    }
  });
}

test('every lesson can be walked: widgets answer, answers have feedback, links lead somewhere', async ({ app }) => {
  const { page } = app;
  const [rooms, open] = [new Rooms(page), new LessonPage(page)];
  const addresses = new Set<string>();
  for (const [index, lesson] of lessons.entries()) {
    await test.step(lesson.title, async () => {
      await rooms.open(`/lessons/${lesson.id}`);
      await expect(open.title).toHaveText(lesson.title);
      await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark', reducedMotion: 'reduce' });
      if (index === 0) await open.compare.getByRole('button', { name: 'Run the comparison' }).click();
      await expect(open.guesses).toHaveCount(blocksOf(lesson, 'guess').length);
      for (const card of await open.guesses.all()) await guess(card);
      await expect(open.widgets).toHaveCount(blocksOf(lesson, 'widget').length);
      for (const widget of await open.widgets.all()) await use(widget);
      const questions = blocksOf(lesson, 'quiz').map(({ choices }) => ({ answers: choices.length }));
      await answerAll(open, questions);
      await readThrough(page);
      await expect(open.done).toBeVisible();
      expect.soft(await accessibilityViolations(page), `${lesson.title}, axe`).toEqual([]);
      for (const link of await page.getByRole('article').getByRole('link').all()) {
        addresses.add((await link.getAttribute('href')) ?? '');
      }
      if (index > 0) return;
      // What was started above has gone on beside all this.
      await expect(open.compare.getByRole('button', { name: 'Run it again' })).toBeVisible({ timeout: 90_000 });
      await expect(open.compare.getByRole('row')).toHaveCount(4);
      await expect(open.compare).toContainText('Practice model, measured at a simulated speed, pace 4×.');
    });
  }

  await expect(rooms.navigation.getByRole('link', { name: /^Lessons/ })).toHaveText(
    `Lessons${lessons.length}/${lessons.length}, ${lessons.length} of ${lessons.length} done`,
  );
  for (const address of addresses) {
    expect(address).toMatch(/^#\//);
    await rooms.open(address.slice(1));
    await expect(rooms.title.first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
    await expect(page, address).not.toHaveTitle(/Not found/);
    await expect(page.getByRole('main').getByRole('alert'), address).toHaveCount(0);
  }

  await rooms.open('/lessons/learned');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'To practise it' })).toHaveCount(
    lessons.length,
  );
  await rooms.open('/lessons/certificate');
  await page.getByRole('textbox', { name: 'Name on the certificate' }).fill('Rosa Pereira');
  const sheet = page.getByRole('region', { name: 'The certificate' });
  await expect(sheet).toContainText(`Rosa Pereirahas finished all ${lessons.length} lessons`);
  await expect(sheet.getByRole('row')).toHaveCount(lessons.length + 1);
  const pages = [
    ['/lessons', 'Lessons'],
    ['/lessons/learned', 'What I have learned'],
    ['/lessons/review', 'Review'],
    ['/lessons/certificate', 'Certificate'],
  ] as const;
  for (const [route, title] of pages) {
    await rooms.open(route);
    await expect(rooms.title).toHaveText(title);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect.soft(await accessibilityViolations(page), `${route}, axe`).toEqual([]);
  }
});

test('a lesson is gone on with where one left it, without a mouse, and its run can be stopped', async ({ app }) => {
  const { page } = app;
  const [rooms, open] = [new Rooms(page), new LessonPage(page)];
  await rooms.enter('Lessons');
  await page.getByRole('link', { name: 'Start: Two levers' }).press('Enter');
  await expect(open.title).toHaveText('Two levers');
  await open.rail.getByRole('link', { name: 'On real work' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'On real work', exact: true })).toBeFocused();
  await open.compare.getByRole('button', { name: 'Run the comparison' }).press('Enter');
  await open.compare.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(open.compare.getByRole('row', { name: /stopped after \d of 4/ }).first()).toBeVisible();
  // Whoever rests at a section is found there again.
  await expect
    .poll(async () => {
      await rooms.enter('Lessons');
      const left = page.getByText('left at “On real work”');
      const isThere = await left.isVisible().catch(() => false);
      if (!isThere) await page.goBack();
      return isThere;
    })
    .toBe(true);
  await app.restart();
  const again = new Rooms(app.page);
  await again.enter('Lessons');
  await app.page.getByRole('link', { name: 'Continue: Two levers' }).press('Enter');
  await expect(app.page.getByRole('heading', { name: 'On real work', exact: true })).toBeInViewport();
  await expect(new LessonPage(app.page).compare.getByRole('row', { name: /stopped after/ }).first()).toBeVisible();
});
