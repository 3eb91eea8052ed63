import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SweepFold } from '../../../../renderer/features/results/SweepFold.tsx';
import { WalkBackFold } from '../../../../renderer/features/results/WalkBackFold.tsx';
import { WhatIfFold } from '../../../../renderer/features/results/WhatIfFold.tsx';
import { clock } from '../../../../shared/words/format.ts';
import { exampleRun } from '../../../support/example-run.ts';

const opened = (['thread', 'one-at-a-time', 'all-at-once'] as const).map(exampleRun);
const runs = opened.map(({ result }) => result);
const [thread, apart, atOnce] = runs;

function shown(fold: ReactElement): string {
  return renderToStaticMarkup(fold)
    .replaceAll(/<svg[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('what if', () => {
  it('starts with what was measured, and says that it is computed', () => {
    const text = shown(<WhatIfFold runs={runs} opened={opened} />);
    expect(text).toContain('Computed on a virtual clock from the turns that were measured. Nothing is sent.');
    expect(text).toContain(`One thread ${clock(thread?.wallClockMs)}`);
    expect(text).toContain(`All at once ${clock(atOnce?.wallClockMs)}`);
    expect(text).toMatch(/\d\.\d× sooner than One thread\. You may merge for (\d+ min )?\d+ s in all/);
  });

  it('tells a quick pace at pace 1, where your minutes and the model’s count alike', () => {
    const quick = opened.map((run) => ({ ...run, header: { ...run.header, pace: 4 } }));
    const text = shown(<WhatIfFold runs={runs} opened={quick} />);
    expect(text).toContain('at pace 1× from the turns that were measured. The runs had pace 4.0×;');
    expect(text).toContain(`One thread ${clock((thread?.wallClockMs ?? 0) * 4)}`);
  });

  it('is missing where a thread alone was run', () => {
    expect(shown(<WhatIfFold runs={runs.slice(0, 1)} opened={opened.slice(0, 1)} />)).toBe('');
  });
});

describe('the width sweep', () => {
  it('shows what was measured as it was measured, the widths between as computed, and a verdict in words', () => {
    const text = shown(<SweepFold runs={runs} opened={opened} again={null} />);
    expect(text).toContain(`1 One at a time ${clock(apart?.wallClockMs)}`);
    expect(text).toMatch(/2 Queue of 2 \d:\d\d [\d,]+ none computed/);
    expect(text).toMatch(new RegExp(`All at once ${clock(atOnce?.wallClockMs)} [\\d,]+ none measured`));
    expect(text).toContain('The second slot is worth');
    expect(text).toMatch(/Break-even at \w+ at once\./);
    expect(text).toContain('Wall-clock by width. 1: ');
  });
});

describe('walking back from a line', () => {
  it('begins with the first sentence that comes from somewhere, and says how surely each passage is its origin', () => {
    const text = shown(<WalkBackFold runs={runs} opened={opened} />);
    expect(text).toContain('Walk back from a line');
    expect(text).toMatch(/(Handed on by|Material:) [\w ]+ (Word for word|Likely|Weak)/);
  });

  it('is missing where there is no answer', () => {
    const silent = runs.map((run) => ({ ...run, answer: null }));
    expect(shown(<WalkBackFold runs={silent} opened={opened} />)).toBe('');
  });
});
