import { describe, expect, it } from 'vitest';
import { declarationsOf, rendererFiles, rulesOf } from './style-sheets.ts';

const sheets = rendererFiles('.css').map(({ file, text }) => ({ file, rules: rulesOf(text) }));
const moving = /^(animation|transition)(-|$)|^scroll-behavior$|^view-transition-name$/;
const moves = sheets.flatMap(({ file, rules }) =>
  rules
    .filter(({ under }) => !under.some((condition) => condition.startsWith('@media (prefers-reduced-motion')))
    .flatMap((rule) =>
      declarationsOf(rule)
        .filter(([name]) => moving.test(name))
        .map(([name, value]) => ({ file, selector: rule.selector, name, value })),
    ),
);

describe('with reduced motion', () => {
  it('one rule holds everything still that a style sheet can move', () => {
    const still = sheets
      .flatMap(({ rules }) => rules)
      .find(({ under }) => under.join() === '@media (prefers-reduced-motion: reduce)');
    expect(still?.selector.split(/,\s*/)).toEqual(['*', '*::before', '*::after']);
    expect(Object.fromEntries(still ? declarationsOf(still) : [])).toEqual({
      animation: 'none !important',
      transition: 'none !important',
      'scroll-behavior': 'auto !important',
    });
  });

  it('nothing moves in a way that this rule doesn’t reach', () => {
    expect(moves.length).toBeGreaterThan(5);
    // Of pseudo-elements it names two; and what insists would win over it.
    const beyond = moves.filter(
      ({ selector, value, name }) =>
        /::(?!before|after)/.test(selector) || value.includes('!important') || name === 'view-transition-name',
    );
    expect(beyond).toEqual([]);
  });

  it('no script and no drawing moves by itself', () => {
    const movers = /\.animate\(|startViewTransition|behavior: 'smooth'|<animate|style=\{\{[^}]*(transition|animation)/;
    const found = rendererFiles('.ts', '.tsx').filter(({ text }) => movers.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
