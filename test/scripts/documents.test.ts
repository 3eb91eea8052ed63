import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const inProject = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** The targets of a page's links and pictures that lie inside the project. */
function localTargets(page: string): string[] {
  const text = readFileSync(inProject(page), 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^https?:/.test(target))
    .map((target) => path.join(path.dirname(page), target.replace(/#.*$/, '')));
}

const pages = readdirSync(inProject('docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages])('%s', (page) => {
  it('links to nothing that is not there', () => {
    expect(localTargets(page).filter((target) => !existsSync(inProject(target)))).toEqual([]);
  });
});
