import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ItDependsWidget } from '../../../../renderer/features/lessons/widgets/ItDependsWidget.tsx';
import { contrasts, weigh } from '../../../../shared/lesson/widgets/it-depends.ts';
import { itDependsAttributes } from '../../../../shared/lesson/widgets/it-depends-attributes.ts';
import { tokens } from '../../../../shared/words/format.ts';
import { plainText } from '../../../support/plain-text.ts';

const draw = (attributes: Record<string, string>) =>
  renderToStaticMarkup(<ItDependsWidget attributes={itDependsAttributes.parse(attributes)} />);

describe('it depends, on the page', () => {
  it('shows half, says which condition decides, and what no count can say', () => {
    const html = draw({});
    const text = plainText(html);
    const [thread, whole] = weigh(contrasts.half).map((cost) => tokens(cost.tokens));
    expect(text).toContain(`Whole pack each, computed 0.5× ${whole} tokens against one thread’s ${thread}`);
    expect(text).toContain('Which condition decides With the whole pack history decides');
    expect(text).toMatch(/five workers with a planner and a synthesizer come to \d\.\d× of one conversation/);
    expect(html).toMatch(/aria-live="polite">Whole pack each: 0\.5× of one thread\./);
  });

  it('shows five times for five workers and a single turn', () => {
    const text = plainText(draw({ turns: '1', shared: '4000', slice: '800', workers: '5' }));
    expect(text).toContain('Whole pack each, computed 5.0×');
    expect(text).toContain('With the whole pack what is read decides');
  });

  it('names its sliders, and offers the conditions to contrast', () => {
    const html = draw({});
    for (const name of [
      'Turns in one thread',
      'Each turn adds',
      'Whole pack to read',
      'Slice of a worker',
      'Workers',
    ]) {
      expect(html).toContain(`aria-label="${name}"`);
    }
    const text = plainText(html);
    for (const preset of ['Saves half', 'Costs five times', 'Only slices save']) expect(text).toContain(preset);
  });
});
