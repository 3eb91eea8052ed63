import path from 'node:path';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { namedFiles, phasesOf, readWorkflowShape, toWorkflow } from '../../shared/workflow/file.ts';
import { fileFaultWords, namedFileWords } from '../../shared/words/file-faults.ts';
import type { Fault } from '../../shared/words/faults.ts';
import { enclosedTexts } from './enclosed-file.ts';
import { parseYaml, readYaml } from './yaml-source.ts';

/** What a workflow file holds: the work, and the phases that somebody built for it; null for none. */
export type FiledWorkflow = { readonly workflow: Workflow; readonly phases: OwnPhase[] | null };

/**
 * Reads a workflow file and the materials it names. Fails with `workflow-file {file}` and every fault at its
 * `file:line field`, or `file-missing`. Nothing is written, so nothing is left behind.
 */
export async function readFiledWorkflow(file: string): Promise<Result<FiledWorkflow>> {
  const source = await readYaml(file, 'workflow-file');
  if (!source.ok) return source;
  const { data } = source.value;
  const shape = readWorkflowShape(data);
  const faults: Fault[] = shape.ok ? [] : [...shape.faults];
  const texts = new Map<unknown, string>();
  const readNext = enclosedTexts(path.dirname(file));
  for (const { index, id, file: name } of namedFiles(data)) {
    const read = await readNext(name);
    if (read.ok) texts.set(id, read.text);
    else faults.push({ path: ['materials', index, 'file'], what: read.what });
  }
  if (!shape.ok || faults.length > 0) return source.value.refuse(faults);
  const workflow = toWorkflow(shape.file, titleOfFile(path.basename(file)), texts);
  return succeed({ workflow, phases: phasesOf(shape.file) });
}

/** The same for whoever has no use for phases. */
export async function readWorkflowFile(file: string): Promise<Result<Workflow>> {
  const filed = await readFiledWorkflow(file);
  return filed.ok ? succeed(filed.value.workflow) : filed;
}

/**
 * The same for the text of a file that somebody gave to a window. Where it lay is not known, so the files that its
 * materials name can't be read.
 */
export function readWorkflowText(text: string, name: string): Result<FiledWorkflow> {
  const file = path.basename(name.replaceAll('\\', '/'));
  const refuse = (what: string) => fail(failure('workflow-file', { file }, [{ where: file, what }]));
  if (text.includes('\0')) return refuse(fileFaultWords.noText);
  if (text.trim() === '') return refuse(fileFaultWords.empty);
  const source = parseYaml(text, file, 'workflow-file');
  if (!source.ok) return source;
  const { data } = source.value;
  const shape = readWorkflowShape(data);
  const elsewhere = namedFiles(data).map(({ index, file: named }): Fault => ({
    path: ['materials', index, 'file'],
    what: namedFileWords.elsewhere(named),
  }));
  if (!shape.ok || elsewhere.length > 0) return source.value.refuse([...(shape.ok ? [] : shape.faults), ...elsewhere]);
  const workflow = toWorkflow(shape.file, titleOfFile(file), new Map());
  return succeed({ workflow, phases: phasesOf(shape.file) });
}

const titleOfFile = (file: string): string => file.replace(/\.(braid|ya?ml|json)$/i, '');

/** Whether an argument of the command line means a workflow file rather than an exercise. */
export function isWorkflowFileName(name: string): boolean {
  return /\.(braid|ya?ml|json)$/i.test(name);
}
