import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../shared/words/run-conditions.ts';
import { allAbilities } from '../../../shared/connection.ts';
import { sampleHeader } from '../../support/sample-run.ts';

const header = sampleHeader({ structure: 'thread' });

describe('what is said once about the conditions of a run', () => {
  it('is nothing where nothing was set and nothing is lacking', () => {
    expect(conditionsOf(header)).toEqual({ set: [], lacking: null, details: [] });
  });

  it('counts the faults that were set and names each, and says that the model forgets', () => {
    const { set, details } = conditionsOf({
      ...header,
      faults: [{ kind: 'cut', request: 3 }],
      forgetting: true,
    });
    expect(set[0]).toBe('One fault on purpose.');
    expect(set[1]).toMatch(/forgets/);
    expect(details).toEqual(['The 3rd request loses its connection in the middle of the reply.']);
  });

  it('says that they ran in turn, and nothing where they ran together', () => {
    expect(conditionsOf({ ...header, starting: 'in-turn' }).set).toEqual([expect.stringMatching(/^Run in turn: /)]);
    expect(conditionsOf({ ...header, starting: 'together' }).set).toEqual([]);
  });

  it('names what a poor server lacks, each with what Braid does without it', () => {
    const abilities = { ...allAbilities, caching: false, structuredOutput: false };
    const { lacking, details } = conditionsOf({ ...header, connection: { ...header.connection, abilities } });
    expect(lacking).toMatch(/structured output and prompt caching/);
    expect(details).toHaveLength(2);
  });
});
