import { z } from 'zod';
import { ExerciseIdSchema, PlanIdSchema } from '../../../shared/ids.ts';
import { NameSchema } from '../../../shared/lesson/lesson.ts';
import { LimitsSchema, parseFaults } from '../../../shared/practice.ts';
import { CircumstancesSchema } from '../../../shared/run/trial.ts';
import { StructureKeySchema } from '../../../shared/structure/structure.ts';
import { faultsOf } from '../../../shared/words/faults.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import { parseYaml } from '../yaml-source.ts';
import type { LessonPage, Node } from './lesson-page.ts';

const faults = z.string().transform((text, context) => {
  const read = parseFaults(text);
  if (read.ok) return [...read.value];
  for (const { where, what } of read.failure.faults ?? []) {
    context.addIssue({ code: 'custom', message: `“${where}” ${what}` });
  }
  return z.NEVER;
});

const arm = {
  structure: StructureKeySchema,
  label: z.string().trim().min(1).max(80).optional(),
  limits: LimitsSchema.partial().optional(),
  faults: faults.optional(),
  forgetting: z.boolean().optional(),
  warmCache: z.boolean().optional(),
};

/** As it is written: work is named, not yet found. */
const ArmsSchema = z.strictObject({
  pace: CircumstancesSchema.shape.pace,
  arms: z
    .array(
      z.union([
        z.strictObject({ exercise: ExerciseIdSchema, plan: PlanIdSchema, ...arm }),
        z.strictObject({ workflow: NameSchema, ...arm }),
      ]),
    )
    .min(2)
    .max(4),
});
export type WrittenArm = z.infer<typeof ArmsSchema>['arms'][number];

/** A comparison as its directive says it. */
export type WrittenTry = { readonly text: string; readonly pace: number; readonly arms: readonly WrittenArm[] };

/** Text, then a block of YAML. `file` is named in faults. */
export function readTry(page: LessonPage, owner: Node, children: readonly Node[], file: string): WrittenTry | null {
  const code = children.at(-1);
  if (code?.type !== 'code' || code.lang !== 'yaml') {
    page.fault(owner, words.noArms);
    return null;
  }
  const text = page.textOf(children.slice(0, -1));
  if (text === '') page.fault(owner, words.empty);
  // Lines are counted from the beginning of the lesson's file.
  const source = parseYaml(`${'\n'.repeat(page.lineOf(code))}${code.value}`, file, 'lesson-file');
  const parsed = source.ok ? ArmsSchema.safeParse(source.value.data) : null;
  const refusal = source.ok ? parsed?.error && source.value.refuse(faultsOf(parsed.error)) : source;
  for (const { where, what } of refusal?.failure.faults ?? []) {
    const [, line, field] = /:(\d+)(?: (.*))?$/.exec(where) ?? [];
    page.fault(Number(line ?? page.lineOf(code)), [field, what].filter(Boolean).join(' '));
  }
  return parsed?.success ? { text, ...parsed.data } : null;
}
