import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { usualSetting } from '../../shared/class/setting.ts';
import { ExerciseIdSchema } from '../../shared/ids.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import type { RunningApp } from './fixtures/test.ts';
import { FacilitatorDesk, PodPages } from './pages/class-pages.ts';
import { hostCommand } from './pages/host-command.ts';
import { PredictPage } from './pages/predict-page.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

// Of the browser host alone: what serves the pods is the same in every host.

const structures = ['thread', 'all-at-once'] as const;
/** As a spreadsheet would take it for a formula. */
const reflection = '=We would cut it another way.';
const exercise = ExerciseIdSchema.parse('board-prep');

/** A browser of its own, with nothing but the address. */
async function newBrowser(app: RunningApp, address: string): Promise<{ page: Page; pod: PodPages }> {
  const browser: Browser | null = app.page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await app.watch(page);
  await page.goto(address);
  return { page, pod: new PodPages(page) };
}

/** Stands between a pod's page and its host, from the page's next load on. */
async function wireOf(page: Page) {
  let isCut = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend: () => void (isCut = false),
  };
}

test('three browsers with nothing but the address go through an exercise with their facilitator', async ({
  app,
}, testInfo) => {
  test.setTimeout(240_000);
  const desk = new FacilitatorDesk(app.page);
  // What a pod that falls behind is given: the facilitator's own run.
  await startRun(app.page, structures);

  const hosted = await hostCommand(app.page, 'class.host', {
    title: 'Tuesday',
    setting: { ...usualSetting, exercise, structures: [...structures], pace: 20, going: 'together', pods: 3 },
    reach: 'local',
    port: 0,
  });
  const code = (await desk.state()).code;
  const address = `http://${hosted.door.addresses[0]}`;
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => newBrowser(app, `${address}/#${code}`)));
  if (!one || !two || !three) throw new Error('Three browsers were to open.');
  const all = [one, two, three];
  await desk.open();

  await test.step('they join by code and number, and see what the class works on', async () => {
    await expect(one.page.getByRole('heading', { name: 'Tuesday' })).toBeVisible();
    await expect(one.pod.code).toHaveValue(code);
    expect(await accessibilityViolations(one.page)).toEqual([]);
    // The refusal is an answer with a status of its own.
    app.expectErrors(/403.*\/join/);
    await one.pod.code.fill('lynx-00');
    await one.pod.join(1, 'Otters', 'Ada, Grace');
    await expect(one.page.getByRole('alert')).toContainText('not this class’s code');
    await one.pod.code.fill(code.toUpperCase().replace('-', ' '));
    await one.page.getByRole('button', { name: 'Join Pod 1' }).click();
    await two.pod.join(2, '', '');
    await three.pod.join(3, '', 'Linus');
    for (const { page, pod } of all) {
      // The host opens three apps at once.
      await expect(page.getByText('Your class works on this')).toBeVisible({ timeout: 60_000 });
      await expect(pod.strip).toContainText('pace 20×, set by the facilitator');
      await expect(pod.strip).toContainText('Everyone is at Understand');
    }
    await expect(one.pod.strip).toContainText('Pod 1, Otters');
    expect((await desk.pod(3)).members).toEqual(['Linus']);
  });

  await test.step('a further browser comes into a pod by the key on its page, and not by the code alone', async () => {
    const { key } = await desk.pod(1);
    await expect(one.pod.strip).toContainText(`key ${key}`);
    const further = await newBrowser(app, `${address}/#${code}`);
    app.expectErrors(/403.*\/join/);
    await further.pod.join(1, '', 'Mary');
    await expect(further.page.getByRole('alert')).toContainText('Somebody sits in Pod 1');
    expect(await accessibilityViolations(further.page)).toEqual([]);
    await further.page.getByRole('textbox', { name: 'Key of Pod 1' }).fill(key ?? '');
    await further.page.getByRole('button', { name: 'Join Pod 1' }).click();
    await expect(further.pod.strip).toContainText('Pod 1, Otters');
    expect((await desk.pod(1)).members).toEqual(['Ada', 'Grace', 'Mary']);
    await further.page.context().close();
  });

  await test.step('a question before the exercise can be left and come back to', async () => {
    await desk.ask('before');
    await one.pod.answer('One after the other.');
    for (const { page, pod } of [two, three]) {
      await pod.dialog.getByRole('button', { name: 'Later' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await two.pod.strip.getByRole('button', { name: 'Answer a question' }).click();
    await two.pod.answer('All together.');
    await expect.poll(async () => (await desk.pod(2)).transfer.before?.why).toBe('All together.');
    await desk.stopAsking();
  });

  await test.step('later steps are locked until the facilitator moves everybody on', async () => {
    await new Rooms(one.page).openStep('predict');
    await expect(one.page.getByText('The class goes together and is at Understand.')).toBeVisible();
    await desk.moveTo('predict');
    for (const { page } of all) await expect(new PredictPage(page).lock).toBeVisible();
    await expect(new Rooms(one.page).steps).toContainText('Run, locked until the class gets there');
  });

  await test.step('while the class is paused nothing is started', async () => {
    await desk.pause('Pause');
    await expect(two.pod.strip).toContainText('Paused');
    await expect.poll(async () => (await desk.state()).paused).toBe(true);
    await desk.pause('Go on');
    await expect(two.pod.strip).not.toContainText('Paused');
  });

  await test.step('one is stuck, and is helped', async () => {
    await three.pod.strip.getByRole('button', { name: 'We are stuck' }).click();
    await expect.poll(async () => (await desk.pod(3)).standing?.stuck?.id).toBe('asked');
    await expect(three.pod.strip).toContainText('The facilitator sees that you are stuck');
    await desk.help('Pod 3');
    await expect.poll(async () => (await desk.pod(3)).helped).toBe(true);
    await three.pod.strip.getByRole('button', { name: 'We go on' }).click();
    await expect.poll(async () => (await desk.pod(3)).standing?.stuck ?? null).toBeNull();
  });

  await test.step('two predict, and nothing runs before the class does', async () => {
    for (const { page } of [one, two]) {
      await new PredictPage(page).guess();
      await new PredictPage(page).lock.click();
      await expect(page.getByText('The class runs together: the facilitator opens the run.')).toBeVisible();
    }
    await new PredictPage(three.page).endsFirst('All at once').check();
    expect((await desk.state()).pods.flatMap(({ results }) => results)).toEqual([]);
  });

  const wire = await wireOf(two.page);
  await two.page.reload();

  await test.step('they run, and one whose connection is lost goes on and catches up', async () => {
    await desk.moveTo('run');
    for (const { page } of [one, two]) {
      await new PredictPage(page).start.click();
      await expect(page).toHaveURL(/\/board-prep\/run$/);
    }
    app.expectErrors(/WebSocket/);
    await wire.cut();
    await expect(two.pod.strip).toContainText('Lost the class.');
    for (const number of [1, 2]) {
      await expect.poll(async () => (await desk.pod(number)).results.length, { timeout: 90_000 }).toBe(1);
    }
    wire.mend();
    await expect(two.pod.strip).toContainText('Everyone is at Run');
    await expect(new RunPage(two.page).column('One thread').done).toHaveText('4 of 4');
    // What was answered before the run is still there for the pod that has not run.
    await expect(new PredictPage(three.page).endsFirst('All at once')).toBeChecked();
  });

  await test.step('the one that fell behind is given a finished run, and all compare', async () => {
    await desk.giveFinishedRun();
    await expect.poll(async () => (await desk.pod(3)).results.map(({ given }) => given)).toEqual([true]);
    await expect(three.page).toHaveURL(/\/board-prep\/run$/);
    await desk.moveTo('compare');
    for (const { page } of all) await expect(page).toHaveURL(/#\/exercises\/board-prep\/compare$/);
    await desk.reveal();
    await expect(desk.debrief.getByRole('listitem').first()).toBeVisible();
    expect(await accessibilityViolations(app.page)).toEqual([]);
    await new Rooms(app.page).open('/class/wall');
    await expect(app.page.getByRole('heading', { name: 'What was lost and found' })).toBeVisible();
    expect(await accessibilityViolations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await expect(desk.debrief).toBeVisible();
    const [result] = (await desk.pod(1)).results;
    expect(result?.runs.map(({ structure }) => structure).sort()).toEqual([...structures].sort());
    expect(result?.guess?.clock).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toMatch(/answer|brief|text/);
  });

  await test.step('one shows an answer, exactly the one it chose, and takes it back', async () => {
    await desk.askToPresent('Otters');
    await expect(one.pod.dialog).toContainText('Show your answers on the wall?');
    expect(await accessibilityViolations(one.page)).toEqual([]);
    expect((await desk.pod(1)).shared).toEqual([]);
    const shown = one.pod.dialog.getByRole('group', { name: 'Answer of One thread' });
    await one.pod.dialog.getByRole('checkbox', { name: 'One thread' }).check();
    const words = (await shown.innerText()).split('\n')[0] ?? '';
    await one.pod.dialog.getByRole('button', { name: 'Share One thread' }).click();
    await expect.poll(async () => (await desk.pod(1)).shared.map(({ structure }) => structure)).toEqual(['thread']);
    expect((await desk.pod(1)).shared[0]?.text).toContain(words);
    await expect(two.pod.dialog).toHaveCount(0);
    await one.pod.strip.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(async () => (await desk.pod(1)).shared).toEqual([]);
  });

  await test.step('they reflect, answer again, and the class ends', async () => {
    await desk.moveTo('reflect');
    for (const { page } of all) await expect(page).toHaveURL(/#\/exercises\/board-prep\/reflect$/);
    await one.page.getByRole('textbox', { name: 'Your reflection' }).fill(reflection);
    await one.page.getByRole('button', { name: 'Save reflection' }).click();
    await expect.poll(async () => (await desk.pod(1)).reflections.map(({ text }) => text)).toEqual([reflection]);
    await desk.ask('after');
    await one.pod.strip.getByRole('button', { name: 'Answer a question' }).or(one.pod.dialog).first().waitFor();
    if ((await one.pod.dialog.count()) === 0) {
      await one.pod.strip.getByRole('button', { name: 'Answer a question' }).click();
    }
    await one.pod.answer('It depends on what they share.');
    await expect.poll(async () => (await desk.pod(1)).transfer.after?.why).toBe('It depends on what they share.');
    await desk.end();
    await expect(one.pod.strip).toContainText('The class has ended.');
  });

  await test.step('what is exported has every pod, and none of what the models wrote', async () => {
    const exported = async (label: Parameters<FacilitatorDesk['export']>[0]) => {
      const file = testInfo.outputPath(`${label}.txt`);
      await app.save(() => desk.export(label), file);
      return readFile(file, 'utf8');
    };
    expect(await exported('Roster')).toMatch(/Ada/);
    const results = (await exported('Results')).trim().split(/\r?\n/);
    expect(results.filter((line) => /thread/i.test(line)).length).toBeGreaterThanOrEqual(3);
    // A cell that a spreadsheet would compute is made a text.
    const reflections = await exported('Reflections and answers');
    expect(reflections).toContain('We would cut it another way.');
    expect(reflections).not.toMatch(/(^|,|")=We/m);
    expect(reflections).toContain('It depends on what they share.');
    expect(JSON.parse(await exported('For a learning record store'))).not.toHaveLength(0);
    const { id } = await desk.state();
    const hidden = await hostCommand(app.page, 'class.export', { class: id, as: 'roster-csv', hideNames: true });
    expect(hidden.text).not.toMatch(/Ada|Otters/);
  });

  for (const { page } of all) await page.context().close();
});
