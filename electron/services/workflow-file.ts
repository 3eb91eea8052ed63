import path from 'node:path';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { namedFiles, readWorkflowShape, toWorkflow } from '../../shared/workflow/file.ts';
import type { Fault } from '../../shared/words/faults.ts';
import { readEnclosed } from './enclosed-file.ts';
import { readYaml } from './yaml-source.ts';

/**
 * Reads a workflow file and the materials it names. Fails with `workflow-file {file}` and every fault at its
 * `file:line field`, or `file-missing`. Nothing is written, so nothing is left behind.
 */
export async function readWorkflowFile(file: string): Promise<Result<Workflow>> {
  const source = await readYaml(file, 'workflow-file');
  if (!source.ok) return source;
  const { data } = source.value;
  const shape = readWorkflowShape(data);
  const faults: Fault[] = shape.ok ? [] : [...shape.faults];
  const texts = new Map<unknown, string>();
  for (const { index, id, file: name } of namedFiles(data)) {
    const read = await readEnclosed(path.dirname(file), name);
    if (read.ok) texts.set(id, read.text);
    else faults.push({ path: ['materials', index, 'file'], what: read.what });
  }
  if (!shape.ok || faults.length > 0) return source.value.refuse(faults);
  return succeed(toWorkflow(shape.file, path.basename(file).replace(/\.(ya?ml|json)$/i, ''), texts));
}

/** Whether an argument of the command line means a workflow file rather than an exercise. */
export function isWorkflowFileName(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}
