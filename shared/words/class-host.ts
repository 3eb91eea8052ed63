import { t } from './t.ts';
/** What the class host says where it can't show a page. */
export const classPageWords = {
  get foreign() {
    return t`This class answers to its own pages only. Open the address on the wall.
`;
  },
  get notFacilitator() {
    return t`This address lacks the facilitator’s secret. Open the whole address that Braid printed when the class was opened.
`;
  },
  get noPages() {
    return t`A class of Braid is here, but its pages were not built. Run npm run build on the host, then load again.
`;
  },
  get nothing() {
    return t`There is nothing at this address. Open the address on the wall, with nothing behind it.
`;
  },
  get readOnly() {
    return t`Pages here can only be read.
`;
  },
} as const;
