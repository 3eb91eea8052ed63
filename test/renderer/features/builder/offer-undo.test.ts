import { beforeEach, describe, expect, it } from 'vitest';
import { createBuilder, selectWorkflow } from '../../../../renderer/features/builder/builder-store.ts';
import { offerUndo } from '../../../../renderer/features/builder/offer-undo.ts';
import { useToasts } from '../../../../renderer/ui/toast-store.ts';
import { aWorkflow } from '../../../support/workflows.ts';

const built = () =>
  createBuilder({
    start: { workflow: aWorkflow([]), places: {}, phases: null },
    save: () => Promise.resolve(null),
    after: () => () => undefined,
  });
const lines = () => useToasts.getState().toasts;

describe('an offer to undo', () => {
  beforeEach(() => useToasts.setState({ toasts: [] }));

  it('takes back what it speaks of, and goes with it', () => {
    const builder = built();
    builder.edit({ kind: 'rename-workflow', title: 'Risks' });
    offerUndo(builder, 'Renamed.');
    expect(lines().map(({ text }) => text)).toEqual(['Renamed.']);
    lines()[0]?.action?.onPress();
    expect(selectWorkflow(builder.store.getState()).title).toBe('W');
    expect(lines()).toEqual([]);
  });

  it('goes when something else is done, since it would take that back', () => {
    const builder = built();
    builder.edit({ kind: 'rename-workflow', title: 'Risks' });
    offerUndo(builder, 'Renamed.');
    builder.select([]);
    expect(lines()).toHaveLength(1);
    builder.edit({ kind: 'set-goal', goal: 'One page' });
    offerUndo(builder, 'The goal is set.');
    expect(lines().map(({ text }) => text)).toEqual(['The goal is set.']);
  });
});
