import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OverheadLedgerWidget } from '../../../../renderer/features/lessons/widgets/OverheadLedgerWidget.tsx';
import { overheadLedgerAttributes } from '../../../../shared/lesson/widgets/overhead-ledger-attributes.ts';
import { plainText } from '../../../support/plain-text.ts';

const draw = (attributes: Record<string, string>) =>
  renderToStaticMarkup(<OverheadLedgerWidget attributes={overheadLedgerAttributes.parse(attributes)} />);

describe('the overhead ledger on the page', () => {
  it('shows a quarter for three tasks of 15,000, who pays it, and that it is an assumption', () => {
    const html = draw({});
    const text = plainText(html);
    expect(text).toContain('Overhead, computed 25% 15,000 beside 45,000 of work');
    expect(text).toContain('A tenth from, computed 45,000 tokens of work in a task');
    expect(text).toContain(
      'Three conversations pay it, one at a time as all at once. One thread pays it once, and sends 45,000 tokens again.',
    );
    expect(text).toContain('All at once: 45,000 of work and 15,000 of overhead.');
    expect(text).toContain('5,000 tokens for each is an assumption about agents');
    expect(html).toContain('aria-live="polite">Overhead is 25% of all tokens.');
  });

  it('names its sliders, and offers sizes to contrast', () => {
    const html = draw({ tasks: '1' });
    for (const name of ['Tasks', 'Work in a task', 'Overhead of a conversation']) {
      expect(html).toContain(`aria-label="${name}"`);
    }
    expect(html).toContain('role="group" aria-label="Size of the tasks"');
    expect(plainText(html)).toContain('One conversation pays it, one at a time as all at once.');
  });
});
