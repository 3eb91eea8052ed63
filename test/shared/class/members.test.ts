import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MembersSchema } from '../../../shared/class/event.ts';
import { membersText, readMembers } from '../../../shared/class/members.ts';

describe('names typed into one field', () => {
  it.each([
    ['', []],
    ['  ,, ', []],
    ['Ada', ['Ada']],
    ['Ada, Grace and Linus', ['Ada', 'Grace', 'Linus']],
    ['Ada;Grace\nLinus & Anders', ['Ada', 'Grace', 'Linus', 'Anders']],
    ['Sandy Anderson', ['Sandy Anderson']],
  ])('reads %j', (typed, names) => {
    expect(readMembers(typed)).toEqual(names);
  });

  it('says so where there are more, or longer ones, than a pod can have', () => {
    expect(readMembers('a,b,c,d,e,f,g,h')).toHaveLength(8);
    expect(readMembers('a,b,c,d,e,f,g,h,i')).toBeNull();
    expect(readMembers('x'.repeat(30))).toHaveLength(1);
    expect(readMembers('x'.repeat(31))).toBeNull();
  });

  it('reads back what it wrote, and never gives what the class would refuse', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        expect(readMembers(membersText(names))).toEqual(names);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (typed) => {
        const names = readMembers(typed);
        expect(names === null || MembersSchema.safeParse(names).success).toBe(true);
      }),
    );
  });
});
