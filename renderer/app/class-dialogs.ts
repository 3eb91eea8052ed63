import { create } from 'zustand';

/** Which of the class’s questions is open: they can be left and come back to. */
export const useClassDialogs = create<{ readonly open: 'present' | 'transfer' | null }>(() => ({ open: null }));

export const openClassDialog = (open: 'present' | 'transfer'): void => useClassDialogs.setState({ open });
export const closeClassDialog = (): void => useClassDialogs.setState({ open: null });

/** Whether somebody is in the middle of something that a dialog would take them out of. */
export function isBusy(page: Pick<Document, 'activeElement' | 'querySelector'>): boolean {
  const at = page.activeElement;
  const typing = at?.matches('input:not([type=radio], [type=checkbox], [type=button]), textarea, select') === true;
  return typing || page.querySelector('dialog[open]') !== null;
}
