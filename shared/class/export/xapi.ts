import type { ClassEvent } from '../event.ts';
import type { PodId } from '../ids.ts';
import type { PodReport, PodResult, PodRun } from '../report.ts';
import type { ClassState, PodState } from '../state.ts';
import {
  xapiActivity,
  xapiDuration,
  xapiExtension,
  xapiHome,
  xapiId,
  xapiScore,
  xapiText,
  xapiTime,
  xapiVerbs,
} from '../../export/xapi-statement.ts';
import type { XapiResult, XapiStatement } from '../../export/xapi-statement.ts';
import { structureName } from '../../words/structure-names.ts';
import { named } from './named-pod.ts';
import type { Naming } from './named-pod.ts';

/** The class as statements for a learning record store; `state` is what `events` are reduced to. */
export function classXapi(state: ClassState, events: readonly ClassEvent[], naming: Naming): string {
  return xapiText(statementsOf(state, events, naming));
}

type Told = { readonly seq: number; readonly on: string; readonly at: string; readonly pod: PodState };

function statementsOf(state: ClassState, events: readonly ClassEvent[], naming: Naming): XapiStatement[] {
  // Whoever was taken out of the class is in none of its files.
  const pods = new Map<PodId, PodState>(state.pods.map((pod) => [pod.pod, pod]));
  const statement = statementOf(state, naming);
  const joined = new Set<PodId>();
  return [...lastWords(events)].flatMap(({ seq, on, body }) => {
    const pod = 'pod' in body && body.pod !== null ? pods.get(body.pod) : undefined;
    if (pod === undefined) return [];
    if (body.kind === 'pod-joined') {
      // Back again with another name is not joined twice.
      if (joined.has(pod.pod)) return [];
      joined.add(pod.pod);
      return [statement({ seq, on, at: on, pod }, 0, 'registered', classActivity(state), null, null)];
    }
    if (body.kind !== 'reported') return [];
    return ofReport(state, { seq, on, at: body.at, pod }, body.report, statement);
  });
}

/** Each report once, and of those that say something anew the last alone: a statement can't be taken back. */
function lastWords(events: readonly ClassEvent[]): Iterable<ClassEvent> {
  const counted = new Map<string, number>();
  const last = new Map<string, ClassEvent>();
  for (const event of events) {
    const { body, seq } = event;
    if (body.kind !== 'reported') {
      last.set(`${seq}`, event);
      continue;
    }
    if (body.n <= (counted.get(body.pod) ?? 0)) continue;
    counted.set(body.pod, body.n);
    const { report } = body;
    const about = report.kind === 'result' ? report.result.comparison : report.kind === 'transfer' ? report.moment : '';
    last.set(`${body.pod} ${report.kind} ${about}`, event);
  }
  return [...last.values()].sort((one, other) => one.seq - other.seq);
}

type Verb = keyof typeof xapiVerbs;
type MakeStatement = (
  told: Told,
  part: number,
  verb: Verb,
  object: XapiStatement['object'],
  result: XapiResult | null,
  extensions: XapiResult['extensions'] | null,
) => XapiStatement;

function statementOf(state: ClassState, naming: Naming): MakeStatement {
  return ({ seq, on, at, pod }, part, verb, object, result, extensions) => {
    const inClass = object.id !== classActivity(state).id;
    return {
      id: xapiId('class', state.id, seq, part),
      actor: {
        objectType: 'Agent',
        name: named(pod, naming).name?.trim() || `Pod ${pod.number}`,
        // Of the class and the number alone: it names nobody.
        account: { homePage: `${xapiHome}/classes/${encodeURIComponent(state.id)}`, name: pod.pod },
      },
      verb: xapiVerbs[verb],
      object,
      ...(result && { result }),
      context: {
        registration: xapiId('registration', state.id, pod.pod),
        platform: 'Braid',
        language: 'en',
        contextActivities: {
          parent: [
            inClass && object.id !== exerciseActivity(state).id ? exerciseActivity(state) : classActivity(state),
          ],
          grouping: [classActivity(state)],
        },
        ...(extensions && { extensions }),
      },
      timestamp: xapiTime(at) ?? xapiTime(on) ?? state.openedAt,
    };
  };
}

function ofReport(state: ClassState, told: Told, report: PodReport, statement: MakeStatement): XapiStatement[] {
  switch (report.kind) {
    case 'result':
      return report.result.runs.map((run, part) => {
        const { result } = report;
        const verb = result.given ? 'experienced' : run.state === 'finished' ? 'completed' : 'attempted';
        const object = xapiActivity(
          'run',
          [state.id, result.exercise, result.plan ?? 'plan', run.structure],
          [structureName(run.structure), result.planTitle].filter(Boolean).join(', '),
        );
        return statement(told, part, verb, object, resultOf(result, run), contextOf(result));
      });
    case 'reflection': {
      const object = xapiActivity('reflection', [report.exercise], 'Reflection');
      return report.text.trim() === ''
        ? []
        : [statement(told, 0, 'commented', object, { response: report.text }, null)];
    }
    case 'transfer': {
      const object = xapiActivity('question', [state.setting.exercise, report.moment], `Transfer, ${report.moment}`);
      const why = report.why.trim() === '' ? {} : { extensions: { [xapiExtension('why')]: report.why } };
      return [statement(told, 0, 'answered', object, { response: report.choice, ...why }, null)];
    }
    default:
      // Where a pod stood is no experience of its own, and what it shared leaves the class in no file.
      return [];
  }
}

function resultOf(result: PodResult, run: PodRun): XapiResult {
  const { guess } = result;
  return {
    ...xapiScore(run.found, run.of),
    completion: run.state === 'finished',
    ...(run.wallClockMs !== null && { duration: xapiDuration(run.wallClockMs) }),
    extensions: {
      [xapiExtension('tokens')]: run.totalTokens,
      [xapiExtension('false-alarms')]: run.falseAlarms,
      [xapiExtension('guess-clock-factor')]: guess?.clock ?? null,
      [xapiExtension('guess-tokens-factor')]: guess?.tokens ?? null,
    },
  };
}

function contextOf(result: PodResult): NonNullable<XapiResult['extensions']> {
  return {
    [xapiExtension('comparison')]: result.comparison,
    [xapiExtension('round')]: result.round,
    [xapiExtension('pace')]: result.pace,
    [xapiExtension('seed')]: result.seed,
    [xapiExtension('assisted')]: result.assisted,
    [xapiExtension('given')]: result.given,
    [xapiExtension('basis')]: 'practice model, measured at a simulated speed',
  };
}

const classActivity = (state: ClassState) => xapiActivity('class', [state.id], state.title);
const exerciseActivity = (state: ClassState) =>
  xapiActivity('exercise', [state.setting.exercise], state.setting.exercise);
