import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CardShape, readCards } from '../../shared/exercise/card-file.ts';
import { ExerciseSchema, PlanSchema } from '../../shared/exercise/exercise.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { ExerciseIdSchema } from '../../shared/ids.ts';
import type { ExerciseId, PlanId } from '../../shared/ids.ts';
import { MaterialSchema } from '../../shared/workflow/task.ts';
import type { Material, Workflow } from '../../shared/workflow/task.ts';
import { fileFaultWords } from '../../shared/words/file-faults.ts';
import { faultsOf } from '../../shared/words/faults.ts';
import type { Fault } from '../../shared/words/faults.ts';
import { enclosedTexts, findEnclosed } from './enclosed-file.ts';
import { systemCode } from './failures.ts';
import { nothingPrepared } from './prepared-course.ts';
import type { PreparedCourse } from './prepared-course.ts';
import { readWorkflowFile } from './workflow-file.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** The guided exercises that ship with the app, each read once. */
export type ExerciseLibrary = {
  /** Those that are listed: the ones that examples belong to are not, though they can be opened. */
  ids(): Promise<ExerciseId[]>;
  /** Fails with `unknown-exercise {exercise, known}`, or `exercise-file` with every fault. */
  open(id: string): Promise<Result<Exercise>>;
};

const FileFieldsSchema = z.object({
  dossierFile: z.string().min(1).optional(),
  dossier: z.string().min(1).optional(),
  materials: z.array(MaterialSchema.omit({ text: true }).extend({ file: z.string().min(1) })).max(200),
  plans: z.array(PlanSchema.omit({ workflow: true }).extend({ file: z.string().min(1) })).max(20),
  cards: z.array(CardShape).default([]),
});

/** `folder` holds an exercise a folder; an example's own exercise lies in `<examples>/<id>/exercise`. */
export function exerciseLibrary(
  folder: string,
  examples: string,
  prepared: Pick<PreparedCourse, 'exercise'> = nothingPrepared,
): ExerciseLibrary {
  const opened = new Map<string, Promise<Result<Exercise>>>();

  async function read(id: string, isListed: boolean): Promise<Result<Exercise>> {
    const whole = await prepared.exercise(id);
    if (whole) return succeed(whole);
    return readExercise(isListed ? path.join(folder, id) : path.join(examples, id, 'exercise'), id);
  }

  return {
    ids: () => foldersOf(folder),
    async open(id) {
      const [listed, hidden] = await Promise.all([foldersOf(folder), foldersOf(examples)]);
      const isListed = listed.some((each) => each === id);
      if (!isListed && !hidden.some((each) => each === id)) {
        return fail(failure('unknown-exercise', { exercise: id, known: listed.join(', ') }));
      }
      let reading = opened.get(id);
      if (!reading) {
        reading = read(id, isListed);
        opened.set(id, reading);
      }
      return reading;
    },
  };
}

async function foldersOf(folder: string): Promise<ExerciseId[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => ExerciseIdSchema.safeParse(entry.name).data ?? [])
    .sort();
}

/** Reads `exercise.yaml` of a folder with its materials and plans. */
export async function readExercise(folder: string, id = path.basename(folder)): Promise<Result<Exercise>> {
  const opened = await openExercise(folder, id);
  return opened.ok ? succeed(opened.value.exercise) : opened;
}

/** An exercise with what a check of it has to name: its files, and the lines of its fields. */
export type ExerciseSource = {
  readonly exercise: Exercise;
  readonly files: { readonly dossier: string; readonly materials: Readonly<Record<string, string>> };
  readonly refuse: YamlSource['refuse'];
};

/** The same with where it all stands. Fails with `exercise-file`, every fault at its `file:line field`. */
export async function openExercise(folder: string, id = path.basename(folder)): Promise<Result<ExerciseSource>> {
  const file = path.join(folder, 'exercise.yaml');
  const source = await readYaml(file, 'exercise-file');
  if (!source.ok) return source;
  const fields = FileFieldsSchema.safeParse(source.value.data);
  if (!fields.success) return source.value.refuse(faultsOf(fields.error));
  const { dossierFile, materials: named, plans: listed, cards: shapes } = fields.data;

  const faults: Fault[] = [];
  const readNext = enclosedTexts(folder);
  const read = async (name: string, at: Fault['path']): Promise<string> => {
    const text = await readNext(name);
    if (!text.ok) faults.push({ path: at, what: text.what });
    return text.ok ? text.text : '';
  };
  const dossier = dossierFile === undefined ? fields.data.dossier : await read(dossierFile, ['dossierFile']);
  const materials: Material[] = [];
  for (const [index, { id, title, file: name }] of named.entries()) {
    materials.push({ id, title, text: await read(name, ['materials', index, 'file']) });
  }
  const plans: { id: PlanId; workflow: Workflow }[] = [];
  for (const [index, { file: name, ...plan }] of listed.entries()) {
    // By where it really lies, so that what it names is held to that folder too.
    const enclosed = await findEnclosed(folder, name);
    if (!enclosed.ok) {
      faults.push({ path: ['plans', index, 'file'], what: enclosed.what });
      continue;
    }
    const workflow = await readWorkflowFile(enclosed.file);
    if (!workflow.ok) {
      // A plan's own faults name its own file and lines.
      const own = workflow.failure.faults ?? [{ where: name, what: fileFaultWords.unread }];
      faults.push(...own.map(({ where, what }) => ({ path: ['plans', index, 'file'], what: `${where} ${what}` })));
      continue;
    }
    plans.push({ ...plan, workflow: { ...workflow.value, id, exercise: ExerciseIdSchema.parse(id), plan: plan.id } });
  }
  if (faults.length > 0) return source.value.refuse(faults);

  const { cards, faults: cardFaults } = readCards(shapes, plans);
  const data = source.value.data;
  const whole = { ...(typeof data === 'object' ? data : {}), dossier, materials, plans, cards };
  const exercise = ExerciseSchema.safeParse(whole);
  if (!exercise.success) return source.value.refuse([...cardFaults, ...faultsOf(exercise.error)]);
  if (cardFaults.length > 0) return source.value.refuse(cardFaults);
  const files = {
    dossier: dossierFile ?? path.basename(file),
    materials: Object.fromEntries(named.map((material) => [material.id, material.file])),
  };
  return succeed({ exercise: exercise.data, files, refuse: source.value.refuse });
}
