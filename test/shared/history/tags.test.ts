import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTags, mostTags, tagsOf, withoutComparisons, withoutTag, withTag } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import { asComparisonId } from '../../../shared/ids.ts';

const [a, b] = [asComparisonId('a'), asComparisonId('b')];

describe('tags', () => {
  it('are given to several at once, and offered by the alphabet', () => {
    const tags = withTag(withTag({}, [a, b], 'pod 3'), [b], 'Client');
    expect(tags).toEqual({ a: ['pod 3'], b: ['pod 3', 'Client'] });
    expect(knownTags(tags)).toEqual(['Client', 'pod 3']);
  });

  it('in other letters are the one that is in use, to give as to take', () => {
    const tags = withTag(withTag({}, [a], 'Client'), [b], 'CLIENT');
    expect(tags).toEqual({ a: ['Client'], b: ['Client'] });
    expect(withoutTag(tags, [b], 'client')).toEqual({ a: ['Client'] });
  });

  it('are never so many that a row can’t show them', () => {
    const full = Array.from({ length: mostTags + 3 }, (_, index) => `tag ${index}`).reduce<Tags>(
      (tags, tag) => withTag(tags, [a], tag),
      {},
    );
    expect(tagsOf(full, a)).toHaveLength(mostTags);
  });

  it('go with what is removed for good', () => {
    expect(withoutComparisons({ a: ['x'], b: ['x'] }, ['a'])).toEqual({ b: ['x'] });
  });

  it('given twice are given once, and given and taken leave what was there', () => {
    const someTag = fc.constantFrom('one', 'Two', 'two', 'three');
    const some = fc
      .array(fc.tuple(fc.constantFrom(a, b), someTag))
      .map((given) => given.reduce<Tags>((tags, [id, tag]) => withTag(tags, [id], tag), {}));
    fc.assert(
      fc.property(some, fc.constantFrom(a, b), someTag, (tags, id, tag) => {
        const once = withTag(tags, [id], tag);
        expect(withTag(once, [id], tag)).toEqual(once);
        const had = tagsOf(tags, id).some((each) => each.toLowerCase() === tag.toLowerCase());
        if (!had) expect(withoutTag(once, [id], tag)).toEqual(tags);
      }),
    );
  });
});
