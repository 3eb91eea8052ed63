import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The targets of a page's links and pictures that lie inside the project. */
function localTargets(page: string): string[] {
  const text = readFileSync(inProject(page), 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^https?:/.test(target));
}

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (page) => {
  it('links to nothing that is not there', () => {
    expect(localTargets(page).filter((target) => !existsSync(inProject(target)))).toEqual([]);
  });
});
