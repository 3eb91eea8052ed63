import { command } from './app.mjs';
import { countFrames, framesPerSecond } from './frames.mjs';
import { interleave } from './median.mjs';
import { withPages } from './open-pages.mjs';

const rounds = 5;
const tasks = 100;
const dragMs = 2_000;

/** Ten waves of ten, each task resting on two of the wave before. */
function largeWorkflow() {
  const id = (index) => `task-${index + 1}`;
  return {
    id: 'large',
    title: 'A hundred tasks',
    goal: null,
    exercise: null,
    plan: null,
    materials: [{ id: 'page', title: 'One page', text: 'The pilot slipped to 24 June. '.repeat(40) }],
    tasks: Array.from({ length: tasks }, (_, index) => ({
      id: id(index),
      title: `Task ${index + 1}`,
      brief: `List the dates on the page that matter for part ${index + 1}, each with its passage.`,
      materials: ['page'],
      needs: index < 10 ? [] : [id(index - 10), id(index - 10 - (index % 10) + ((index + 1) % 10))],
      output: { kind: 'prose' },
      followUps: [],
      writes: [],
      limitSeconds: null,
      estimate: null,
    })),
  };
}

/** Frames a second while `work` goes on in the page. */
async function framesDuring(page, work) {
  await page.evaluate(countFrames);
  await work(page);
  return page.evaluate(framesPerSecond);
}

async function drag(page) {
  const box = await page.locator('[data-task="task-45"]').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = Date.now() + dragMs;
  for (let turn = 0; Date.now() < until; turn += 0.15) {
    await page.mouse.move(x + 120 * Math.sin(turn), y + 60 * Math.cos(turn));
  }
  await page.mouse.up();
}

export async function measure(say) {
  say(`  a task dragged for ${dragMs / 1_000} s among ${tasks}, beside an idle page, ${rounds} rounds`);
  return withPages(async ({ app, browser, home, empty }) => {
    const made = await command(app, 'workflow.create', { from: 'workflow', workflow: largeWorkflow() });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const builder = await context.newPage();
    await builder.goto(home);
    await builder.getByRole('main').waitFor();
    await builder.evaluate((id) => (location.hash = `/workflows/${id}`), made.id);
    await builder.locator('[data-task="task-45"]').waitFor();
    const idle = await context.newPage();
    await idle.goto(empty);
    const { one, other, ratio } = await interleave(
      rounds,
      async () => {
        await idle.bringToFront();
        return framesDuring(idle, (page) => page.waitForTimeout(dragMs));
      },
      async () => {
        await builder.bringToFront();
        return framesDuring(builder, drag);
      },
    );
    return [
      {
        what: `idle page over dragging among ${tasks} tasks`,
        measured: `${one.toFixed(1)} frames/s`,
        of: `${other.toFixed(1)} frames/s`,
        value: ratio,
        // A dragged canvas draws at least 0.9 of an idle page's frames.
        aim: Number((1 / 0.9).toFixed(2)),
      },
    ];
  });
}
