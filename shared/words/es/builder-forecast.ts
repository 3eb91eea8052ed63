import type { Dictionary } from '../t.ts';

const small = (day = ''): string => day.charAt(0).toLowerCase() + day.slice(1);

/** What a forecast rests on, and the independence interview. */
export const builderForecast: Dictionary = {
  'estimated; nothing comparable has run yet': 'estimado; todavía no se ha ejecutado nada comparable',
  'from an earlier run of other work with this model, {0}': (day) =>
    `a partir de una ejecución anterior de otro trabajo con este modelo (${small(day)})`,
  'from {0} earlier runs of other work with this model':
    'a partir de {0} ejecuciones anteriores de otro trabajo con este modelo',
  'from your run of {0}, {1}': (day, structure) => `a partir de tu ejecución (${small(day)}, «${structure}»)`,
  'from {0} of your runs, the latest of {1}': (runs, day) =>
    `a partir de ${runs} de tus ejecuciones, la última: ${small(day)}`,
  '{0}; {1} of {2} {3} measured there, the others are estimated': (source, measured, all) =>
    measured === 'uno'
      ? `${source}; ahí se midió una de ${all}, las demás son estimadas`
      : `${source}; ahí se midieron ${measured} de ${all}, las demás son estimadas`,
  'Your reviews are counted as 0 s: none has been timed yet.':
    'Tus revisiones se cuentan como 0 s: todavía no se ha medido ninguna.',
  'as the one before took': 'lo que tardó la anterior',
  'the middle of {0} earlier ones': 'la mediana de {0} anteriores',
  'Each review is counted as {0}, {1}.': 'Cada revisión se cuenta como {0}, {1}.',
  'The rate limits of your settings are counted in.': 'Se tienen en cuenta los límites de peticiones de tus ajustes.',
  'all {0} tasks in turn': 'las {0} tareas, una tras otra',
  '{0} too {1}': '{0} {1}',
  high: 'por encima',
  low: 'por debajo',
  'Would {0} change?': '¿Cambiaría {0}?',
  'Suppose {0} had not been done first. Would the result of {1} differ in a way that matters?':
    'Supón que {0} no se hubiera hecho antes. ¿Sería distinto el resultado de {1} en algo que importe?',
  'Pair {0} of {1}': 'Par {0} de {1}',
  'It would come out the same.': 'Saldría lo mismo.',
  'Draws no edge: {0} may start beside {1}': 'No dibuja ninguna flecha: {0} puede empezar a la vez que {1}',
  'What matters fits a written handoff.': 'Lo que importa cabe en un traspaso por escrito.',
  'Draws an edge: {0} is handed what {1} writes down': 'Dibuja una flecha: {0} recibe lo que anota {1}',
  'Only the whole conversation carries it.': 'Solo lo lleva la conversación entera.',
  'Draws both in one thread: {0}, then {1}': 'Dibuja las dos en un solo hilo: {0}, después {1}',
  'What must the note carry?': '¿Qué tiene que llevar la nota?',
  'Becomes a field. Nothing here says which answer is right.':
    'Se convierte en un campo. Nada aquí dice qué respuesta es la correcta.',
  open: 'sin responder',
  'in one thread': 'en un solo hilo',
  'follows by {0}': 'se deduce de {0}',
  independent: 'independientes',
  handoff: 'traspaso',
  ', {0} {1} from them': ', y {0} se {1} de ellos',
  follows: 'deduce',
  follow: 'deducen',
  '{0} of {1} answered{2}': (answered, all, rest = '') =>
    `${answered} de ${all} ${answered === 'Uno' ? 'respondido' : 'respondidos'}${rest}`,
  pair: 'par',
};
