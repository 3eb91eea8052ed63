import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LossList } from '../../../../renderer/features/results/LossList.tsx';
import { matrixGroups } from '../../../../shared/run/matrix-rows.ts';
import type { ShownPoint } from '../../../../shared/contract.ts';
import { asFindingId } from '../../../../shared/ids.ts';
import type { RunResult } from '../../../../shared/run/comparison.ts';
import { aComparison, aRun, aTask, someFindings } from '../../../support/comparison-builder.ts';

const piece = (materialTitle: string) => ({
  material: materialTitle,
  materialTitle,
  place: 'Opening',
  quote: 'Words.',
});
const point: ShownPoint = {
  id: asFindingId('gap'),
  title: 'Two promises clash',
  severity: 'high',
  kind: 'finding',
  reach: 'between',
  evidence: [piece('Retention'), piece('Support promises')],
  answeredIn: null,
  places: [],
};
const tasks = [aTask('privacy'), aTask('support')];
const shown = (runs: RunResult[]) =>
  renderToStaticMarkup(
    <LossList
      runs={runs}
      groups={matrixGroups({ comparison: aComparison(runs), points: [point] })}
      onOpen={() => undefined}
    />,
  );

describe('the list of what was missed', () => {
  it('tells each run’s losses in sentences, and leaves out the runs that lost nothing', () => {
    const whole = aRun('thread', { tasks, findings: someFindings({ ids: ['gap'] }) });
    const split = aRun('all-at-once', {
      tasks,
      findings: someFindings({ lost: [{ id: 'gap', cause: 'not-seen', seenBy: [['privacy'], ['support']] }] }),
    });
    const html = shown([whole, split]);
    const text = html.replace(/<[^>]+>/g, '');
    expect(text).toContain(
      'Two promises clash. No conversation saw both Retention and Support promises: Retention reached Privacy, Support promises reached Support.',
    );
    expect(text).toContain('All at once');
    expect(text).not.toContain('One thread');
    expect(html.match(/<button/g)).toHaveLength(4);
  });

  it('is not there where nothing was missed', () => {
    expect(shown([aRun('thread', { tasks, findings: someFindings({ ids: ['gap'] }) })])).toBe('');
  });
});
