import { contextTooLarge } from './context-too-large.ts';
import { cycle } from './cycle.ts';
import { duplicateTask } from './duplicate-task.ts';
import { emptyBrief } from './empty-brief.ts';
import { hiddenDependency } from './hidden-dependency.ts';
import { looseOutput } from './loose-output.ts';
import { missingMaterial } from './missing-material.ts';
import { needlessDependency } from './needless-dependency.ts';
import { noSynthesis } from './no-synthesis.ts';
import { overSplit } from './over-split.ts';
import { sharedResource } from './shared-resource.ts';
import { synthesisDoesWork } from './synthesis-does-work.ts';
import { tooSmallToSplit } from './too-small-to-split.ts';
import { tooWide } from './too-wide.ts';
import { underSplit } from './under-split.ts';
import { unmeasurableOutput } from './unmeasurable-output.ts';
import { unusedOutput } from './unused-output.ts';
import { vagueBrief } from './vague-brief.ts';

/** In the order in which they are shown: errors, warnings, hints. */
export const rules = [
  cycle,
  emptyBrief,
  vagueBrief,
  missingMaterial,
  hiddenDependency,
  sharedResource,
  duplicateTask,
  noSynthesis,
  synthesisDoesWork,
  unmeasurableOutput,
  contextTooLarge,
  looseOutput,
  needlessDependency,
  underSplit,
  overSplit,
  unusedOutput,
  tooSmallToSplit,
  tooWide,
] as const;
