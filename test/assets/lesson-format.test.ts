import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { widgetAttributes } from '../../shared/lesson/widget-attributes.ts';

describe('the page on the format of lessons', () => {
  it('names every widget with every attribute that it takes', async () => {
    const page = await readFile('docs/lesson-format.md', 'utf8');
    for (const [name, schema] of Object.entries(widgetAttributes)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      const attributes = Object.keys(schema.shape).filter((each) => each !== 'title');
      expect(row, name).not.toBe('');
      for (const attribute of attributes) expect(row, name).toContain(`\`${attribute}\``);
      if (attributes.length === 0) expect(row, name).toMatch(/\| none +\|$/);
    }
  });
});
