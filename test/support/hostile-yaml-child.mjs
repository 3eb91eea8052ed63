import { parseYaml } from '../../dist/electron/services/yaml-source.js';

/*
 * A process that reads texts as it is built: small ones until the engine makes code of the parser's expressions, then
 * texts without a bottom. It prints what each of those is refused with.
 */
for (let times = 0; times < 6; times += 1)
  parseYaml('a: [1, "b", { c: d }]\ne: |\n  text\n', 'plan.yaml', 'workflow-file');
for (const text of ['- '.repeat(45_000) + 'a', '? '.repeat(45_000) + 'a', '['.repeat(45_000)]) {
  const read = parseYaml(text, 'plan.yaml', 'workflow-file');
  process.stdout.write(`${read.ok ? 'is read' : read.failure.faults[0].what}\n`);
}
