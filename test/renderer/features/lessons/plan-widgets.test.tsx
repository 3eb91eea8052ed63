import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContextViewerWidget } from '../../../../renderer/features/lessons/widgets/ContextViewerWidget.tsx';
import { IndependenceWidget } from '../../../../renderer/features/lessons/widgets/IndependenceWidget.tsx';
import { planWidgetAttributes } from '../../../../shared/lesson/widgets/plan-widget-attributes.ts';
import { plainText } from '../../../support/plain-text.ts';

describe('the interview on the page', () => {
  const html = renderToStaticMarkup(<IndependenceWidget attributes={planWidgetAttributes.independence.parse({})} />);

  it('draws nothing yet, says what that would take, and reads it aloud', () => {
    const text = plainText(html);
    expect(text).toContain('Wall-clock, computed 45 s One at a time: 140 s Waves, computed 1');
    expect(text).toContain('Wave 1: Rival prices, Interview notes, Launch page and Final polish.');
    expect(html).toMatch(/aria-live="polite">No pair is answered yet, so nothing waits: .* Wall-clock: 45 s\./);
  });

  it('asks the first pair with three buttons, under the question that they answer', () => {
    expect(html).toMatch(/role="group" aria-label="Suppose Rival prices had not been done first[^"]*"/);
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(3);
    expect(plainText(html)).toContain('Yes, and a note would do What matters fits a written handoff.');
  });

  it('has a name for the graph, which can be reached and scrolled by the keyboard', () => {
    expect(html).toContain('tabindex="0" role="group" aria-label="The plan as a graph"');
  });
});

describe('the context viewer on the page', () => {
  const html = renderToStaticMarkup(
    <ContextViewerWidget attributes={planWidgetAttributes['context-viewer'].parse({ title: 'Who saw both?' })} />,
  );
  const text = plainText(html);

  it('says of each conversation which of the two rules it holds, with every part that it was sent', () => {
    expect(text).toContain('Who saw both?');
    expect(text).toContain('Sections 1 to 3 ≈');
    expect(text).toContain('Holds the rule of 2 Loans Lacks the rule of 6 Insurance');
    expect(text).toContain('A borrower keeps a tool for up to 14 days.');
    expect(text).toContain('In the materials, not in this conversation 4 Deposits');
  });

  it('names the cause of the loss, and that replies are assembled', () => {
    expect(text).toContain('Between the two, computed Not seen A loan outlasts its insurance');
    expect(text).toContain('Not seen. No conversation holds both.');
    expect(text).toContain('Practice reply, assembled');
  });

  it('doesn’t offer the same section twice', () => {
    expect(html.match(/<option/g)).toHaveLength(10);
  });
});
