import type { Comparison } from '../run/comparison.ts';
import { slug } from '../workflow/fresh-id.ts';

/** How the name of everything begins that leaves a comparison: the work and the day. */
export function exportName({ workflow, startedAt }: Pick<Comparison, 'workflow' | 'startedAt'>): string {
  const day = startedAt?.slice(0, 10) ?? '';
  return [slug(workflow.title) || 'comparison', ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [day] : [])].join('-');
}
