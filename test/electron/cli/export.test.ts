import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ExportedComparisonSchema } from '../../../shared/export/document.ts';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

/** Of the example that ships with the app: a comparison that every data folder has. */
const example = path.resolve('assets/examples/three-services');
const ids = async () => {
  const [file = ''] = await readdir(path.join(example, 'summaries'));
  const { comparisons } = JSON.parse(await readFile(path.join(example, 'summaries', file), 'utf8')) as {
    comparisons: { id: string; runs: { id: string }[] }[];
  };
  return { comparison: comparisons[0]?.id ?? '', run: comparisons[0]?.runs[0]?.id ?? '' };
};

describe('export', () => {
  it('prints what was measured in the format that was asked for, and nothing else', async () => {
    const data = await temporaryFolder();
    const { comparison, run } = await ids();
    const json = await braid('export', comparison, '--format', 'json', '--data', data);
    expect({ status: json.status, err: json.err }).toEqual({ status: 0, err: '' });
    const document = ExportedComparisonSchema.parse(JSON.parse(json.out));
    expect(document.runs.length).toBeGreaterThan(1);
    expect(document.runs.every(({ answer }) => answer !== null)).toBe(true);
    expect(document.export.points).not.toHaveLength(0);
    const markdown = await braid('export', run, '--data', data);
    expect(markdown.out).toMatch(/^# .+\n/);
    expect(markdown.out.match(/^_Practice reply_$/gm)).toHaveLength(1);
  });

  it('writes a new file with --out, and never over one that is there', async () => {
    const data = await temporaryFolder();
    const file = path.join(data, 'page.html');
    const { comparison } = await ids();
    const write = () => braid('export', comparison, '--format', 'html', '--out', file, '--data', data);
    expect(await write()).toMatchObject({ status: 0, out: '', err: `Written to ${file}.\n` });
    const page = await readFile(file, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(await write()).toMatchObject({ status: 2, out: '' });
    expect(await readFile(file, 'utf8')).toBe(page);
  });

  it('refuses an unknown id or format with one sentence and status 2', async () => {
    const data = await temporaryFolder();
    const { comparison } = await ids();
    for (const args of [
      ['nobody', '--format', 'csv'],
      [comparison, '--format', 'docx'],
    ]) {
      const { status, out, err } = await braid('export', ...args, '--data', data);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/^[^\n]+\n$/);
    }
  });
});
