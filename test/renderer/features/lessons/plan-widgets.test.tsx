import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContextViewerWidget } from '../../../../renderer/features/lessons/widgets/ContextViewerWidget.tsx';
import { DecisionGuideWidget } from '../../../../renderer/features/lessons/widgets/DecisionGuideWidget.tsx';
import { IndependenceWidget } from '../../../../renderer/features/lessons/widgets/IndependenceWidget.tsx';
import { JobSorterWidget } from '../../../../renderer/features/lessons/widgets/JobSorterWidget.tsx';
import { MergedPage } from '../../../../renderer/features/lessons/widgets/MergedPage.tsx';
import { MergingWidget } from '../../../../renderer/features/lessons/widgets/MergingWidget.tsx';
import { PhasedPlannerWidget } from '../../../../renderer/features/lessons/widgets/PhasedPlannerWidget.tsx';
import { placePlan } from '../../../../renderer/features/lessons/widgets/plan-places.ts';
import { PlanCheckWidget } from '../../../../renderer/features/lessons/widgets/PlanCheckWidget.tsx';
import { TwoRoundsWidget } from '../../../../renderer/features/lessons/widgets/TwoRoundsWidget.tsx';
import { madeTask } from '../../../../shared/lesson/widgets/made-task.ts';
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
    expect(text).toContain('Between the two Not seen A loan outlasts its insurance');
    expect(text).toContain('Not seen. No conversation holds both.');
    expect(text).toContain('Practice reply, assembled');
  });

  it('doesn’t offer the same section twice', () => {
    expect(html.match(/<option/g)).toHaveLength(10);
  });
});

describe('the check on the page', () => {
  const html = renderToStaticMarkup(<PlanCheckWidget attributes={planWidgetAttributes['plan-check'].parse({})} />);

  it('says each fault with a press that mends it, and lets an error loose in any brief', () => {
    const text = plainText(html);
    expect(text).toContain('Warning: Programme isn’t handed what it speaks of');
    expect(html).toContain('>Hand it over</button>');
    expect(html.match(/>Why this matters</g)).toHaveLength(4);
    expect(html.match(/<option/g)).toHaveLength(6);
    expect(text).toContain('What happened The planner left four things to mend. No worker can mend any of them.');
  });

  it('marks in the drawing what is to be mended', () => {
    expect(html.match(/>to mend</g)).toHaveLength(3);
  });
});

describe('the guide and the sorter on the page', () => {
  it('asks the first question alone, by radios, and advises nothing yet', () => {
    const html = renderToStaticMarkup(
      <DecisionGuideWidget attributes={planWidgetAttributes['decision-guide'].parse({})} />,
    );
    expect(html.match(/<fieldset/g)).toHaveLength(1);
    expect(plainText(html)).toContain('Structure Open Tokens against one thread, computed n/a');
  });

  it('offers three buttons for each of eight jobs, named after the job, and gives nothing away', () => {
    const html = renderToStaticMarkup(<JobSorterWidget attributes={planWidgetAttributes['job-sorter'].parse({})} />);
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(24);
    expect(html).toContain('role="group" aria-label="Write test cases for six endpoints, a specification each"');
    expect(html).not.toContain('The guide says');
  });
});

describe('phases, merging and rounds on the page', () => {
  it('shows the engineering case, with a slider for each of its numbers', () => {
    const html = renderToStaticMarkup(
      <PhasedPlannerWidget attributes={planWidgetAttributes['phased-planner'].parse({ lanes: '4' })} />,
    );
    expect(html.match(/type="range"/g)).toHaveLength(5);
    const text = plainText(html);
    expect(text).toContain('42% fewer than one thread');
    expect(text).toContain('all it wrote, 3,300');
    expect(text).toContain('63 turns in all. Phased takes 58% of what one thread of them takes.');
  });

  it('sets a minute of yours against the ninety seconds that were saved', () => {
    const text = plainText(
      renderToStaticMarkup(<MergingWidget attributes={planWidgetAttributes.merging.parse({ saved: '90' })} />),
    );
    expect(text).toContain('Running at once saved 90 s, and 60 s of yours leave 30 s of it.');
    expect(text).toContain('Two of them disagree about one number. Nothing on this page says so.');
  });

  it('names the conflict where fields are merged', () => {
    const text = plainText(renderToStaticMarkup(<MergedPage manner="fields" />));
    expect(text).toContain('Growth, per cent Conflict Market says 12, Finance says 9');
    expect(plainText(renderToStaticMarkup(<MergedPage manner="synthesis" />))).toContain('Practice reply');
  });

  it('says what a second round adds, and what a note can’t carry', () => {
    const text = plainText(
      renderToStaticMarkup(<TwoRoundsWidget attributes={planWidgetAttributes['two-rounds'].parse({})} />),
    );
    expect(text).toMatch(/A coordinator and four second turns add [\d.]+ s and [\d,]+ tokens: 2\.5× the tokens/);
    expect(text).toContain('and nothing that the coordinator only might have read');
  });
});

describe('where a small plan is drawn', () => {
  it('keeps every box clear of the lines that skip its wave', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => madeTask({ id, title: id }));
    const next = madeTask({ id: 'next', title: 'next', needs: a ? [a.id] : [] });
    const rest = [b, c, d].flatMap((task) => task?.id ?? []);
    const last = madeTask({ id: 'last', title: 'last', needs: [...rest, next.id] });
    const { boxes, groups } = placePlan([a, b, c, d, next, last].flatMap((task) => task ?? []));
    const box = boxes.find(({ task }) => task.id === next.id);
    const levels = boxes.filter(({ task }) => rest.includes(task.id)).map(({ y, height }) => y + height / 2);
    for (const level of levels) {
      expect(level < (box?.y ?? 0) || level > (box?.y ?? 0) + (box?.height ?? 0)).toBe(true);
    }
    expect(groups.map(({ wave }) => wave)).toEqual([1]);
  });
});
