import type { ExportFault } from '../export/read-export.ts';

/** Why a file is no comparison that can be opened, and what helps. */
export const exportFaultWords: Readonly<Record<ExportFault, { readonly what: string; readonly next: string }>> = {
  'too-large': {
    what: 'is too large to be an exported comparison',
    next: 'Export it again from Braid, or choose another file.',
  },
  'not-whole': {
    what: 'is no exported comparison, or only a part of one',
    next: 'Choose the JSON or the HTML page that Braid exported, and have it sent again if it was cut off.',
  },
  newer: { what: 'is from another version of Braid', next: 'Bring Braid up to date, or have it exported as Markdown.' },
  forecast: { what: 'holds a forecast, and nothing that was measured', next: 'Choose a comparison that was run.' },
  malformed: { what: 'holds a comparison that does not fit together', next: 'Export it again from Braid.' },
};
