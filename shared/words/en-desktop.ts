/**
 * The menus of the desktop program. `&` stands before the letter that opens a menu with Alt, where a system has that.
 * A menu is worded anew each time that it is made.
 */
export const menuWords = () => ({
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  window: '&Window',
  help: '&Help',

  about: 'About Braid',
  settings: 'Settings…',
  services: 'Services',
  hide: 'Hide Braid',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit Braid',
  exit: 'Exit',

  newWorkflow: 'New Workflow',
  newWindow: 'New Window',
  openFile: 'Open Workflow File…',
  print: 'Print…',
  close: 'Close Window',

  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste and Match Style',
  remove: 'Delete',
  selectAll: 'Select All',

  reload: 'Reload',
  appearance: 'Appearance',
  system: 'Follow the System',
  light: 'Light',
  dark: 'Dark',
  projector: 'Presentation Zoom',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  devTools: 'Developer Tools',

  back: 'Back',
  forward: 'Forward',
  home: 'Home',
  exercises: 'Exercises',
  conversations: 'Conversations',
  lessons: 'Lessons',
  results: 'Results',
  class: 'Class',
  claims: 'Claims',

  minimise: 'Minimise',
  zoomWindow: 'Zoom',
  front: 'Bring All to Front',
});

/** What the desktop program asks for a file, and what it says of one. */
export const openingWords = () => ({
  choose: 'Open a workflow file',
  files: 'Workflow files',
  everything: 'All files',
  newTitle: 'A workflow of my own',
});
