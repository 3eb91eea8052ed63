import { Document, isScalar, isSeq, Scalar, visit } from 'yaml';
import { settledPhases } from '../structure/own-phases.ts';
import type { OwnPhase } from '../structure/own-phases.ts';
import type { Material, OutputField, Task, Workflow } from './task.ts';

/**
 * A workflow as the text of a workflow file: `braid: 1` first, the fields in the order of the formats page, and what a
 * reader would fill in by itself left out. Reading it gives the same workflow, but for its id: a file's name is that.
 */
export function writeWorkflowFile(
  workflow: Workflow,
  format: 'yaml' | 'json',
  phases: readonly OwnPhase[] | null = null,
): string {
  // Fitted, since a file may not name tasks that are gone.
  const fitted = phases === null ? [] : settledPhases(workflow.tasks, phases);
  const file = { ...fileOf(workflow), ...(fitted.length === 0 ? {} : { phases: fitted.map(phaseOf) }) };
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : yamlOf(file);
}

function fileOf({ title, goal, exercise, plan, materials, tasks }: Workflow) {
  return {
    braid: 1,
    title,
    ...(goal === null ? {} : { goal }),
    ...(exercise === null ? {} : { exercise }),
    ...(plan === null ? {} : { plan }),
    ...(materials.length === 0 ? {} : { materials: materials.map(materialOf) }),
    tasks: tasks.map(taskOf),
  };
}

function phaseOf({ tasks, context, width, gate, warm }: OwnPhase) {
  return {
    tasks,
    ...(context === 'separate' ? {} : { context }),
    ...(width === null || context === 'thread' ? {} : { width }),
    ...(gate ? { gate } : {}),
    ...(warm ? { warm } : {}),
  };
}

function materialOf({ id, title, text }: Material) {
  return { id, ...(title === id ? {} : { title }), text };
}

function taskOf({
  id,
  title,
  brief,
  materials,
  needs,
  output,
  followUps,
  writes,
  limitSeconds,
  estimate,
  merge,
  thread,
}: Task) {
  // A task must have a brief or something in its place, so an empty one is only left out where there is.
  const standsIn = estimate !== null || merge === true;
  return {
    id,
    ...(title === id ? {} : { title }),
    ...(brief === '' && standsIn ? {} : { brief }),
    ...(materials.length === 0 ? {} : { materials }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(output.kind === 'prose'
      ? {}
      : { output: output.kind === 'sections' ? output : { kind: output.kind, fields: output.fields.map(fieldOf) } }),
    ...(followUps.length === 0 ? {} : { followUps }),
    ...(writes.length === 0 ? {} : { writes }),
    ...(limitSeconds === null ? {} : { limitSeconds }),
    ...(estimate === null
      ? {}
      : { seconds: estimate.seconds, ...(estimate.tokens === 0 ? {} : { tokens: estimate.tokens }) }),
    ...(merge === true ? { merge } : {}),
    ...(thread === undefined ? {} : { thread }),
  };
}

function fieldOf({ name, type, required, description }: OutputField) {
  return {
    name,
    ...(type === 'text' ? {} : { type }),
    ...(required ? {} : { required }),
    ...(description === '' ? {} : { description }),
  };
}

function yamlOf(file: object): string {
  const document = new Document(file, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (needsEscapes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      // One that begins with space would need a count of it to be read back.
      else if (node.value.includes('\n'))
        node.type = /^\S/.test(node.value) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isSeq(value)) return;
      const listsIds =
        key.value === 'needs' ||
        (key.value === 'tasks' && value.items.every((each) => isScalar(each))) ||
        (key.value === 'materials' && value.items.every((each) => isScalar(each)));
      value.flow = listsIds;
    },
  });
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    // On lines of its own, a line that is but one space would be read back as a backslash.
    doubleQuotedMinMultiLineLength: Infinity,
  });
}

/** Characters that YAML would not give back from a block, or that a reader would not see. */
function needsEscapes(text: string): boolean {
  return /[^\P{Cc}\n\t]|\p{Cs}|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u.test(text);
}
