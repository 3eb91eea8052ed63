import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BuilderProvider } from '../../../../renderer/features/builder/builder-context.ts';
import { createBuilder } from '../../../../renderer/features/builder/builder-store.ts';
import { CheckPanel } from '../../../../renderer/features/builder/CheckPanel.tsx';
import { checkedOf } from '../../../../renderer/features/builder/use-checked.ts';
import { defaultCircumstances } from '../../../../shared/decomposition/issue.ts';
import { blankTask } from '../../../../shared/workflow/blank-task.ts';
import type { Workflow } from '../../../../shared/workflow/task.ts';

const suppliers = blankTask([], 'Suppliers', { brief: 'Look at suppliers.' });
const open = blankTask([], 'Open');
const workflow: Workflow = {
  id: 'w',
  title: 'Risks',
  goal: null,
  exercise: null,
  plan: null,
  materials: [],
  tasks: [suppliers, open],
};
const checked = checkedOf(workflow, defaultCircumstances);

describe('the check beside the canvas', () => {
  it('marks the tasks at fault, the gravest thing first, and says what is wrong with a brief', () => {
    expect(checked.marks.get(open.id)).toMatchObject({
      severity: 'error',
      words: expect.stringMatching(/^Open has no brief/),
    });
    expect(checked.marks.get(suppliers.id)).toMatchObject({ severity: 'warning' });
    expect(checked.briefFaultOf(suppliers.id)).toBe('It leaves open what to look for, and where.');
    expect(checked.briefFaultOf(open.id)).toBe(null);
  });

  it('says each thing with its severity in words, a reason, and what can be done', () => {
    const builder = createBuilder({
      start: { workflow, places: {}, phases: null },
      save: () => Promise.resolve(null),
      after: () => () => undefined,
    });
    const html = renderToStaticMarkup(
      <BuilderProvider value={builder}>
        <CheckPanel checked={checked} />
      </BuilderProvider>,
    );
    expect(html).toContain('Error: </span>Open has no brief');
    expect(html).toContain('Warning: </span>Suppliers isn’t specific yet');
    expect(html).toContain('Open brief');
    expect(html).toContain('Why this matters');
  });
});
