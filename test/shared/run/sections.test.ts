import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../../shared/run/sections.ts';

const notes = '# Notes\n\n## People\nAgree on 14.\n\n### Why\nBecause.\n\n## Money ##\nNothing.\n';

describe('the text under a heading', () => {
  it('ends at the next heading of the same rank or above', () => {
    expect(sectionOf(notes, 'people')).toBe('Agree on 14.\n\n### Why\nBecause.');
    expect(sectionOf(notes, 'Money')).toBe('Nothing.');
    expect(sectionOf(notes, 'Why')).toBe('Because.');
  });

  it('is null where there is no such heading, and empty where nothing follows it', () => {
    expect(sectionOf(notes, 'Law')).toBeNull();
    expect(sectionOf('## Law', 'Law')).toBe('');
  });
});
