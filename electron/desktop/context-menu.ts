import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron/main';
import { contextWords } from '../../shared/words/desktop.ts';

type Params = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>;

export type WordActions = {
  /** Writes this instead of the word under the pointer. */
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
};

const most = 5;
const line: MenuItemConstructorOptions = { type: 'separator' };

/** What a second press offers on a text: spellings of a word, and what can be done with it. Empty for none. */
export function contextMenu(params: Params, { replace, learn }: WordActions): MenuItemConstructorOptions[] {
  const words = contextWords();
  const { isEditable, selectionText, misspelledWord, dictionarySuggestions, editFlags } = params;
  const copy = { role: 'copy', label: words.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...dictionarySuggestions.slice(0, most).map((word) => ({ label: word, click: () => replace(word) })),
          ...(dictionarySuggestions.length === 0 ? [{ label: words.noSpelling, enabled: false }] : []),
          { label: words.learn, click: () => learn(misspelledWord) },
          line,
        ];
  return [
    ...spelling,
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    line,
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
