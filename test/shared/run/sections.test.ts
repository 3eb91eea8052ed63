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

  it('is found under a title that ends with a mark, is padded, or runs over two lines', () => {
    const languages = '## C#\nSharp.\n\n## F # ##\nSpaced.\n\n## Two lines\r\nJoined.\n';
    expect(sectionOf(languages, 'C#')).toBe('Sharp.');
    expect(sectionOf(languages, 'F #')).toBe('Spaced.');
    expect(sectionOf(languages, ' Two\n  lines ')).toBe('Joined.');
  });
});
