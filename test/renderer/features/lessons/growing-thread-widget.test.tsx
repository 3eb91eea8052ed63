import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GrowingThread } from '../../../../renderer/features/lessons/widgets/GrowingThreadWidget.tsx';
import { growingThreadAttributes } from '../../../../shared/lesson/widgets/growing-thread-attributes.ts';
import { noPrices } from '../../../../shared/lesson/widgets/list-prices.ts';
import { plainText } from '../../../support/plain-text.ts';
import { samplePrices } from '../../../support/sample-prices.ts';

const draw = (attributes: Record<string, string>, prices = samplePrices) =>
  renderToStaticMarkup(<GrowingThread attributes={growingThreadAttributes.parse(attributes)} prices={prices} />);

describe('the growing thread on the page', () => {
  it('shows both sums as computed, on what condition they hold, and reads them aloud', () => {
    const html = draw({});
    const text = plainText(html);
    expect(text).toContain('One thread sends, computed 127,500 $');
    expect(text).toContain('Three conversations, computed 49,914 $');
    expect(text).toContain('This holds where every conversation can begin at 500 tokens');
    expect(text).toContain('Prices are those of sample, 20 November 2026; practice runs are free.');
    expect(html).toMatch(/aria-live="polite">One thread sends 127,500 tokens, three conversations 49,914\./);
    expect(text).toContain('Context per turn: from 500 to 8,000 tokens in 30 turns.');
  });

  it('says that a cache takes money off and no tokens', () => {
    const [plain, cached] = [draw({}), draw({ cache: 'on' })].map(plainText);
    expect(plain).not.toContain('and not one of its tokens');
    expect(cached).toMatch(/The cache takes the thread’s price down by \d+%, and not one of its tokens\./);
    expect(cached).toContain('One thread sends, computed 127,500');
  });

  it('names each control, and says nothing of money where no price is known', () => {
    const html = draw({}, noPrices);
    for (const name of ['Turns', 'First context', 'Each turn adds', 'Conversations instead']) {
      expect(html).toContain(`aria-label="${name}"`);
    }
    expect(html).toContain('role="switch"');
    expect(plainText(html)).toContain('n/a by the list');
    expect(plainText(html)).not.toContain('By the list they cost');
  });
});
