import { ownResults } from '../counted-results.ts';
import type { ClassState } from '../state.ts';
import { classTable, dateAndTime, yesNo } from './class-table.ts';
import { named } from './named-pod.ts';
import type { Naming } from './named-pod.ts';

const columns = [
  ...['class', 'class_title', 'exercise', 'pod', 'pod_name', 'members', 'member_count', 'place'],
  ...['joined_date', 'joined_time_utc', 'last_seen_date', 'last_seen_time_utc', 'step', 'doing'],
  ...['comparisons', 'given_comparisons', 'assisted_comparisons', 'reflection_written'],
];

/** A row a pod: who took part, from where, and how far they came. */
export function rosterCsv(state: ClassState, naming: Naming): string {
  const rows = state.pods.map((pod) => {
    const { name, members } = named(pod, naming);
    const [joinedDate, joinedTime] = dateAndTime(pod.joinedAt);
    const [seenDate, seenTime] = dateAndTime(pod.lastSeenAt);
    const own = ownResults(pod, state);
    return {
      class: state.id,
      class_title: state.title,
      exercise: state.setting.exercise,
      pod: pod.number,
      pod_name: name,
      members: members.join('; '),
      member_count: pod.members.length,
      place: pod.place,
      joined_date: joinedDate,
      joined_time_utc: joinedTime,
      last_seen_date: seenDate,
      last_seen_time_utc: seenTime,
      step: pod.standing?.step ?? null,
      doing: pod.standing?.doing.id ?? null,
      comparisons: own.length,
      given_comparisons: pod.results.filter(({ given }) => given).length,
      assisted_comparisons: own.filter(({ assisted }) => assisted).length,
      reflection_written: yesNo(pod.reflections.length > 0),
    };
  });
  return classTable(columns, rows);
}
