import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GuessesProvider } from '../../../../renderer/features/lessons/widgets/guesses.ts';
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
    // At the end of the list a button says so and keeps the focus.
    expect(html.match(/aria-disabled="true"/g)).toHaveLength(2);
    expect(plainText(html)).toContain('Wall-clock, computed 95 s Tokens, computed 105,000');
  });

  it('takes tasks, slots and a title from the lesson', () => {
    const text = plainText(draw({ title: 'Four', tasks: 'A 10, B 10, C 10, D 10', width: '3', structure: 'queue' }));
    expect(text).toContain('Four');
    expect(text).toContain('Queue of 3');
    expect(text).toContain('D waited for a slot and started at 10 s.');
  });

  it('sets the clock beside what was guessed of it, and only of what was asked', () => {
    const guessing = (attributes: Record<string, string>) =>
      plainText(
        renderToStaticMarkup(
          <GuessesProvider value={new Map([['dispatch/queue-of-two', 60]])}>
            <DispatchWidget attributes={dispatchAttributes.parse(attributes)} />
          </GuessesProvider>,
        ),
      );
    expect(guessing({ structure: 'queue' })).toContain('Wall-clock, computed 50 s you guessed 60 s on two slots');
    expect(guessing({ structure: 'all-at-once' })).not.toContain('you guessed');
    expect(guessing({ structure: 'queue', width: '3' })).not.toContain('you guessed');
  });
});
