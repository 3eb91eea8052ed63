import { classFailures } from './class-failures.ts';
import { conversationFailures } from './conversations.ts';
import { exportFaultWords } from './export-faults.ts';
import { historyFailures } from './history.ts';
import { machineFailures } from './machine-failures.ts';
import { unreadableMaterial } from './materials.ts';
import { lessonFailures } from './lessons.ts';
import type { ExportFault } from '../export/read-export.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { seconds, tokens, usd } from './format.ts';
import { t } from './t.ts';

/** `what` begins small and has no full stop: a list of faults may follow it. `safe` and `next` are whole sentences or empty. */
type Words = { what: string; safe: string; next: string };
type Details = Failure['details'];

const kept = (): string => t`Everything received so far is kept.`;
const unchanged = (): string => t`Nothing was started or changed.`;

const text = (details: Details, name: string, otherwise = ''): string => {
  const value = details[name];
  return value === null || value === undefined || value === '' ? otherwise : String(value);
};
/** `500,000`. */
const count = (details: Details, name: string): string => {
  const value = details[name];
  return typeof value === 'number' ? tokens(value) : t`so many`;
};
/** ` (what the server or the system said)`, when it said something. */
const said = (details: Details): string => {
  const words = text(details, 'message') || text(details, 'reason');
  return words === '' ? '' : ` (${words})`;
};
const quoted = (details: Details, name: string): string => t`“${text(details, name)}”`;
/** From `ms`, or from `seconds` where that is how it is known. */
const duration = (details: Details, name: string, otherwise: string): string => {
  const value = details[name];
  if (typeof value === 'number') return seconds(value);
  return typeof details['seconds'] === 'number' ? seconds(details['seconds'] * 1_000) : otherwise;
};

/** What the next request would pass: the cap, what is spent, and what it would add. */
function overBudget(details: Details): string {
  const cap = details['cap'] === 'month' ? t`this month’s cap` : t`this run’s cap`;
  const amount = (name: string): string =>
    details['unit'] === 'usd' ? usd(Number(details[name] ?? 0)) : t`${tokens(Number(details[name] ?? 0))} tokens`;
  return t`the next request, ${quoted(details, 'task')}, would pass ${cap} of ${amount('limit')}: ${amount('used')} are used, and it needs about ${amount('next')}`;
}

/** `reason` tells why an address can't be used: `empty`, `plain-http` with a key, or nothing for one that is no address. */
function badAddress(details: Details): Words {
  switch (details['reason']) {
    case 'empty':
      return { what: t`there is no server’s address yet`, safe: unchanged(), next: t`Enter it in Settings.` };
    case 'plain-http':
      return {
        what: t`${quoted(details, 'address')} is on another computer and not encrypted, so a key sent there could be read on the way`,
        safe: t`No key was sent there.`,
        next: t`Use an https address, or remove the key if this server needs none.`,
      };
    default:
      return {
        what: t`${quoted(details, 'address')} cannot be used as a server’s address`,
        safe: t`No key was sent there.`,
        next: t`Use an https address, or http on this computer alone, without a name, password or question mark in it.`,
      };
  }
}

/** Names of fields or sections, `json` for no object at all, `empty` for no words; nothing where nobody said. */
function brokenForm(details: Details): string {
  const faults = text(details, 'faults');
  if (faults === '') return '';
  if (faults === 'json') return t`: it is not one JSON object`;
  return faults === 'empty' ? t`: it holds no words` : t`: missing or of the wrong kind: ${faults}`;
}

/** Every failure in words: one entry a code, so that a new code doesn't compile without its sentence. */
export const failureWords: Readonly<Record<FailureCode, (details: Details) => Words>> = {
  network: (d) => ({
    what: t`the model’s server could not be reached${said(d)}`,
    safe: kept(),
    next: t`Check the network, then try again.`,
  }),
  timeout: (d) => ({
    what: t`the model sent nothing for ${duration(d, 'ms', t`too long`)}`,
    safe: kept(),
    next: t`Try this task again.`,
  }),
  'rate-limited': (d) => ({
    what: t`the rate limit is reached${d['retryAfterMs'] === undefined ? '' : t`, for ${duration(d, 'retryAfterMs', t`a while`)} more`}`,
    safe: kept(),
    next: t`The request goes out by itself when the limit allows it.`,
  }),
  overloaded: () => ({
    what: t`the model’s server is overloaded`,
    safe: kept(),
    next: t`Try this task again in a minute.`,
  }),
  'server-error': (d) => ({
    what: t`the model’s server failed${d['status'] == null ? '' : t` with status ${text(d, 'status')}`}${said(d)}`,
    safe: kept(),
    next: t`Try this task again.`,
  }),
  unauthorized: () => ({
    what: t`the server did not accept the key`,
    safe: t`Nothing was charged.`,
    next: t`Enter the key again in Settings.`,
  }),
  forbidden: (d) => ({
    what: t`this key may not do that${said(d)}`,
    safe: kept(),
    next: t`Use another key or another model in Settings.`,
  }),
  billing: (d) => ({
    what: t`the account cannot pay for the request${said(d)}`,
    safe: kept(),
    next: t`Check the account’s credit, or choose the practice model in Settings.`,
  }),
  'not-found': (d) => ({
    what: t`the server does not know ${d['model'] == null ? t`this model or address` : t`the model ${quoted(d, 'model')}`}`,
    safe: kept(),
    next: t`Choose another model in Settings.`,
  }),
  'schema-refused': (d) => ({
    what: t`the server does not take a form for its answers${said(d)}`,
    safe: kept(),
    next: t`It is asked again by itself, with the form in words.`,
  }),
  'over-budget': (d) => ({
    what: overBudget(d),
    safe: kept(),
    next: t`Raise the cap in Settings and go on, or leave it here.`,
  }),
  'run-over': () => ({
    what: t`this run has ended, and its figures stand`,
    safe: unchanged(),
    next: t`Mend the plan and run it again to ask for more.`,
  }),
  'no-gate': () => ({
    what: t`nothing waits for a review there any more`,
    safe: t`What was decided before stands.`,
    next: t`Look at the run as it is now.`,
  }),
  'no-output': (d) => ({
    what: t`${quoted(d, 'task')} has no answer of a model that could be gone on from`,
    safe: unchanged(),
    next: t`Wait until it has ended. What was joined without a model is changed by hand, or at the tasks it was joined from.`,
  }),
  ...conversationFailures,
  'no-terminal': () => ({
    what: t`this run waits for a person at its gates, and nobody can answer here`,
    safe: unchanged(),
    next: t`Go on with it in a terminal, or in the app.`,
  }),
  'not-mergeable': (d) => ({
    what: t`${quoted(d, 'task')} joins outputs without a model, and ${quoted(d, 'from')} does not hand over fields`,
    safe: unchanged(),
    next: t`Give every task that it joins an output of fields, or join them with a brief.`,
  }),
  'no-phases': () => ({
    what: t`there are no phases that you built for this work`,
    safe: unchanged(),
    next: t`Build them with Phases beside its plan, or name them under phases in the workflow file.`,
  }),
  'faulty-phases': () => ({
    what: t`your phases cannot run in this order`,
    safe: unchanged(),
    next: t`Move one of the two tasks, then run it.`,
  }),
  'bad-request': (d) => ({
    what: t`the server refused the request${said(d)}`,
    safe: kept(),
    next: t`Change the task or the settings, then run again.`,
  }),
  'too-large': () => ({
    what: t`the request is larger than the server takes`,
    safe: kept(),
    next: t`Give the task fewer materials, or split it.`,
  }),
  'stream-cut': () => ({ what: t`the reply broke off in the middle`, safe: kept(), next: t`Try this task again.` }),
  stalled: (d) => ({
    what: t`the reply stopped moving for ${duration(d, 'ms', t`too long`)}`,
    safe: kept(),
    next: t`Try this task again.`,
  }),
  'time-limit': (d) => ({
    what: t`the task ran into its own limit${d['seconds'] == null ? '' : t` of ${text(d, 'seconds')} seconds`}`,
    safe: kept(),
    next: t`Raise its limit or make it smaller, then try it again.`,
  }),
  refused: () => ({ what: t`the model declined to answer`, safe: kept(), next: t`Reword the brief, then run again.` }),
  'output-invalid': (d) => ({
    what: t`the reply does not have the form that was asked for${brokenForm(d)}${said(d)}`,
    safe: kept(),
    next: t`Try this task again.`,
  }),
  'wait-too-long': (d) => ({
    what: t`the rate limit would have held the request longer than ${duration(d, 'ms', t`ten minutes`)}`,
    safe: kept(),
    next: t`Try this task again later, or use a structure that asks for less at once.`,
  }),
  interrupted: () => ({
    what: t`this run was cut off when the app ended`,
    safe: kept(),
    next: t`Go on with it: finished tasks are not sent again.`,
  }),
  stopped: () => ({ what: t`you stopped this`, safe: kept(), next: t`Try it again whenever you like.` }),

  'bad-command': (d) => ({
    what: t`the app was asked for something it does not understand${d['command'] == null ? '' : ` (${text(d, 'command')})`}`,
    safe: unchanged(),
    next: t`Reload the page; if it happens again, the page and the app differ in version.`,
  }),
  'unknown-exercise': (d) => ({
    what: t`there is no exercise ${quoted(d, 'exercise')}`,
    safe: unchanged(),
    next:
      d['known'] == null || d['known'] === ''
        ? t`List the exercises to see which there are.`
        : t`Choose one of: ${text(d, 'known')}.`,
  }),
  'unknown-plan': (d) => ({
    what: t`the exercise has no plan ${quoted(d, 'plan')}`,
    safe: unchanged(),
    next: d['known'] == null ? t`Choose one of its own plans.` : t`Choose one of: ${text(d, 'known')}.`,
  }),
  'unknown-structure': (d) => ({
    what: t`there is no structure ${quoted(d, 'structure')}`,
    safe: unchanged(),
    next: t`Choose from thread, one-at-a-time, queue:N (1 to 64), all-at-once, phased, two-rounds; own for phases that a workflow file names.`,
  }),
  'unknown-run': (d) => ({
    what:
      d['step'] == null
        ? t`there is no run ${quoted(d, 'run')} in this data folder`
        : t`run ${quoted(d, 'run')} sent no attempt ${text(d, 'attempt')} of step ${quoted(d, 'step')}`,
    safe: unchanged(),
    next: t`Choose one from the results.`,
  }),
  ...historyFailures,
  ...classFailures,
  'unknown-comparison': (d) => ({
    what: t`there is no comparison ${quoted(d, 'comparison')} in this data folder`,
    safe: unchanged(),
    next: t`Choose one from the results.`,
  }),
  'unknown-workflow': () => ({
    what: t`this workflow is not kept here: it was deleted, or belongs to another data folder`,
    safe: unchanged(),
    next: t`Choose one from the list.`,
  }),
  'material-too-long': (d) => ({
    what: t`${quoted(d, 'material')} is longer than the ${count(d, 'limit')} characters that one text may have`,
    safe: t`What was kept before stands.`,
    next: t`Split it, or leave out what no task needs.`,
  }),
  'workflow-too-long': (d) => ({
    what: t`the texts of this workflow are together longer than ${count(d, 'limit')} characters`,
    safe: t`What was kept before stands.`,
    next: t`Take out a text that no task needs.`,
  }),
  'material-unreadable': (d) => unreadableMaterial(d),
  'export-unreadable': (d) => {
    const why = text(d, 'why');
    const { what, next } = why in exportFaultWords ? exportFaultWords[why as ExportFault] : exportFaultWords.malformed; // checked just before
    return { what: `${quoted(d, 'file')} ${what}`, safe: t`Nothing of it was kept.`, next };
  },
  'workflows-full': () => ({
    what: t`there is no more room among the kept workflows`,
    safe: t`What was kept before stands.`,
    next: t`Delete one that you no longer need, or export it first.`,
  }),
  'bad-option': (d) => ({
    what: t`${text(d, 'option', t`an option`)} cannot be ${quoted(d, 'value')}`,
    safe: unchanged(),
    next: d['expected'] == null ? t`Mend it and try again.` : t`Give it ${text(d, 'expected')}.`,
  }),
  'workflow-file': (d) => ({
    what: t`the workflow file ${text(d, 'file')} cannot be used`,
    safe: unchanged(),
    next: t`Mend it and try again.`,
  }),
  'faulty-workflow': () => ({
    what: t`the workflow cannot be used`,
    safe: unchanged(),
    next: t`Mend it and try again.`,
  }),
  'exercise-file': (d) => ({
    what: t`the exercise file ${text(d, 'file')} cannot be used`,
    safe: unchanged(),
    next: t`Mend it and try again.`,
  }),
  ...lessonFailures,
  'cyclic-workflow': (d) => ({
    what: t`these tasks wait for each other in a circle: ${text(d, 'cycle')}`,
    safe: unchanged(),
    next: t`Remove one of these needs, then run it.`,
  }),
  'not-runnable': (d) => ({
    what:
      text(d, 'tasks') === ''
        ? t`the workflow has no tasks`
        : t`the workflow cannot be run, since these tasks have no brief: ${text(d, 'tasks')}`,
    safe: unchanged(),
    next:
      text(d, 'tasks') === ''
        ? t`Give it one and try again.`
        : t`Write them; stated seconds alone can only be forecast.`,
  }),
  'nothing-to-resume': (d) => ({
    what: t`${text(d, 'run', t`this`)} has already ended and has nothing left to do`,
    safe: t`Its results are kept.`,
    next: t`Start a new comparison to run it again.`,
  }),
  'run-busy': () => ({
    what: t`this run is still going`,
    safe: t`It was not touched.`,
    next: t`Wait for its end, or stop it first.`,
  }),
  'no-key': () => ({
    what: t`there is no key for this connection`,
    safe: unchanged(),
    next: t`Enter a key in Settings, or choose the practice model.`,
  }),
  'unusable-key': (d) => ({
    what:
      d['reason'] === 'length'
        ? t`the key is too short or too long to be one`
        : t`the key holds characters that no key has, such as a space or a line break`,
    safe: t`It was sent nowhere.`,
    next: t`Copy the key again, whole and alone.`,
  }),
  'bad-address': (d) => badAddress(d),
  'no-model': (d) => ({
    what: t`the server at ${text(d, 'address', t`this address`)} lists no model, and none is chosen`,
    safe: unchanged(),
    next: t`Enter the name of a model that it has.`,
  }),
  'no-planner': () => ({
    what: t`the practice model can’t plan or judge a plan`,
    safe: unchanged(),
    next: t`List the steps yourself, or connect a real model in Settings.`,
  }),
  'no-plan': () => ({
    what: t`the model proposed no task`,
    safe: unchanged(),
    next: t`Say more of what should be there at the end, then ask again.`,
  }),
  'answer-cut': () => ({
    what: t`the answer was cut off at its token limit, so a part of it is missing`,
    safe: unchanged(),
    next: t`Ask for less at once, then ask again.`,
  }),
  'wrong-server': (d) => ({
    what: t`what answers at ${text(d, 'address', t`this address`)} does not speak the Messages API${d['status'] == null ? '' : t` (status ${text(d, 'status')})`}`,
    safe: kept(),
    next: t`Check the address in Settings: it is the part before /v1/messages.`,
  }),
  'endless-answer': (d) => ({
    what: t`the server at ${text(d, 'address', t`this address`)} sends more than any answer holds, so it was cut off`,
    safe: kept(),
    next: t`Check the address and the model in Settings.`,
  }),
  ...machineFailures,
  ...classFailures,
  unexpected: (d) => ({
    what: t`something went wrong inside Braid${said(d)}`,
    safe: t`Your data are kept.`,
    next: t`Try again; if it stays, restart Braid.`,
  }),
};
