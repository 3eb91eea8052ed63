import { checkWorkflow } from '../../shared/decomposition/check.ts';
import type { Check } from '../../shared/decomposition/check.ts';
import { checkWords, severityWords, wordIssue, wordPassed, wordRemedy } from '../../shared/words/decomposition.ts';
import { listed } from '../../shared/words/format.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { readWork } from './work.ts';

/** `check <exercise or workflow file>`: what the rules say of its plan. Whatever they say, the status is that of having read it. */
export async function check(name: string, typed: TypedOptions): Promise<number> {
  const work = await readWork(name);
  if (!work.ok) return refuse(work.failure);
  const { workflow } = work.value;
  const checked = checkWorkflow(workflow);
  if (typed['json'] === true) {
    terminal.printJson({
      braid: 1,
      kind: 'check',
      workflow: { id: workflow.id, title: workflow.title },
      ...documentOf(checked),
    });
  } else {
    terminal.print(`${workflow.title}: ${workflow.tasks.length} tasks\n\n${textOf(checked)}`);
  }
  return exitStatus.done;
}

function documentOf({ issues, passed }: Check): object {
  return {
    issues: issues.map((issue) => {
      const { title, reason, why } = wordIssue(issue);
      const { rule, severity, tasks, remedies, lesson } = issue;
      const labels = remedies.map(({ label }) => wordRemedy(label));
      return { rule, severity, tasks, title, reason, why, remedy: labels[0] ?? '', remedies: labels, lesson };
    }),
    passed: passed.map(wordPassed),
  };
}

function textOf({ issues, passed }: Check): string {
  const count = (severity: keyof typeof severityWords): number =>
    issues.filter((issue) => issue.severity === severity).length;
  const blocks = issues.map((issue) => {
    const { title, reason, why } = wordIssue(issue);
    const labels = issue.remedies.map(({ label }) => wordRemedy(label));
    return [
      `${severityWords[issue.severity]} ${issue.rule}: ${title}`,
      `  ${reason} ${why}`,
      `  ${checkWords.remedy}: ${listed(labels)} (${issue.tasks.join(', ')})`,
    ].join('\n');
  });
  const right = passed.map((each) => `  ${wordPassed(each)}`);
  return [
    checkWords.toMend(count('error'), count('warning'), count('hint')),
    ...blocks,
    ...(right.length > 0 ? [[`${checkWords.right}:`, ...right].join('\n')] : []),
    checkWords.caveat,
  ].join('\n\n');
}
