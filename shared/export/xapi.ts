import type { ComparisonResult } from '../contract.ts';
import { structureName } from '../words/structure-names.ts';
import type { ExportedBy } from './format.ts';
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
} from './xapi-statement.ts';

/** A comparison as statements for a learning record store, one a run. Who ran it is not known to Braid, nor told. */
export function comparisonXapi({ comparison, summary }: ComparisonResult, by: ExportedBy): string {
  const practice = comparison.model === 'practice';
  const about = summary.exercise ?? summary.kept ?? comparison.id;
  const parent = xapiActivity('exercise', [about], comparison.workflow.title);
  const statements = comparison.runs.map((run) => ({
    id: xapiId('comparison', comparison.id, run.id),
    actor: {
      objectType: 'Agent' as const,
      name: 'A learner',
      account: { homePage: xapiHome, name: `comparison-${comparison.id}` },
    },
    verb: run.state === 'finished' ? xapiVerbs.completed : xapiVerbs.attempted,
    object: xapiActivity(
      'run',
      [about, summary.plan ?? 'plan', run.structure],
      [structureName(run.structure), summary.planTitle].filter(Boolean).join(', '),
    ),
    result: {
      ...xapiScore(run.findings?.found ?? null, run.findings?.of ?? null),
      completion: run.state === 'finished',
      ...(run.wallClockMs !== null && { duration: xapiDuration(run.wallClockMs) }),
      extensions: {
        [xapiExtension('tokens')]: run.tokens.total,
        [xapiExtension('false-alarms')]: run.findings?.falseAlarms.length ?? null,
      },
    },
    context: {
      registration: xapiId('registration', comparison.id),
      platform: `Braid ${by.version}`,
      language: 'en',
      contextActivities: { parent: [parent], grouping: [parent] },
      extensions: {
        [xapiExtension('comparison')]: comparison.id,
        [xapiExtension('pace')]: comparison.pace,
        [xapiExtension('seed')]: comparison.seed,
        [xapiExtension('assisted')]: summary.assisted === true,
        [xapiExtension('model')]: comparison.model,
        [xapiExtension('basis')]: practice ? 'practice model, measured at a simulated speed' : 'measured',
      },
    },
    timestamp: (comparison.startedAt === null ? null : xapiTime(comparison.startedAt)) ?? by.at,
  }));
  return xapiText(statements);
}
