import type { Dictionary } from '../t.ts';
import { sameTokens, tokensBy } from './agreement.ts';

/** What is said of charts, and in the tables that stand for them. */
export const resultsCharts: Dictionary = {
  'First token': 'Primer token',
  Lever: 'Palanca',
  From: 'De',
  To: 'A',
  Change: 'Cambio',
  'Context rule': 'Regla de contexto',
  Width: 'Ancho',
  'Cache read': 'Leído de la caché',
  'Cache write': 'Escrito en la caché',
  'In all': 'En total',
  'Repeated or added': 'Repetido o añadido',
  'Said before': 'Dicho antes',
  'Off by': 'Desvío',
  'Pale is thinking, solid is writing, hatched is waiting to ask again. Under the bars the finish path, waits included; dotted above them the critical path, model time alone.':
    'Claro es pensar, lleno es escribir, rayado es esperar para volver a pedir. Bajo las barras, el camino hasta el final, esperas incluidas; punteado sobre ellas, el camino crítico, solo tiempo de modelo.',
  'A group for each task, a bar for each structure: tokens in its context at its last turn.':
    'Un grupo por tarea y una barra por estructura: los tokens de su contexto en el último turno.',
  'Wall-clock across, tokens up. Each arrow changes one thing alone.':
    'En horizontal, el tiempo de reloj; en vertical, los tokens. Cada flecha cambia una sola cosa.',
  'From the left: cache read, cache write, input, and dark the output.':
    'Desde la izquierda: leído de la caché, escrito en la caché, entrada y, en oscuro, salida.',
  'Ring: said before. Small dot: forecast. Full dot: measured.':
    'Anillo: lo dicho antes. Punto pequeño: pronóstico. Punto lleno: medido.',
  'Full points are measured, hollow ones computed on a virtual clock. The dotted line is the critical path.':
    'Los puntos llenos están medidos; los huecos, calculados con un reloj virtual. La línea de puntos es el camino crítico.',
  'Full points are measured, hollow ones and the dashed line predicted on a virtual clock. The dotted line is the critical path.':
    'Los puntos llenos están medidos; los huecos y la línea discontinua, predichos con un reloj virtual. La línea de puntos es el camino crítico.',
  'Bars begin at zero.': 'Las barras empiezan en cero.',
  'practice model, seed {0}': 'modelo de práctica, semilla {0}',
  'None of them has finished.': 'Ninguna ha terminado.',
  '{0} finished at {1}.': '{0} terminó a los {1}.',
  '{0} took about the same time, {1}.': '{0} tardaron casi lo mismo: {1}.',
  '{0} ended first, {1}at {2}, {3} than {4}.': (names, together, at, gap, last) =>
    `${names} ${together === '' ? 'terminó primero' : `terminaron primero, ${together}`.replace(/, $/, '')}, a los ${at}, ${gap} que ${last}.`,
  'together ': 'a la par, ',
  'What the turns read is not known.': 'No se sabe qué leyeron los turnos.',
  'The fullest turn of {0} read {1} tokens.': 'El turno más cargado de {0} leyó {1} tokens.',
  'The fullest turn of each read about as much, {0} tokens.':
    'El turno más cargado de cada una leyó más o menos lo mismo: {0} tokens.',
  'The fullest turn of {0} read {1} tokens, that of {2} {3}.':
    'El turno más cargado de {0} leyó {1} tokens; el de {2}, {3}.',
  '{0}: {1} tokens, {2}.': (lever, amount, clock) => `${lever}: ${sameTokens(amount) ?? tokensBy(amount)}, ${clock}.`,
  '{0} time': (same) => `${same === 'igual' ? 'el mismo' : 'casi el mismo'} tiempo`,
  'Where the tokens went is not known.': 'No se sabe en qué se fueron los tokens.',
  ': {0} of it was written, the rest was read': ': el {0} se escribió y el resto se leyó',
  '{0} used about the same, {1} tokens{2}.': '{0} usaron casi lo mismo: {1} tokens{2}.',
  '{0} used {1}{2} tokens{3}.': (name, most, count, written) =>
    `${name} ${most === '' ? 'usó' : 'fue la que más usó,'} ${count} tokens${written}.`,
  'most, ': 'más, ',
  'Your prediction': 'Tu predicción',
  'You wrote': 'Escribiste',
  'as you said': 'como dijiste',
  'The prediction in this file': 'La predicción de este archivo',
  'The file’s author said': 'Quien hizo el archivo dijo',
  'The file’s author wrote': 'Quien hizo el archivo escribió',
  'as was said': 'como se dijo',
  '{0}; it was not measured.': '{0}; no se midió.',
  '{0}, and so it was.': '{0}, y así fue.',
  '{0}; measured was {1}, so the guess was off by {2}.': '{0}; lo medido fue {1}, así que el desvío fue de {2}.',
  '{0}, as a table': '{0}, como tabla',
  'forecast about {0}': 'pronóstico: unos {0}',
  'not measured': 'sin medir',
  'measured {0}': 'medido: {0}',
  'Wall-clock across, tokens up. {0}.': 'En horizontal, el tiempo de reloj; en vertical, los tokens. {0}.',
  'wall-clock': 'tiempo de reloj',
  'Wall-clock by width. {0}.': 'Tiempo de reloj según el ancho. {0}.',
  'break-even': 'punto de equilibrio',
  'cache read': 'leído de la caché',
  input: 'entrada',
  out: 'salida',
  'cache write': 'escrito en la caché',
  ', then ': ', después ',
  'turn {0}': 'turno {0}',
  'Show as chart': 'Ver como gráfico',
  'Show as table': 'Ver como tabla',
  'Save as SVG': 'Guardar como SVG',
  'Save as PNG': 'Guardar como PNG',
  'Copy table': 'Copiar la tabla',
  '{0}: save or copy': '{0}: guardar o copiar',
  'The table is on the clipboard.': 'La tabla está en el portapapeles.',
  'The browser did not allow copying. Show the table, select it and copy it by hand.':
    'El navegador no permitió copiar. Muestra la tabla, selecciónala y cópiala a mano.',
};
