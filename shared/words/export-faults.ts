import type { ExportFault } from '../export/read-export.ts';
import { t } from './t.ts';

/** Why a file is no comparison that can be opened, and what helps. */
export const exportFaultWords: Readonly<Record<ExportFault, { readonly what: string; readonly next: string }>> = {
  'too-large': {
    get what() {
      return t`is too large to be an exported comparison`;
    },
    get next() {
      return t`Export it again from Braid, or choose another file.`;
    },
  },
  'not-whole': {
    get what() {
      return t`is no exported comparison, or only a part of one`;
    },
    get next() {
      return t`Choose the JSON or the HTML page that Braid exported, and have it sent again if it was cut off.`;
    },
  },
  newer: {
    get what() {
      return t`is from another version of Braid`;
    },
    get next() {
      return t`Bring Braid up to date, or have it exported as Markdown.`;
    },
  },
  forecast: {
    get what() {
      return t`holds a forecast, and nothing that was measured`;
    },
    get next() {
      return t`Choose a comparison that was run.`;
    },
  },
  malformed: {
    get what() {
      return t`holds a comparison that does not fit together`;
    },
    get next() {
      return t`Export it again from Braid.`;
    },
  },
};
