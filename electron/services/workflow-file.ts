import path from 'node:path';
import type { MaterialId } from '../../shared/ids.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { readWorkflowShape, toWorkflow } from '../../shared/workflow/file.ts';
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
  const shape = readWorkflowShape(source.value.data);
  if (!shape.ok) return source.value.refuse(shape.faults);
  const faults: Fault[] = [];
  const texts = new Map<MaterialId, string>();
  for (const [index, material] of shape.file.materials.entries()) {
    if (material.file === undefined) continue;
    const read = await readEnclosed(path.dirname(file), material.file);
    if (read.ok) texts.set(material.id, read.text);
    else faults.push({ path: ['materials', index, 'file'], what: read.what });
  }
  if (faults.length > 0) return source.value.refuse(faults);
  return succeed(toWorkflow(shape.file, path.basename(file).replace(/\.(ya?ml|json)$/i, ''), texts));
}

/** Whether an argument of the command line means a workflow file rather than an exercise. */
export function isWorkflowFileName(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}
