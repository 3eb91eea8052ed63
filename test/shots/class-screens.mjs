import { at, command } from './ways.mjs';

const lost = ['estimate-event', 'photos-erased', 'calendar-late', 'guest-sign-in', 'two-seconds'];

const run = (structure, found) => ({
  run: `run-${structure}`,
  structure,
  state: 'finished',
  wallClockMs: structure === 'thread' ? 52_000 : 21_000,
  totalTokens: structure === 'thread' ? 27_720 : 10_512,
  found,
  of: 12,
  falseAlarms: structure === 'thread' ? 0 : 2,
  lost: lost.slice(0, 12 - found).map((id, index) => ({ id, cause: index < 3 ? 'not-seen' : 'not-passed-on' })),
});

/** A pod's work as it comes from a file: `offs` are its guesses as factors. */
function podFile(pod, offs) {
  const result = {
    comparison: `comparison-${pod}`,
    exercise: 'prd-review',
    plan: 'by-section',
    planTitle: 'Section by section',
    round: 'first',
    startedAt: '2026-11-20T10:10:00.000Z',
    pace: 4,
    seed: 1,
    assisted: pod === 2,
    given: false,
    guess: { clock: offs[0], tokens: offs[1] },
    runs: [run('thread', 12), run('all-at-once', 7)],
  };
  const mended = {
    ...result,
    comparison: `mended-${pod}`,
    plan: 'ledger',
    planTitle: 'Sections that hand over a ledger',
    round: 'mended',
    startedAt: '2026-11-20T10:20:00.000Z',
    guess: null,
    runs: [run('all-at-once', 12)],
  };
  const reports = [
    { kind: 'result', result },
    ...(pod < 4 ? [{ kind: 'result', result: mended }] : []),
    {
      kind: 'reflection',
      exercise: 'prd-review',
      text: 'Our goals and the events we record have to be read together.',
    },
    { kind: 'transfer', moment: 'before', choice: pod === 1 ? 'inside' : 'between', why: '' },
  ];
  return {
    braid: 1,
    kind: 'pod-reports',
    from: `a-pod-of-the-pictures-${pod}`,
    name: null,
    members: [],
    writtenAt: '2026-11-20T10:40:00.000Z',
    reports: reports.map((report) => ({ at: '2026-11-20T10:30:00.000Z', report })),
  };
}

const guesses = [
  [1.6, 3.2],
  [1.2, 2.6],
  [0.9, 1.1],
  [2.1, 4.1],
];

const inClass = async (page) => {
  await at('/class', (room) => room.getByRole('region', { name: 'Pods' }))(page);
  await page.keyboard.press('Escape');
};
const fromMenu = (item, title) => async (page) => {
  await inClass(page);
  await page.getByRole('button', { name: 'More for this class' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
};
const pickTaken = async (page, door) => {
  // Elsewhere first: from one hash to another a page is not loaded again.
  await page.goto('about:blank');
  await page.goto(door);
  await page.getByRole('radio').nth(1).check({ force: true });
};
const onWall = (text) => at('/class/wall', (wall) => wall.getByText(text).first());

const setting = {
  exercise: 'prd-review',
  structures: ['thread', 'all-at-once'],
  pace: 4,
  seed: 1,
  limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
  faults: [],
  forgetting: false,
  going: 'alone',
  step: 'predict',
  pods: 6,
};

/** The room before a class, a class with the files of four pods, its wall, and a pod in a browser with its door. */
export const classStages = [
  {
    prepare: () => undefined,
    screens: [{ name: 'class-landing', visit: at('/class', 'Class'), whole: true }],
  },
  {
    async prepare(page) {
      await command(page, 'class.host', {
        title: 'Tuesday’s class',
        setting,
        reach: 'local',
        port: 0,
      });
      for (const [index, offs] of guesses.entries()) {
        const text = JSON.stringify(podFile(index + 1, offs));
        await command(page, 'class.take', { name: `pod-${index + 1}.json`, text });
      }
    },
    screens: [
      { name: 'class', visit: inClass },
      {
        name: 'class-pod',
        async visit(page) {
          await inClass(page);
          await page.getByRole('button', { name: /^Pod 1/ }).click();
          await page.getByRole('heading', { name: 'Reflection' }).waitFor();
        },
      },
      { name: 'class-run-sheet', visit: fromMenu('Run sheet', 'Run sheet') },
      { name: 'class-transfer', visit: fromMenu('The transfer question', 'The transfer question') },
      { name: 'class-setting', visit: fromMenu('Setting', 'Setting') },
      { name: 'class-wall-join', visit: onWall('and enter') },
    ],
  },
  {
    prepare: (page) => command(page, 'class.act', { action: { kind: 'reveal', revealed: true } }),
    screens: [{ name: 'class-wall', visit: onWall('What was lost and found') }],
  },
  {
    prepare: (page) => command(page, 'class.close', {}),
    screens: [
      { name: 'class-earlier', visit: at('/class', (room) => room.getByRole('heading', { name: 'Earlier classes' })) },
    ],
  },
  {
    async prepare(page) {
      // Open still where the screen that closes it was not asked for.
      await command(page, 'class.close', {}).catch(() => undefined);
      const hosted = await command(page, 'class.host', { title: 'Tuesday’s class', setting, reach: 'local', port: 0 });
      const address = `http://${hosted.door.addresses[0]}`;
      const { code } = hosted.events[0].body;
      await fetch(`${address}/join`, {
        method: 'POST',
        headers: { origin: address, 'content-type': 'application/json' },
        body: JSON.stringify({ code, number: 2, name: 'Otters', members: ['Ada'] }),
      });
      const { hosted: now } = await command(page, 'class.now', {});
      const { key } = now.events.find(({ body }) => body.kind === 'pod-joined').body;
      return { class: hosted.class, door: `${address}/#${code}`, key };
    },
    screens: [
      {
        name: 'class-door',
        async visit(page, { door }) {
          await pickTaken(page, door);
          // Without the key of whoever sits in it.
          await page.locator('button[type=submit]').click();
          await page.getByRole('alert').first().waitFor();
        },
        whole: true,
      },
      {
        name: 'class-strip',
        async visit(page, { door, key }) {
          await pickTaken(page, door);
          await page.locator('input[inputmode=numeric]').fill(key);
          await page.locator('button[type=submit]').click();
          await page.getByRole('link').filter({ hasText: key }).waitFor();
        },
      },
    ],
    async finish(page, facts) {
      await command(page, 'class.close', {});
      await command(page, 'class.remove', { class: facts.class });
    },
  },
];
