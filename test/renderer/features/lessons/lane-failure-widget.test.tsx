import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LaneFailureWidget } from '../../../../renderer/features/lessons/widgets/LaneFailureWidget.tsx';
import { laneFailureAttributes } from '../../../../shared/lesson/widgets/lane-failure-attributes.ts';
import { plainText } from '../../../support/plain-text.ts';

const draw = (attributes: Record<string, string>) =>
  renderToStaticMarkup(<LaneFailureWidget attributes={laneFailureAttributes.parse(attributes)} />);

describe('a failing lane on the page', () => {
  it('sets retrying one against running all again, and draws what broke', () => {
    const html = draw({});
    const text = plainText(html);
    expect(text).toContain('Retry the one, computed 75 s 77,000 tokens, 16,000 of them again');
    expect(text).toContain('Run all again, computed 115 s 110,000 tokens, 49,000 of them again');
    expect(text).toContain('Finance from 0 s to 50 s, broken at 20 s and asked again');
    expect(html).toContain('aria-live="polite">Synthesis waited 5 s longer for Finance');
  });

  it('says that the limit is the program’s where a lane falls silent', () => {
    const text = plainText(draw({ kind: 'hang' }));
    expect(text).toContain('Retry the one, computed 355 s');
    expect(text).toContain('A model has no clock of its own');
  });

  it('shows the ways out of a race for a file', () => {
    const html = draw({ kind: 'race' });
    expect(plainText(html)).toContain('One after the other, computed 75 s 61,000 tokens, none of them again');
    expect(plainText(html)).toContain('Finance ended last, so what Story wrote is gone');
    expect(html).toContain('aria-label="Merging the copies takes" aria-valuetext="20 s"');
    expect(html.match(/type="radio"/g)).toHaveLength(3);
  });
});
