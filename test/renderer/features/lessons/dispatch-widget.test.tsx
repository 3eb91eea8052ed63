import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DispatchWidget } from '../../../../renderer/features/lessons/widgets/DispatchWidget.tsx';
import { dispatchAttributes } from '../../../../shared/lesson/widgets/dispatch-attributes.ts';
import { plainText } from '../../../support/plain-text.ts';

const draw = (attributes: Record<string, string>) =>
  renderToStaticMarkup(<DispatchWidget attributes={dispatchAttributes.parse(attributes)} />);

describe('the dispatcher on the page', () => {
  it('shows what a queue of two comes to, says that it is computed, and reads it aloud', () => {
    const html = draw({ structure: 'queue' });
    const text = plainText(html);
    expect(text).toContain('Wall-clock, computed 50 s Tokens, computed 49,000 What happened Notes waited for a slot');
    expect(html).toMatch(/aria-live="polite">Queue of 2: 50 s, 49,000 tokens\. Notes waited for a slot/);
    expect(text).toContain('Notes from 30 s to 50 s');
  });

  it('picks a structure by radios and moves a task by buttons that name it', () => {
    const html = draw({});
    expect(html.match(/type="radio"/g)).toHaveLength(4);
    expect(html).toContain('aria-label="Move Review up in the queue"');
    expect(html).toMatch(
      /aria-label="Move Research up in the queue"[^>]*disabled=""|disabled=""[^>]*aria-label="Move Research up in the queue"/,
    );
    expect(plainText(html)).toContain('Wall-clock, computed 95 s Tokens, computed 105,000');
  });

  it('takes tasks, slots and a title from the lesson', () => {
    const text = plainText(draw({ title: 'Four', tasks: 'A 10, B 10, C 10, D 10', width: '3', structure: 'queue' }));
    expect(text).toContain('Four');
    expect(text).toContain('Queue of 3');
    expect(text).toContain('D waited for a slot and started at 10 s.');
  });
});
