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
      exercise: state.setting.exercise,
    };
    const reflection =
      pod.reflection === null
        ? []
        : [{ ...about, what: 'reflection', moment: null, choice: null, text: pod.reflection }];
    const answers = TransferMomentSchema.options.flatMap((moment) => {
      const answer = pod.transfer[moment];
      return answer ? [{ ...about, what: 'transfer', moment, choice: answer.choice, text: answer.why }] : [];
    });
    return [...reflection, ...answers];
  });
  return classTable(columns, rows);
}
