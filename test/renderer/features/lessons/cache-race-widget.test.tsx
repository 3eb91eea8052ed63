import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CacheRaceOf } from '../../../../renderer/features/lessons/widgets/CacheRaceWidget.tsx';
import { raceCaches } from '../../../../shared/lesson/widgets/cache-race.ts';
import { cacheRaceAttributes } from '../../../../shared/lesson/widgets/cache-race-attributes.ts';
import { tokens } from '../../../../shared/words/format.ts';
import { plainText } from '../../../support/plain-text.ts';
import { samplePrices } from '../../../support/sample-prices.ts';

const html = renderToStaticMarkup(<CacheRaceOf attributes={cacheRaceAttributes.parse({})} prices={samplePrices} />);
const { oneAhead } = raceCaches({ conversations: 4, opening: 4_000 }, samplePrices);

describe('the cache race on the page', () => {
  it('shows what both ways write and read, and what the wait buys', () => {
    const text = plainText(html);
    expect(text).toContain('Read together, computed 0');
    expect(text).toContain(`Read, one ahead, computed ${tokens(oneAhead.readTokens)}`);
    expect(text).toMatch(
      /Started together, all four write the text to the cache and none can read it\. Waiting for the first token costs \d\.\d s and saves \d+% of the price\./,
    );
    expect(text).toMatch(/One ahead, the rest at its first token: one starts, three others after \d\.\d s;/);
    expect(text).toContain('Prices are those of sample, 20 November 2026');
  });

  it('names its sliders and reads its result aloud', () => {
    expect(html).toContain('aria-label="Conversations"');
    expect(html).toContain('aria-label="Text they share" aria-valuetext="4,000 tokens"');
    expect(html).toMatch(/aria-live="polite">Together: [\d,]+ written, 0 read\./);
  });
});
