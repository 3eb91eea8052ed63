import { asExerciseId, asMaterialId, asPlanId, asTaskId } from '../../shared/ids.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';

/** What a sample run makes of a task: milliseconds, tokens and the text it answers. */
export type SampleWork = { readonly thinkMs: number; readonly input: number; readonly text: string };

const task = (id: string, title: string, needs: readonly string[] = []): Task => ({
  id: asTaskId(id),
  title,
  brief: `Review your part for a product decision: ${title}.`,
  materials: needs.length === 0 ? [asMaterialId('prd')] : [],
  needs: needs.map(asTaskId),
  output: { kind: 'prose' },
  followUps: [],
  writes: [],
  limitSeconds: null,
  estimate: null,
});

/** Four parts of a document and what merges them. */
export const sampleWorkflow: Workflow = {
  id: 'prd-review',
  title: 'PRD review',
  goal: null,
  exercise: asExerciseId('prd-review'),
  plan: asPlanId('by-section'),
  materials: [{ id: asMaterialId('prd'), title: 'Save for later: requirements', text: 'Shoppers may save a basket.' }],
  tasks: [
    task('user', 'User needs'),
    task('business', 'Business case'),
    task('engineering', 'Engineering'),
    task('rollout', 'Rollout'),
    task('merge', 'Merge', ['user', 'business', 'engineering', 'rollout']),
  ],
};

const points = (lead: string, items: readonly string[]): string =>
  `${lead}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;

export const sampleWork: Readonly<Record<string, SampleWork>> = {
  user: {
    thinkMs: 1_146,
    input: 1_584,
    text: points('Two points need a decision before anything is built.', [
      '**§ 2** “Someone who drops in twice a year” is named as a third group. Nothing in these sections serves that group, so nobody can check that it was served.',
      '**§ 2** Reminder emails are described, without an unsubscribe link. Who may stop them, and how, is left open.',
      '**§ 1** “Faster than today” has no figure for today.',
    ]),
  },
  business: {
    thinkMs: 1_143,
    input: 1_666,
    text: points('The case rests on one number that nobody has measured yet.', [
      '**§ 3** “Recover 18% of abandoned baskets”: no baseline and no period, so it can’t be checked.',
      '**§ 3** A 4% comeback discount is spent, and no budget owner is named for it in these sections.',
      '**§ 4** “Fewer abandoned baskets” is a direction. A number would make it a measure.',
    ]),
  },
  engineering: {
    thinkMs: 1_257,
    input: 1_978,
    text: points('Saving works on one device; the rest is unsaid.', [
      '**§ 5** One basket on two devices: “changes are saved at once”. The text is silent on which edit wins.',
      '**§ 6** “A saved price holds for 24 hours”. What the shopper is told when it expires isn’t described.',
      '**§ 6** The stock service answers in 800 ms. Nothing says who waits for it.',
      '**§ 5** A guest may save without an account, every save belongs to a signed-in account.',
    ]),
  },
  rollout: {
    thinkMs: 1_159,
    input: 1_781,
    text: points('Consent is the open question.', [
      '**§ 7** Reminders go “to the saved address”. Consent to them isn’t asked, here or anywhere in these sections.',
      '**§ 9** The discount is funded until June. The launch is planned for March.',
      '**§ 8** Four events are logged. None of them is a basket that came back.',
    ]),
  },
  merge: {
    thinkMs: 1_222,
    input: 1_778,
    text: `${points('Eleven open points, in the order to settle them.', [
      'Which edit wins, since saving and restoring are both built on it.',
      'Consent to reminders, since the answer isn’t the team’s alone to give.',
      'The price hold: what a shopper is told when it ends.',
    ])}\n### What I was given\n\nFour outputs, not the document.\n`,
  },
};
