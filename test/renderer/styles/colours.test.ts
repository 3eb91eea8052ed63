import { describe, expect, it } from 'vitest';
import { declarationsOf, rendererFiles, rulesOf } from './style-sheets.ts';

const sheets = rendererFiles('.css');
const sheet = (file: string) => sheets.find((each) => each.file === file)?.text ?? '';
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/i;
/** A code for cameras is dark on light whatever the system's colours are; and what is dimmed is dimmed by any scrim. */
const notForced = ['--code-light', '--code-dark', '--scrim'];

const tokensIn = (file: string, selector: string) =>
  new Map(
    rulesOf(sheet(file))
      .filter((rule) => rule.selector.includes(selector))
      .flatMap(declarationsOf)
      .filter(([name]) => name.startsWith('--')),
  );

describe('colours', () => {
  it('stand among the tokens and nowhere else', () => {
    const strays = sheets
      .filter(({ file }) => file !== 'styles/tokens.css')
      .flatMap(({ file, text }) =>
        rulesOf(text)
          .flatMap(declarationsOf)
          .filter(([, value]) => colour.test(value))
          .map(([name, value]) => `${file}: ${name}: ${value}`),
      );
    expect(strays).toEqual([]);
  });

  it('are all the system’s where the system has its own', () => {
    const ours = [...tokensIn('styles/tokens.css', ':root')].filter(
      ([name, value]) => colour.test(value) && !notForced.includes(name),
    );
    const forced = tokensIn('styles/forced-colors.css', ':root');
    expect(ours.length).toBeGreaterThan(40);
    expect(ours.map(([name]) => name).filter((name) => !forced.has(name))).toEqual([]);
    const systems = /^(Canvas|CanvasText|GrayText|ButtonBorder|Highlight|HighlightText|none)$/;
    expect([...forced].filter(([, value]) => !systems.test(value))).toEqual([]);
  });

  it('are those of the light on paper, whatever the screen has', () => {
    const text = sheets.find(({ file }) => file === 'styles/tokens.css')?.text ?? '';
    // What is left without everything that is for screens alone.
    const printed = text.replace(/@media screen[^{]*\{[\s\S]*?\n\}/g, '');
    expect(text).toMatch(/color-scheme: dark/);
    expect(printed).toMatch(/color-scheme: light/);
    expect(printed).not.toMatch(/color-scheme: dark/);
  });

  it('are the same tokens in the dark as in the light', () => {
    const light = [...tokensIn('styles/tokens.css', "[data-theme='light']").keys()];
    const chosen = [...tokensIn('styles/tokens.css', "[data-theme='dark']")];
    const system = [...tokensIn('styles/tokens.css', ':root:not([data-theme])')];
    expect(chosen.map(([name]) => name)).toEqual(light);
    expect(system).toEqual(chosen);
  });
});
