import { checkWorkflow } from '../../dist/shared/decomposition/check.js';
import { waves } from '../../dist/shared/workflow/graph.js';
import { interleave } from './median.mjs';

const rounds = 40;
const subjects = ['supplier', 'venue', 'customer', 'contract', 'price', 'wage', 'route', 'claim', 'test', 'permit'];

/** `count` tasks of three sentences each over twelve materials, every fifth of them a join. */
function plan(count) {
  const tasks = Array.from({ length: count }, (_, index) => {
    const [subject, other] = [subjects[index % 10], subjects[(index + 3) % 10]];
    const brief = [
      `In the ${subject} file, name each entry of week ${index} that departs from the standard, with the passage.`,
      `Say whether the ${other} entries of the north agree with it, and by how much.`,
      'Check the date of each, and list what is late.',
    ].join('\n');
    return {
      id: `task-${index}`,
      title: `Week ${index}, ${subject}`,
      brief,
      materials: [`material-${index % 12}`],
      needs: index % 5 === 4 ? [index - 1, index - 2, index - 3].map((need) => `task-${need}`) : [],
      output: { kind: 'prose' },
      followUps: [],
      writes: [],
      limitSeconds: null,
      estimate: null,
    };
  });
  const materials = Array.from({ length: 12 }, (_, index) => ({
    id: `material-${index}`,
    title: `${subjects[index % 10]} file ${index}`,
    text: 'Late by four days. '.repeat(400),
  }));
  return { id: 'bench', title: 'Bench', goal: null, exercise: null, plan: null, materials, tasks };
}

function timed(act) {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** A plan as if it had just been opened: nothing of its tasks has been read yet. */
const opened = (workflow) => structuredClone(workflow);

export async function measure(say) {
  say(`  the decomposition check of 50 and of 100 tasks, ${rounds} rounds`);
  const [fifty, hundred] = [plan(50), plan(100)];
  const check = (workflow) => {
    const fresh = opened(workflow);
    return timed(() => checkWorkflow(fresh));
  };
  const ordering = await interleave(
    rounds,
    () => check(fifty),
    () =>
      timed(() => {
        for (let time = 0; time < 100; time += 1) waves(fifty.tasks);
      }),
  );
  const growth = await interleave(
    rounds,
    () => check(hundred),
    () => check(fifty),
  );
  const row = (what, { one, other, ratio }, aim) => ({
    what,
    measured: `${one.toFixed(1)} ms`,
    of: `${other.toFixed(1)} ms`,
    value: ratio,
    aim,
  });
  return [
    row('decomposition check of 50 tasks just opened, over sorting them into waves a hundred times', ordering, 4),
    row('decomposition check of 100 tasks, over 50', growth, 4.5),
  ];
}
