import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LimitSweepWidget } from '../../../../renderer/features/lessons/widgets/LimitSweepWidget.tsx';
import { limitSweepAttributes } from '../../../../shared/lesson/widgets/limit-sweep-attributes.ts';
import { plainText } from '../../../support/plain-text.ts';

const draw = (attributes: Record<string, string>) =>
  renderToStaticMarkup(<LimitSweepWidget attributes={limitSweepAttributes.parse(attributes)} />);

describe('the sweep under a limit on the page', () => {
  it('shows the best width, what was refused, why no wider, and the same as a table', () => {
    const html = draw({ requests: '6' });
    const text = plainText(html);
    expect(text).toContain('Best width, computed 2 one request refused');
    expect(text).toContain('Wall-clock there, computed 2:10 2:10, 66 requests refused all at once');
    expect(text).toContain('Why no wider Wider than two no longer helps: the rate limit sets the pace');
    expect(text).toContain('12 All at once 2:10 12,000 66 requests computed');
    expect(text).toContain('a refused request costs time alone');
    expect(html).toContain('aria-live="polite">Best width two: 2:10, one request refused. Wider than two');
  });

  it('says on its slider that there is no limit', () => {
    const html = draw({ requests: 'any' });
    expect(html).toContain('aria-label="Requests a minute that the server takes" aria-valuetext="any"');
    expect(plainText(html)).toContain('Best width, computed 12 none refused');
  });
});
