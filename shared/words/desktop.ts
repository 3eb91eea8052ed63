import { t } from './t.ts';

/**
 * The menus of the desktop program. `&` stands before the letter that opens a menu with Alt, where a system has that.
 * A menu is worded anew each time that it is made.
 */
export const menuWords = () => ({
  file: t`&File`,
  edit: t`&Edit`,
  view: t`&View`,
  go: t`&Go`,
  window: t`&Window`,
  help: t`&Help`,

  about: t`About Braid`,
  updates: t`Check for Updates…`,
  guide: t`Guide to Braid`,
  keys: t`Keys`,
  troubleshooting: t`Troubleshooting`,
  licences: t`Licences`,
  settings: t`Settings…`,
  services: t`Services`,
  hide: t`Hide Braid`,
  hideOthers: t`Hide Others`,
  unhide: t`Show All`,
  quit: t`Quit Braid`,
  exit: t`Exit`,

  newWorkflow: t`New Workflow`,
  newWindow: t`New Window`,
  openFile: t`Open Workflow File…`,
  print: t`Print…`,
  close: t`Close Window`,

  undo: t`Undo`,
  redo: t`Redo`,
  cut: t`Cut`,
  copy: t`Copy`,
  paste: t`Paste`,
  pastePlain: t`Paste and Match Style`,
  remove: t`Delete`,
  selectAll: t`Select All`,

  reload: t`Reload`,
  appearance: t`Appearance`,
  system: t`Follow the System`,
  light: t`Light`,
  dark: t`Dark`,
  projector: t`Presentation Zoom`,
  resetZoom: t`Actual Size`,
  zoomIn: t`Zoom In`,
  zoomOut: t`Zoom Out`,
  fullScreen: t`Full Screen`,
  devTools: t`Developer Tools`,

  back: t`Back`,
  forward: t`Forward`,
  home: t`Home`,
  exercises: t`Exercises`,
  conversations: t`Conversations`,
  lessons: t`Lessons`,
  results: t`Results`,
  class: t`Class`,
  claims: t`Claims`,

  minimise: t`Minimise`,
  zoomWindow: t`Zoom`,
  front: t`Bring All to Front`,
});

/** What the desktop program asks for a file, and what it says of one. */
export const openingWords = () => ({
  choose: t`Open a workflow file`,
  files: t`Workflow files`,
  everything: t`All files`,
  newTitle: t`A workflow of my own`,
});

/** A window whose page ended by itself; `reason` is the system's own word for why. */
export const stoppedWindowWords = (reason: string) => ({
  message: t`This window stopped working.`,
  detail: t`Runs go on and nothing that arrived is lost. Show the window again to go on where you were. (${reason})`,
  again: t`Show again`,
  close: t`Close`,
});

/** The head of what is said instead of a window. */
export const noStart = () => t`Braid could not start`;

/** What a second press on a text offers. */
export const contextWords = () => ({
  noSpelling: t`No Spelling Found`,
  learn: t`Add to Dictionary`,
  cut: t`Cut`,
  copy: t`Copy`,
  paste: t`Paste`,
  selectAll: t`Select All`,
});
