import type { Dictionary } from '../t.ts';

/** Texts whose English has another meaning elsewhere, each with the one it has here. */
export const senses: Dictionary = {
  'Saved [of a cost]': 'Ahorro',
  'Holds [in what was sent]': 'Contiene',
  'Running [how runs go]': 'Ejecución',
  'Thinking [a setting]': 'Razonamiento',
  'Refused [a column]': 'Rechazadas',
  'none [requests]': 'ninguna',
  'Review [of lessons]': 'Repaso',
  'Delete [the key]': 'Supr',
  'Open [not decided]': 'Abierta',
};
