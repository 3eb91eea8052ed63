import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerBody } from '../../../../renderer/features/results/AnswerBody.tsx';
import { fieldTitle } from '../../../../shared/words/field-title.ts';

const rangeOf = (answer: string, text: string) => ({
  start: answer.indexOf(text),
  end: answer.indexOf(text) + text.length,
  quotes: [],
});
/** Texts of the blocks that carry a mark. */
const markedIn = (answer: string, ...texts: string[]) => {
  const html = renderToStaticMarkup(<AnswerBody answer={answer} alarms={texts.map((text) => rangeOf(answer, text))} />);
  return [...html.matchAll(/<span class="marked"><span>([\s\S]*?)<\/span><span class="chip/g)].map(([, text]) =>
    (text ?? '').replace(/<[^>]+>/g, '').trim(),
  );
};

describe('an answer in Markdown', () => {
  const answer =
    '# Points\n\nIntro line.\n\n- first **point**\n- second point\n\n  with more\n- third\n  - nested\n\nLast.';

  it('is marked beside the block that a range touches, and nowhere else', () => {
    expect(markedIn(answer)).toEqual([]);
    expect(markedIn(answer, 'point**')).toEqual(['first point']);
    expect(markedIn(answer, 'Intro', 'Last')).toEqual(['Intro line.', 'Last.']);
    expect(markedIn(answer, 'nested')).toEqual(['nested']);
  });

  it('loads and runs nothing that an answer brings along', () => {
    const html = renderToStaticMarkup(
      <AnswerBody answer={'<script>alert(1)</script> ![x](http://example.com/x.png) [go](http://example.com)'} />,
    );
    expect(html).not.toMatch(/<script|<img|href=/);
  });
});

describe('a structured answer', () => {
  const answer = JSON.stringify({
    topRisks: ['Price "cut"', 'Churn'],
    summary: 'All of it',
    cost: 1200,
    open: true,
    none: [],
  });

  it('is shown field by field under readable names', () => {
    const html = renderToStaticMarkup(<AnswerBody answer={answer} />);
    expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual([
      'Top risks',
      'Summary',
      'Cost',
      'Open',
      'None',
    ]);
    expect(html).toMatch(/<li[^>]*>Churn<\/li>/);
    expect(html).toContain('1,200');
    expect(html).toContain('Nothing given');
    expect(html).not.toContain('{');
  });

  it('is marked beside the value that a range of its text touches', () => {
    expect(markedIn(answer, 'cut')).toEqual(['Price &quot;cut&quot;']);
    expect(markedIn(answer, 'All of it')).toEqual(['All of it']);
  });

  it('reads names in any of the usual spellings', () => {
    expect(['top_risks', 'topRisks', 'Top-risks', 'q3'].map(fieldTitle)).toEqual([
      'Top risks',
      'Top risks',
      'Top risks',
      'Q3',
    ]);
  });
});

describe('an answer of several outputs', () => {
  const answer = `# Competitors\n\n{"threats": ["Atrio grows"]}\n\n# Finance\n\n{"risks": ["A gap in revenue", "Churn"]}`;

  it('is cut at their titles where they are structured', () => {
    const html = renderToStaticMarkup(<AnswerBody answer={answer} />);
    expect([...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, title]) => title)).toEqual([
      'Competitors',
      'Threats',
      'Finance',
      'Risks',
    ]);
    expect(html).not.toContain('{');
  });

  it('keeps its marks at the right value', () => {
    expect(markedIn(answer, 'A gap in revenue')).toEqual(['A gap in revenue']);
    expect(markedIn(answer, 'Atrio')).toEqual(['Atrio grows']);
  });

  it('narrows an alarm over a whole output to the value that quotes its passage', () => {
    const start = answer.lastIndexOf('{');
    const html = renderToStaticMarkup(
      <AnswerBody answer={answer} alarms={[{ start, end: answer.length, quotes: ['gap in revenue'] }]} />,
    );
    expect([...html.matchAll(/class="alarm"/g)]).toHaveLength(1);
    expect(html).toMatch(/<li class="alarm">.*?A gap in revenue/);
  });
});
