import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreText } from '../../../../shared/exercise/finding.ts';
import { asMaterialId } from '../../../../shared/ids.ts';
import {
  cuts,
  firstSections,
  pickableSections,
  viewContext,
} from '../../../../shared/lesson/widgets/context-viewer.ts';
import type { ViewerChoice } from '../../../../shared/lesson/widgets/context-viewer.ts';
import { libraryFindings, librarySections } from '../../../../shared/lesson/widgets/tool-library.ts';
import { toolLibrary } from '../../../../shared/words/tool-library.ts';

const seen = (given: Partial<ViewerChoice>) =>
  viewContext({ cut: 'by-section', asks: false, ledger: false, sections: firstSections, ...given });
const seers = (view: ReturnType<typeof seen>): string[] => view.seers.map(({ title }) => title);

describe('what each conversation was sent', () => {
  it('puts every rule word for word into its section, and states every clash by its cues', () => {
    for (const { line, text } of toolLibrary.sections) expect(text).toContain(line);
    for (const { id, wordings } of libraryFindings) {
      expect(scoreText(wordings[0] ?? '', { findings: libraryFindings, decoys: [] }).found).toEqual([id]);
    }
    const plain = librarySections.map(({ text }) => text).join('\n\n');
    expect(scoreText(plain, { findings: libraryFindings, decoys: [] }).found).toEqual([]);
  });

  it('has no lane that sees both halves where each has its own sections', () => {
    const view = seen({});
    expect(view.lanes.map(({ title, holds }) => [title, holds])).toEqual([
      ['Sections 1 to 3', [true, false]],
      ['Sections 4 to 6', [false, true]],
      ['One page', [false, false]],
    ]);
    expect({ cause: view.cause, seers: seers(view), who: view.who }).toEqual({
      cause: 'not-seen',
      seers: [],
      who: null,
    });
  });

  it.each([
    [{ cut: 'by-section', asks: true }, 'not-passed-on', []],
    [{ cut: 'by-section', asks: false, ledger: true }, 'not-asked', ['One page']],
    [{ cut: 'by-section', asks: true, ledger: true }, 'found', ['One page']],
    [{ cut: 'by-question', asks: false }, 'not-asked', ['Times and days', 'People and money']],
    [{ cut: 'by-question', asks: true }, 'found', ['Times and days', 'People and money']],
    [{ cut: 'one-thread', asks: false }, 'not-asked', ['Sections 4 to 6', 'One page']],
    [{ cut: 'one-thread', asks: true }, 'found', ['Sections 4 to 6', 'One page']],
  ] as const)('%o: %s', (given, cause, who) => {
    const view = seen(given);
    expect(view.cause).toBe(cause);
    expect(seers(view)).toEqual(who);
  });

  it('has nothing to lose between two sections that agree', () => {
    const view = seen({ sections: [asMaterialId('who'), asMaterialId('insurance')] });
    expect([view.cause, view.clash]).toEqual([null, null]);
  });

  it('is sent every section of its own lane, and adds up', () => {
    fc.assert(
      fc.property(
        fc.record({
          cut: fc.constantFrom(...cuts),
          asks: fc.boolean(),
          ledger: fc.boolean(),
          sections: fc.shuffledSubarray(
            pickableSections.map(({ id }) => id),
            { minLength: 2, maxLength: 2 },
          ),
        }),
        ({ sections: [one = firstSections[0], other = firstSections[1]], ...rest }) => {
          const view = viewContext({ ...rest, sections: [one, other] });
          expect(view.tokens).toBe(view.lanes.reduce((sum, { tokens }) => sum + tokens, 0));
          for (const { parts, holds } of view.lanes) {
            const text = parts.map(({ body }) => body).join('\n');
            [one, other].forEach((id, at) => {
              const line = toolLibrary.sections.find((section) => section.id === id)?.line ?? '';
              expect(holds[at]).toBe(text.includes(line));
            });
          }
          if (view.cause === 'not-seen') expect(view.seers).toEqual([]);
          if (view.cause === 'found' || view.cause === 'not-asked') expect(view.seers.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
