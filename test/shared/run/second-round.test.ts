import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../shared/run/brief.ts';
import { expand } from '../../../shared/run/expand.ts';
import { outputFaults } from '../../../shared/run/output.ts';
import { withCoordinators } from '../../../shared/run/workflow-of-run.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

function twoRoundsOf(titles: readonly string[]) {
  const tasks = titles.map((title, index) => aTask(`t${index}`, { title }));
  const plan = aWorkflow(tasks);
  const structure = presetStructure(tasks, 'two-rounds');
  const workflow = withCoordinators(plan, structure);
  const steps = expand(plan, structure);
  const coordinator = workflow.tasks.at(-1);
  const contract = coordinator?.output ?? { kind: 'prose' };
  const sections = contract.kind === 'sections' ? contract.sections : [];
  return { workflow, structure, steps, coordinator, contract, sections };
}

describe('the notes of a coordinator', () => {
  it.each([
    [['People', 'Money']],
    [['Same', 'same ', 'Same']],
    [['C#', 'F #', '# Heading']],
    [['Two\nlines', ' padded ']],
    [['   ', '\n']],
  ])('keep their form and reach each task by itself under titles like %j', (titles) => {
    const { workflow, structure, steps, coordinator, contract, sections } = twoRoundsOf(titles);
    const notes = sections.map((title, index) => `## ${title}\n\nNote number ${index}.`).join('\n\n');
    expect(outputFaults(contract, notes)).toEqual([]);
    titles.forEach((_, index) => {
      const step = steps.find(({ id }) => id === `t${index}.again`);
      if (!step || !coordinator) throw new Error('There is no second round.');
      const outputs = { [coordinator.id]: notes };
      const brief = briefOf({
        ...{ workflow, structure, steps, step, outputs },
        replyOf: () => 'Done.',
        runMark: null,
      });
      const told = brief.told.map(({ body }) => body).join('\n');
      expect(told).toContain(`Note number ${index}.`);
      expect(told.match(/Note number/g)).toHaveLength(1);
    });
  });
});

describe('sections whose titles a heading writes in another way', () => {
  it('keep the contract', () => {
    const contract = { kind: 'sections', sections: ['C#', 'Two\nlines', '  '] } as const;
    expect(outputFaults({ ...contract, sections: [...contract.sections] }, '# C#\n\nx\n\n## Two lines ##\n')).toEqual(
      [],
    );
    expect(outputFaults({ kind: 'sections', sections: ['C'] }, '# C#\n')).toEqual(['C']);
  });
});

describe('fields named like what every record has by birth', () => {
  it('are missing where they are missing', () => {
    const field = { name: 'constructor', type: 'text', required: false, description: '' } as const;
    expect(outputFaults({ kind: 'fields', fields: [field] }, '{}')).toEqual([]);
    expect(outputFaults({ kind: 'fields', fields: [{ ...field, required: true }] }, '{}')).toEqual(['constructor']);
  });
});
