import { describe, expect, it } from 'vitest';
import { coordinationKinds, coordinationOf } from '../../../shared/run/coordination.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import { coordinationFinding, coordinationTable } from '../../../shared/words/coordination.ts';
import { exampleRun } from '../../support/example-run.ts';

const costs = (['thread', 'one-at-a-time', 'all-at-once'] as const).map((structure) => {
  const { header, state, result } = exampleRun(structure);
  return { structure, total: result.tokens.total, cost: coordinationOf(header.workflow, state), state };
});
const [thread, apart, atOnce] = costs;

describe('what coordination cost', () => {
  it('counts every part of what was sent once: as coordination, or as said for the first time', () => {
    for (const { state, cost } of costs) {
      const sent = stepsOf(state).flatMap(({ attempts }) => attempts.flatMap(({ parts }) => parts));
      const first = new Map(sent.map(({ kind, text, tokens }) => [`${kind}\n${text}`, { kind, tokens }]));
      const fresh = [...first.values()].filter(({ kind }) => kind !== 'history' && kind !== 'handoff');
      const everything = sent.reduce((sum, { tokens }) => sum + tokens, 0);
      const { synthesis, ...others } = cost.parts;
      const again = Object.values(others).reduce((sum, { tokens }) => sum + tokens, 0);
      // What the synthesis was told for the first time is both fresh and its own cost.
      expect(again + fresh.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(everything);
      expect(cost.tokens).toBe(again + synthesis.tokens);
    }
  });

  it('is history in a thread, and handing on and being told again apart', () => {
    const most = (run: typeof thread) =>
      run && coordinationKinds.toSorted((one, other) => run.cost.parts[other].tokens - run.cost.parts[one].tokens)[0];
    expect(most(thread)).toBe('history');
    expect(thread?.cost.parts.handoffs.times).toBe(0);
    expect(apart?.cost.parts.history.times).toBe(0);
    expect(apart?.cost.parts.handoffs.times).toBe(3);
    expect(apart?.cost.parts.instructions.times).toBeGreaterThan(0);
    expect([thread, apart, atOnce].map((each) => each?.cost.conversations)).toEqual([1, 4, 4]);
  });

  it('does not depend on the width', () => {
    expect(atOnce?.cost.parts).toEqual(apart?.cost.parts);
  });

  it('is told in a sentence and in a table whose sums are right', () => {
    expect(coordinationFinding(costs)).toMatch(
      /^One thread spent about [\d,]+ tokens, \d+% of its total, most of it for earlier turns sent again; One at a time spent about/,
    );
    const { heads, rows } = coordinationTable(costs);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
    const number = (text: string) => Number(text.replaceAll(',', ''));
    for (const sum of rows.find(([name]) => name === 'In all, about')?.slice(1) ?? []) {
      const [parts = '', total = parts] = sum.split(' = ');
      expect(parts.split(' + ').reduce((all, part) => all + number(part), 0)).toBe(number(total));
    }
  });
});
