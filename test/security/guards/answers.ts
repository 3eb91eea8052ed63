import { strict as assert } from 'node:assert';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { harmfulIn } from '../../support/harmless-page.ts';
import { hostileOutputs } from '../../support/hostile-outputs.ts';
import { root } from '../built.ts';
import type { Built } from '../built.ts';
import type { Guard } from '../guard.ts';
import { shownTexts } from '../shown-texts.ts';

const addresses = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x'],
  ...['https://leak.invalid', '//leak.invalid', 'file:///etc/passwd', 'blob:null/1', 'mailto:a@leak.invalid'],
];
const markup = '<script>alert(1)</script><iframe srcdoc="x"></iframe><img src="x" onerror="alert(1)"><a href="x">b</a>';

/** What is read as it was written: a page would hold markup that somebody put there without a word of Markdown. */
const tooMuch = [`${'> '.repeat(40)}${markup}`, `${markup}\n${'a\n'.repeat(5_000)}`];

/** Ways to have a text read as markup that go past React. */
const asMarkup = /dangerouslySetInnerHTML|(?:inner|outer)HTML|insertAdjacentHTML|srcdoc|document\.write|DOMParser/i;

/** What the window makes of texts that models, servers and files hold. */
export const answerGuards: readonly Guard[] = [
  {
    name: 'what a model says holds nothing that loads, leads anywhere or runs',
    async check(built) {
      const { draw, stream } = await drawn(built);
      const hostile = hostileOutputs.map(([, output]) => output);
      const linked = addresses.map(
        (address) => `[press](<${address}>) ![seen](<${address}>) <${address}>\n\n${address}`,
      );
      for (const text of [...hostile, ...linked, ...tooMuch, markup]) {
        assert.deepEqual(harmfulIn(draw(text)), [], text.slice(0, 200));
        for (const whole of [true, false]) assert.deepEqual(harmfulIn(stream(text, whole)), [], text.slice(0, 200));
        const fields = JSON.stringify({ summary: text, [text.slice(0, 200)]: [text] });
        assert.deepEqual(harmfulIn(stream(fields, true)), [], `as fields: ${text.slice(0, 200)}`);
      }
      assert.match(draw('**so** it is'), /<strong>so<\/strong>/, 'and Markdown is read');
    },
  },
  {
    name: 'a text that ships with the app leads to the app’s own rooms and loads nothing',
    async check(built) {
      const { draw } = await drawn(built, { roomLinks: true });
      assert.match(draw('[the board](#/exercises/board-prep)'), /<a href="#\/exercises\/board-prep">the board<\/a>/);
      const near = ['#/x"onclick=1', '#/x?to=https://leak.invalid', '#//leak.invalid:80', '#top', '/', `x#/settings`];
      for (const address of [...addresses, ...near]) {
        const page = draw(`[press](<${address}>) ![seen](<${address}>)`);
        assert.deepEqual(harmfulIn(page), [], address);
      }
    },
  },
  {
    name: 'the window puts no text into a page as markup',
    async check(built) {
      const names = await readdir(path.join(root, 'renderer'), { recursive: true });
      const sources = names.filter((name) => /\.tsx?$/.test(name));
      assert.ok(sources.length > 100, 'the window has sources');
      for (const name of sources) {
        const text = await built.text(`renderer/${name.replaceAll(path.sep, '/')}`);
        assert.doesNotMatch(text, asMarkup, name);
      }
    },
  },
];

async function drawn(built: Built, given: { readonly roomLinks?: boolean } = {}) {
  const { createElement, renderToStaticMarkup, Markdown, Stream } = await shownTexts(built);
  return {
    draw: (text: string) => renderToStaticMarkup(createElement(Markdown, { text, ...given })),
    stream: (text: string, whole: boolean) => renderToStaticMarkup(createElement(Stream, { text, whole })),
  };
}
