import type { Dictionary } from '../t.ts';

/** What follows a failure, and what is wrong with an input. */
export const failuresWaits: Dictionary = {
  'Open Settings': 'Abrir Ajustes',
  'Connect again': 'Conectar de nuevo',
  'a number': 'un número',
  'a whole number': 'un número entero',
  'true or false': 'true o false',
  'a list': 'una lista',
  'a group of fields': 'un grupo de campos',
  empty: 'null',
  missing: 'inexistente',
  'is missing': 'falta',
  'must be {0}': 'tiene que ser {0}',
  'is shorter than {0} characters': 'tiene menos de {0} caracteres',
  'needs at least {0} entries': 'necesita al menos {0} elementos',
  'must be more than {0}': 'tiene que ser mayor que {0}',
  'must be at least {0}': 'tiene que ser al menos {0}',
  'is longer than {0} characters': 'tiene más de {0} caracteres',
  'has more than {0} entries': 'tiene más de {0} elementos',
  'must be at most {0}': 'tiene que ser como máximo {0}',
  'is not a known field': 'no es un campo conocido',
  'is of no known kind': 'no es de ningún tipo conocido',
  '{0} or {1}': '{0} o {1}',
};
