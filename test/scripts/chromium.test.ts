import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
// @ts-expect-error -- the scripts of the project are no part of the type-checked tree
import { chromiumArguments } from '../../scripts/chromium.mjs';

/** What Playwright turns off, by its own text: it exports no such list. */
function offByPlaywright(): string[] {
  const core = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const text = readFileSync(path.join(core, 'lib/coreBundle.js'), 'utf8');
  const list = /\bdisabledFeatures = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.replaceAll(/\/\/.*/g, '').matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
}

it('turns off in Chromium all that Playwright turns off, since only the last switch of a name counts', () => {
  const ours = (chromiumArguments as string[]).filter((argument) => argument.startsWith('--disable-features='));
  expect(ours).toHaveLength(1);
  const theirs = offByPlaywright();
  expect(theirs).toContain('PaintHolding');
  expect(ours[0]?.replace('--disable-features=', '').split(',')).toEqual(expect.arrayContaining(theirs));
});
