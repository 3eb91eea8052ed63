import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkWorkflow } from '../../../shared/decomposition/check.ts';
import { defaultCircumstances } from '../../../shared/decomposition/issue.ts';
import type { Circumstances } from '../../../shared/decomposition/issue.ts';
import { rules } from '../../../shared/decomposition/rules.ts';
import { LimitsSchema, noLimits } from '../../../shared/practice.ts';
import { readWorkflowShape, toWorkflow } from '../../../shared/workflow/file.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

/** What is left out is no limit. */
const LimitsShape = z.preprocess(
  (limits) => (typeof limits === 'object' ? { ...noLimits, ...limits } : limits),
  LimitsSchema,
);
const SampleShape = z.object({
  workflow: z.unknown(),
  circumstances: z
    .object({ overheadTokens: z.number(), contextWindow: z.number(), limits: LimitsShape })
    .partial()
    .default({}),
  expect: z.array(z.object({ rule: z.enum(rules.map(({ id }) => id)), tasks: z.array(z.string()) })),
});

export type Said = { readonly rule: string; readonly tasks: readonly string[] };
export type Sample = {
  readonly name: string;
  readonly workflow: Workflow;
  readonly circumstances: Circumstances;
  readonly expect: readonly Said[];
};

/** All samples of a folder beside this file. Throws where one can't be read, with its name. */
export async function samplesIn(folder: 'own' | 'blind'): Promise<Sample[]> {
  const place = fileURLToPath(new URL(folder, import.meta.url));
  const files = (await readdir(place)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      const read = SampleShape.safeParse(parse(await readFile(path.join(place, name), 'utf8')));
      if (!read.success) throw new Error(`${name}: ${read.error.message}`);
      const shape = readWorkflowShape(read.data.workflow);
      if (!shape.ok) throw new Error(`${name}: ${JSON.stringify(shape.faults)}`);
      const { circumstances: given } = read.data;
      const circumstances: Circumstances = {
        overheadTokens: given.overheadTokens ?? defaultCircumstances.overheadTokens,
        contextWindow: given.contextWindow ?? defaultCircumstances.contextWindow,
        limits: given.limits ?? defaultCircumstances.limits,
      };
      return {
        name,
        workflow: toWorkflow(shape.file, name.replace('.yaml', ''), new Map()),
        circumstances,
        expect: read.data.expect,
      };
    }),
  );
}

export const saidOf = ({ workflow, circumstances }: Sample): Said[] =>
  checkWorkflow(workflow, circumstances).issues.map(({ rule, tasks }) => ({ rule, tasks }));

/** The same rule, of a task at least. */
export const isSame = (one: Said, other: Said): boolean =>
  one.rule === other.rule && one.tasks.some((task) => other.tasks.includes(task));
