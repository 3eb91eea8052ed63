import { describe, expect, it } from 'vitest';
import { contextMenu } from '../../../electron/desktop/context-menu.ts';
import { checkSpellingHere } from '../../../electron/desktop/spelling.ts';

type Params = Parameters<typeof contextMenu>[0];

const flags: Params['editFlags'] = {
  ...{ canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: false, canDelete: true },
  ...{ canSelectAll: true, canEditRichly: false },
};
const params = (changes: Partial<Params>): Params => ({
  ...{ isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [], editFlags: flags },
  ...changes,
});
const silent = { replace: () => undefined, learn: () => undefined };
const labels = (changes: Partial<Params>) =>
  contextMenu(params(changes), silent).flatMap(({ label, enabled }) =>
    label ? [enabled === false ? `(${label})` : label] : [],
  );

describe('a second press', () => {
  it('offers what can be done with a text, and nothing where there is none', () => {
    expect(labels({})).toEqual(['Cut', 'Copy', '(Paste)', 'Select All']);
    expect(labels({ isEditable: false, selectionText: 'an answer' })).toEqual(['Copy']);
    expect(labels({ isEditable: false, selectionText: ' ' })).toEqual([]);
  });

  it('offers spellings of a word, and to learn it', () => {
    const done: string[] = [];
    const items = contextMenu(params({ misspelledWord: 'breif', dictionarySuggestions: [...'abcdefg'] }), {
      replace: (word) => done.push(`replace ${word}`),
      learn: (word) => done.push(`learn ${word}`),
    });
    for (const item of items) {
      // Nothing here looks at what Electron hands to a press.
      const { click } = item as { click?: () => void };
      click?.();
    }
    expect(done).toEqual([...'abcde'].map((word) => `replace ${word}`).concat('learn breif'));
    expect(labels({ misspelledWord: 'xyzzy' })[0]).toBe('(No Spelling Found)');
  });
});

describe('spelling', () => {
  it('is checked by the system or not at all: nothing is fetched for it', () => {
    const asked = (platform: NodeJS.Platform) => {
      const said: unknown[] = [];
      checkSpellingHere(
        {
          setSpellCheckerEnabled: (on) => said.push(on),
          setSpellCheckerDictionaryDownloadURL: (address) => said.push(address),
        },
        platform,
      );
      return said;
    };
    expect(asked('darwin')).toEqual([true]);
    for (const platform of ['win32', 'linux'] as const)
      expect(asked(platform)).toEqual(['braid://no-dictionaries/', false]);
  });
});
