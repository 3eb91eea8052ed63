import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picksText, readPicks } from '../../../renderer/ui/run-picks.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import { parseStructureKey } from '../../../shared/structure/structure.ts';

const pick = (comparison: string, structure: string) => {
  const key = parseStructureKey(structure);
  if (!key) throw new Error(structure);
  return { comparison: asComparisonId(comparison), structure: key };
};

describe('runs in an address', () => {
  it('are read back as they were written, two to four of them, none twice', () => {
    const somePick = fc
      .tuple(
        fc.stringMatching(/^[0-9]{8}-[0-9]{6}-[0-9a-f]{6}$/),
        fc.constantFrom('thread', 'queue:2', 'own', 'phased'),
      )
      .map(([comparison, structure]) => pick(comparison, structure));
    fc.assert(
      fc.property(
        fc.uniqueArray(somePick, { minLength: 2, maxLength: 4, selector: (each) => picksText([each]) }),
        (picks) => {
          expect(readPicks(picksText(picks))).toEqual(picks);
        },
      ),
    );
  });

  it.each(['', 'a~thread', 'a~thread+a~thread', 'a~thread+b', 'a~thread+b~square', 'a~thread+b~thread~c', '+'])(
    '“%s” names no runs',
    (text) => expect(readPicks(text)).toBeNull(),
  );

  it('more than four are too many', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => pick(id, 'thread'));
    expect(readPicks(picksText(five))).toBeNull();
  });

  it('whatever an address holds, reading it never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readPicks(text)));
  });
});
