/** What the class host says where it can't show a page. */
export const classPageWords = {
  foreign: 'This class answers to its own pages only. Open the address on the wall.\n',
  notFacilitator:
    'This address lacks the facilitator’s secret. Open the whole address that Braid printed when the class was opened.\n',
  noPages: 'A class of Braid is here, but its pages were not built. Run npm run build on the host, then load again.\n',
  nothing: 'There is nothing at this address. Open the address on the wall, with nothing behind it.\n',
  readOnly: 'Pages here can only be read.\n',
} as const;
