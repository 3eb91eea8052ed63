import { TransferMomentSchema } from '../report.ts';
import type { ClassState } from '../state.ts';
import { classTable } from './class-table.ts';
import { named } from './named-pod.ts';
import type { Naming } from './named-pod.ts';

const columns = ['class', 'pod', 'pod_name', 'exercise', 'what', 'moment', 'choice', 'text'];

/** What pods wrote: a row a reflection, and a row an answer to the transfer question. */
export function reflectionsCsv(state: ClassState, naming: Naming): string {
  const rows = state.pods.flatMap((pod) => {
    const about = {
      class: state.id,
      pod: pod.number,
      pod_name: named(pod, naming).name,
    };
    const reflections = pod.reflections.map(({ exercise, text }) => ({
      ...about,
      exercise,
      what: 'reflection',
      moment: null,
      choice: null,
      text,
    }));
    const answers = TransferMomentSchema.options.flatMap((moment) => {
      const answer = pod.transfer[moment];
      if (!answer) return [];
      const { exercise, choice, why } = answer;
      return [{ ...about, exercise, what: 'transfer', moment, choice, text: why }];
    });
    return [...reflections, ...answers];
  });
  return classTable(columns, rows);
}
