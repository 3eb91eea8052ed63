import path from 'node:path';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { LessonSchema } from '../../../shared/lesson/lesson.ts';
import type { Arm, ArmSource, Block, Lesson } from '../../../shared/lesson/lesson.ts';
import { noLimits } from '../../../shared/practice.ts';
import { faultsOf, fieldPath } from '../../../shared/words/faults.ts';
import { lessonFaultWords as words } from '../../../shared/words/lessons.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import { readText } from '../text-source.ts';
import { readFiledWorkflow } from '../workflow-file.ts';
import { parseLesson, refuseLesson } from './parse-lesson.ts';
import type { Told } from './parse-lesson.ts';
import type { WrittenBlock } from './read-block.ts';
import type { WrittenArm } from './read-try.ts';

/** Seven times a lesson of ten minutes. */
const most = { bytes: 64_000, said: '64 KB' } as const;

type Exercises = Pick<ExerciseLibrary, 'open'>;

/** Reads a lesson's file with everything it names. Fails with `file-missing`, or `lesson-file` with every fault. */
export async function readLesson(file: string, exercises: Exercises): Promise<Result<Lesson>> {
  const text = await readText(file, 'lesson-file', most);
  if (!text.ok) return text;
  const { head, sections, faults } = parseLesson(text.value, file);
  const name = path.basename(file);
  const found: Told[] = [...faults];

  if (head) {
    const exercise = await exercises.open(head.practise.exercise);
    if (!exercise.ok) {
      found.push({ where: `${name}:1 practise.exercise`, what: words.unknownExercise(head.practise.exercise) });
    }
  }
  const whole: { id: string; title: string | null; blocks: Block[] }[] = [];
  for (const { blocks, ...section } of sections) {
    const read: Block[] = [];
    for (const block of blocks) {
      const resolved = await resolveBlock(block, path.dirname(file), exercises);
      if ('faults' in resolved) found.push(...resolved.faults.map((told) => placed(told, name)));
      else read.push(resolved.block);
    }
    whole.push({ ...section, blocks: read });
  }
  if (!head || found.length > 0) return refuseLesson(file, found);
  const lesson = LessonSchema.safeParse({ ...head, sections: whole });
  if (lesson.success) return succeed(lesson.data);
  const rest = faultsOf(lesson.error).map(({ path: at, what }) => ({ where: `${name} ${fieldPath(at)}`, what }));
  return refuseLesson(file, rest);
}

type Unplaced = { readonly line: number; readonly where: string; readonly what: string };
const placed = ({ line, where, what }: Unplaced, name: string): Told => ({ where: `${name}:${line} ${where}`, what });

async function resolveBlock(
  block: WrittenBlock,
  folder: string,
  exercises: Exercises,
): Promise<{ readonly block: Block } | { readonly faults: Unplaced[] }> {
  if (block.kind !== 'try') return { block };
  const { id, line, written } = block;
  const arms: Arm[] = [];
  const faults: Unplaced[] = [];
  for (const [index, arm] of written.arms.entries()) {
    const source = await sourceOf(arm, folder, exercises);
    if ('what' in source) faults.push({ line, where: `arms[${index}]`, what: source.what });
    else arms.push({ ...ranAs(arm, written.pace), source });
  }
  return faults.length > 0 ? { faults } : { block: { kind: 'try', id, text: written.text, arms } };
}

function ranAs({ label, structure, limits, faults, forgetting, warmCache }: WrittenArm, pace: number) {
  return {
    label: label ?? null,
    structure,
    circumstances: {
      connection: 'practice' as const,
      pace,
      limits: {
        requestsPerMinute: limits?.requestsPerMinute ?? noLimits.requestsPerMinute,
        inputTokensPerMinute: limits?.inputTokensPerMinute ?? noLimits.inputTokensPerMinute,
        outputTokensPerMinute: limits?.outputTokensPerMinute ?? noLimits.outputTokensPerMinute,
      },
      faults: faults ?? [],
      forgetting: forgetting ?? false,
      warmCache: warmCache ?? false,
    },
  };
}

async function sourceOf(
  arm: WrittenArm,
  folder: string,
  exercises: Exercises,
): Promise<ArmSource | { readonly what: string }> {
  if ('workflow' in arm) {
    const filed = await readFiledWorkflow(path.join(folder, 'workflows', `${arm.workflow}.yaml`));
    if (filed.ok) return { kind: 'workflow', ...filed.value };
    const own = filed.failure.faults?.map(({ where, what }) => `${where} ${what}`).join('; ');
    return { what: `workflows/${arm.workflow}.yaml: ${own ?? words.noSuchFile}` };
  }
  const { exercise, plan } = arm;
  const opened = await exercises.open(exercise);
  if (!opened.ok) return { what: words.unknownExercise(exercise) };
  const plans = opened.value.plans.map(({ id }) => id);
  return plans.includes(plan)
    ? { kind: 'exercise', exercise, plan }
    : { what: words.unknownPlan(plan, plans.join(', ')) };
}
