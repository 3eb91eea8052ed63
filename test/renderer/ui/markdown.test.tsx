import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Stream } from '../../../renderer/ui/Stream.tsx';
import { Markdown } from '../../../renderer/ui/Markdown.tsx';
import { harmfulIn } from '../../support/harmless-page.ts';
import { hostileOutputs } from '../../support/hostile-outputs.ts';

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

const expectHarmless = (html: string): void => expect(harmfulIn(html)).toEqual([]);

describe('what a model wrote', () => {
  it.each(hostileOutputs)('loads nothing and leads nowhere: %s', (_name, output) => {
    expectHarmless(draw(output));
    for (const whole of [true, false]) expectHarmless(renderToStaticMarkup(<Stream text={output} whole={whole} />));
    const fields = JSON.stringify({ summary: output, [output.slice(0, 200)]: [output] });
    expectHarmless(renderToStaticMarkup(<Stream text={fields} whole />));
  });

  it('shows where a link would have led, once, and a picture by its description', () => {
    expect(draw('[the plan](https://a.invalid/b) and <https://a.invalid/c>')).toContain(
      '<p>the plan (https://a.invalid/b) and https://a.invalid/c</p>',
    );
    expect(draw('![a chart](https://a.invalid/d.png) by a@b.invalid')).toContain('<p>a chart by a@b.invalid</p>');
    expect(draw(`[x](https://a.invalid/${'y'.repeat(500)})`)).toMatch(/y…\)<\/p>/);
  });

  it('keeps what Markdown is for', () => {
    const html = draw('# Plan\n\n3. *one* **two** ~~three~~ `four`\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n- [x] done');
    expect(html).toContain('<h2>Plan</h2>');
    expect(html).toContain('<ol start="3">');
    expect(html).toContain('<em>one</em> <strong>two</strong> <del>three</del> <code>four</code>');
    expect(html).toContain('<td style="text-align:right">2</td>');
    expect(html).toContain('<li>☑ done</li>');
    expect(draw('Said[^1].\n\n[^1]: There.')).toContain('Said<sup>1</sup>.');
  });

  it('reads ordinary nesting as Markdown and leaves what no one could read as it was written', () => {
    const list = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(draw(list).match(/<ul>/g)).toHaveLength(12);
    expect(draw(`${'> '.repeat(10)}x`).match(/<blockquote>/g)).toHaveLength(10);
    expect(draw(`${'> '.repeat(40)}x`)).not.toContain('<blockquote>');
    expect(draw(`${'-'.repeat(300)}\n`)).toContain('<hr/>');
  });

  it.each(['a**b c* ', '- a\n', '1. a\n', '> a\n\n', '| a | b |\n', '[^a] ', '|\n|-|\n', '- [ ] a\n', 'a\n\n'])(
    'shows whole and as it was written what nobody would wait for: %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(400_000 / unit.length));
      const html = draw(text);
      expect(html).toContain('Shown as it was written: it is longer, or has more marks, than can be laid out.');
      expect(html.replace(/&[a-z]+;/g, ' ').length).toBeGreaterThanOrEqual(text.length);
      expect(html).not.toMatch(/<(?:ul|ol|table|blockquote|em)\b/);
    },
    60_000,
  );

  it('knows the highest of many headings', () => {
    expect(draw(`${'## x\n'.repeat(4_000)}# y`)).toContain('<h2>y</h2>');
  });
});

describe('a text that ships with the app', () => {
  const linked = (text: string): string => renderToStaticMarkup(<Markdown text={text} roomLinks />);

  it('links to the app’s own rooms, and to nothing else', () => {
    expect(linked('[the board](#/exercises/board-prep)')).toContain('<a href="#/exercises/board-prep">the board</a>');
    for (const address of [
      'https://example.org',
      'javascript:alert(1)',
      '#/x"onclick=1',
      '//x',
      'data:text/html,x',
      '#top',
    ]) {
      expect(linked(`[there](<${address}>)`)).not.toContain('<a');
    }
    expect(renderToStaticMarkup(<Markdown text="[the board](#/exercises)" />)).not.toContain('<a');
  });
});
