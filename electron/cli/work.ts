import path from 'node:path';
import type { Result } from '../../shared/failure.ts';
import { succeed } from '../../shared/failure.ts';
import { findWork, workOf } from '../services/comparisons/source.ts';
import type { Work } from '../services/comparisons/source.ts';
import { shippedCourse } from '../services/shipped-course.ts';
import { isWorkflowFileName, readFiledWorkflow } from '../services/workflow-file.ts';
import { assetsFolder } from './places.ts';

export const { library, lessons } = shippedCourse(assetsFolder);

/** A name that ends like a file is a workflow file, anything else an exercise, run with its first plan. */
export async function readWork(name: string): Promise<Result<Work>> {
  if (isWorkflowFileName(name)) {
    const filed = await readFiledWorkflow(path.resolve(name));
    if (!filed.ok) return filed;
    return succeed({ ...(await workOf(filed.value.workflow, library)), phases: filed.value.phases });
  }
  const exercise = await library.open(name);
  if (!exercise.ok) return exercise;
  const { plans, id } = exercise.value;
  const first = plans.find(({ kind }) => kind === 'first') ?? plans[0];
  if (!first) throw new Error('An exercise has at least one plan: its schema says so.');
  return findWork({ kind: 'exercise', exercise: id, plan: first.id }, library);
}
