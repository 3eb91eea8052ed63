import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Stream } from '../../../renderer/ui/Stream.tsx';

const draw = (text: string, whole = false) =>
  renderToStaticMarkup(<Stream text={text} whole={whole} writing={!whole} />);
const caret = '<span class="caret" aria-hidden="true"></span>';

describe('an answer in fields while it is being written', () => {
  it('shows names as headings, items as lines, and the pen after the last word', () => {
    const html = draw('{"summary": "Three points.", "top_risks": ["One", "Tw');
    expect(html).toContain('<h4>Summary</h4><p>Three points.</p>');
    expect(html).toContain(`<h4>Top risks</h4><ul><li>One</li><li>Tw${caret}</li></ul>`);
    expect(html).not.toMatch(/[{"]summary|\[/);
  });

  it('does not call empty what only has not come yet', () => {
    expect(draw('{"summary": ')).toContain(`<h4>Summary</h4><p>${caret}</p>`);
    expect(draw('{')).toContain(caret);
    expect(draw('{"risks": []}', true)).toContain('Nothing given');
  });

  it('is prose where it is no JSON', () => {
    expect(draw('Two point')).toContain(`Two point${caret}`);
  });
});

describe('a long answer', () => {
  const paragraphs = Array.from({ length: 200 }, (_, index) => `Paragraph ${index + 1}.`);
  const long = paragraphs.join('\n\n');

  it('shows its end alone while it is written, so that a page does not grow with it', () => {
    const html = draw(long);
    expect(html).toContain('What came before is shown again');
    expect(html).toContain('Paragraph 199.');
    expect(html).toContain('Paragraph 200.');
    expect(html.match(/Paragraph /g)).toHaveLength(25);
  });

  it('is there from its beginning once it is whole, and where it was stopped', () => {
    expect(draw(long, true).match(/Paragraph /g)).toHaveLength(200);
    const stopped = renderToStaticMarkup(<Stream text={long} whole={false} writing={false} />);
    expect(stopped.match(/Paragraph /g)).toHaveLength(200);
  });

  it('of more paragraphs than anybody reads is one text where it was stopped, as it is when it is whole', () => {
    const stopped = renderToStaticMarkup(<Stream text={'a\n\n'.repeat(20_000)} whole={false} />);
    expect(stopped).toContain('Shown as it was written');
    expect(stopped.match(/<p/g)?.length).toBeLessThan(10);
  });
});
