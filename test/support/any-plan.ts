import fc from 'fast-check';
import { asMaterialId } from '../../shared/ids.ts';
import type { Material, OutputContract, Task, Workflow } from '../../shared/workflow/task.ts';
import { aTask, aWorkflow } from './workflows.ts';

const materials: readonly Material[] = [
  { id: asMaterialId('interview-notes'), title: 'Interview notes', text: 'They ask for evenings.' },
  { id: asMaterialId('budget'), title: 'Budget', text: 'Rent is 9,600. '.repeat(300) },
  { id: asMaterialId('contracts'), title: 'Supplier contracts', text: 'Notice is three months.' },
];

const titles = [
  'Outline',
  'Supplier risks',
  'Cost plan',
  'Draft',
  'Venue search',
  'Synthesis',
  'Price check',
  'Survey',
];

/** Sentences that one rule or another has something to say of, and some that none has. */
const sentences = [
  '',
  'Look at suppliers.',
  'Tell us what you think.',
  'Make the tone of the letter more engaging for young readers.',
  'Name each clause of the Supplier contracts that lets either party leave early, with its notice.',
  'Check the rent in the Budget against the figures of last year.',
  'Say which of the Interview notes ask for evenings.',
  'Write the outline of the guide, section by section.',
  'Follow the outline, and say in each section what a newcomer needs.',
  'Use the findings of Supplier risks to set the reserve for each month.',
  'Merge the drafts into one page, and keep every point.',
  'Combine everything, and research how others do it.',
  'Choose three venues within ten minutes of the station.',
  'Work out the train times to the chosen venues.',
  'Summarise the attached report.',
  'Compare our price with that of each rival, by plan.',
  'List rival prices by plan.',
  'Write a survey, a forecast, a deck and a letter of thanks.',
  'Say what ran late. Say who was told. Say what it cost. Say who decides. Say what changes. Say by when.',
];

const contracts: readonly OutputContract[] = [
  { kind: 'prose' },
  { kind: 'sections', sections: ['Points', 'Gaps'] },
  { kind: 'fields', fields: [{ name: 'points', type: 'list', required: true, description: '' }] },
];

const anyRow = fc.record({
  title: fc.constantFrom(...titles),
  brief: fc.array(fc.constantFrom(...sentences), { minLength: 0, maxLength: 3 }),
  reads: fc.subarray(materials.map(({ id }) => id)),
  needs: fc.array(fc.nat({ max: 15 }), { maxLength: 3 }),
  contract: fc.constantFrom(...contracts),
  followUps: fc.subarray(sentences.slice(1, 5), { maxLength: 1 }),
  writes: fc.subarray(['schema.sql', 'plan.md'], { maxLength: 1 }),
  special: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'merge', 'timed'),
});

/** Plans that somebody could have drawn, with everything in them that a rule looks for. `cyclic`: needs point anywhere. */
export const anyPlan = (cyclic: boolean, most = 16): fc.Arbitrary<Workflow> =>
  fc.array(anyRow, { minLength: 1, maxLength: most, size: 'max' }).map((rows) => {
    const tasks = rows.map(({ title, brief, reads, needs, contract, followUps, writes, special }, index): Task => {
      const known = needs.filter((need) => (cyclic ? need < rows.length : need < index));
      const base = aTask(`t${index}`, {
        title,
        brief: brief.join(' ').trim(),
        materials: reads,
        needs: [...new Set(known)].map((need) => `t${need}`),
        output: contract,
        followUps: followUps.filter((text) => text !== ''),
        writes,
      });
      if (special === 'merge' && base.needs.length > 0) return { ...base, merge: true, brief: '', materials: [] };
      if (special === 'timed') return { ...base, estimate: { seconds: 20, tokens: 900 }, brief: '' };
      return base;
    });
    const workflow = aWorkflow(tasks, { materials: [...materials] });
    // A counterexample is read by somebody, and the materials are always the same.
    return Object.assign(workflow, { [fc.toStringMethod]: () => JSON.stringify(tasks, null, 1) });
  });
