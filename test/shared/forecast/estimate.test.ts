import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { asMaterialId } from '../../../shared/ids.ts';
import { expand } from '../../../shared/run/expand.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { promptWords } from '../../../shared/words/prompt.ts';
import { aTask, aTimedTask, aWorkflow } from '../../support/workflows.ts';

const pack = asMaterialId('pack');
/** Tasks without needs; the first reads a material of so many characters. */
const reading = (characters: number, ids: readonly string[]): Workflow =>
  aWorkflow(
    ids.map((id, index) => aTask(id, index === 0 ? { materials: [pack] } : {})),
    { materials: [{ id: pack, title: 'Pack', text: 'x'.repeat(characters) }] },
  );

function usages(workflow: Workflow, key: PresetKey) {
  const structure = presetStructure(workflow.tasks, key);
  const steps = expand(workflow, structure);
  return steps.map((step) => estimateTurn({ workflow, structure, steps, step, pace: 1 }).usage);
}

// What a turn adds to its conversation, part by part, and what comes back as prose.
const rules = estimateTokens(promptWords.rules);
const asked =
  estimateTokens('<task title="a">\nDo a.\n</task>') +
  estimateTokens(`<output kind="prose">\n${promptWords.prose}\n</output>`);
const material = (characters: number) =>
  estimateTokens(`<material id="pack" title="Pack">\n${'x'.repeat(characters)}\n</material>`);
const reply = 340;

describe('the estimated tokens of a turn', () => {
  it('count the history of a thread, written once and read from then on, and nothing written by the last turn', () => {
    const first = rules + material(7_200) + asked;
    const second = first + reply + asked;
    expect(usages(reading(7_200, ['a', 'b', 'c']), 'thread')).toEqual([
      { input: 0, cacheWrite: first, cacheRead: 0, output: reply },
      { input: 0, cacheWrite: second - first, cacheRead: first, output: reply },
      { input: reply + asked, cacheWrite: 0, cacheRead: second, output: reply },
    ]);
  });

  it('count no history where every task has a conversation of its own', () => {
    expect(usages(reading(7_200, ['a', 'b']), 'one-at-a-time')).toEqual([
      { input: rules + material(7_200) + asked, cacheWrite: 0, cacheRead: 0, output: reply },
      { input: rules + asked, cacheWrite: 0, cacheRead: 0, output: reply },
    ]);
  });

  it('are neither written nor read under 1,024', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_000 }), (characters) => {
        const first = rules + material(characters) + asked;
        const large = first >= 1_024;
        expect(usages(reading(characters, ['a', 'b']), 'thread')).toEqual([
          { input: large ? 0 : first, cacheWrite: large ? first : 0, cacheRead: 0, output: reply },
          {
            input: reply + asked + (large ? 0 : first),
            cacheWrite: 0,
            cacheRead: large ? first : 0,
            output: reply,
          },
        ]);
      }),
    );
  });

  it('that are stated add up in a thread, and stay apart elsewhere', () => {
    const stated = aWorkflow([aTimedTask('a', 5, [], 1_000), aTimedTask('b', 5, [], 200), aTimedTask('c', 5, [], 30)]);
    expect(usages(stated, 'thread').map(({ input }) => input)).toEqual([1_000, 1_200, 1_230]);
    expect(usages(stated, 'all-at-once').map(({ input }) => input)).toEqual([1_000, 200, 30]);
  });
});
