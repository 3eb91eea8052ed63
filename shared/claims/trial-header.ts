import { asComparisonId, asRunId } from '../ids.ts';
import { noLimits } from '../practice.ts';
import type { RunHeader } from '../run/header.ts';
import { presetStructure, withOptions } from '../structure/presets.ts';
import type { Trial } from './trial.ts';

/** The header of a trial's run with the practice model. A trial is kept nowhere, so neither date nor version matter. */
export function trialHeader(trial: Trial, pace: number): RunHeader {
  const { workflow, structure, warmCache = false, requestsPerMinute } = trial;
  return {
    braid: 1,
    kind: 'run',
    id: asRunId(`claim-${structure.replace(':', '-')}`),
    comparison: asComparisonId('claim'),
    startedAt: '',
    appVersion: '',
    workflow,
    structure: withOptions(presetStructure(workflow.tasks, structure), { reviewEvery: null, warmCache }),
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace,
    seed: 1,
    limits: requestsPerMinute === undefined ? noLimits : { ...noLimits, requestsPerMinute },
    faults: [],
    gates: 'pass',
  };
}
