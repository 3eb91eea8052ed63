import type { Dictionary } from '../t.ts';
import { feminine, isOne } from './agreement.ts';

/** An exported comparison, predictions over time, repeated runs, the sweep and what if. */
export const resultsExport: Dictionary = {
  'Waited for limits and retries': 'Esperó por límites y reintentos',
  'Waited for a person': 'Esperó a una persona',
  'Tokens in': 'Tokens de entrada',
  'Tokens out': 'Tokens de salida',
  'Tokens in all': 'Tokens en total',
  'On one clock': 'En un mismo reloj',
  'Each bar begins when its task was first sent. Pale lasts to its first token, solid to its last.':
    'Cada barra empieza cuando se envió su tarea por primera vez. El tramo claro dura hasta su primer token; el lleno, hasta el último.',
  'What was found, what was lost, and why': 'Qué se encontró, qué se perdió y por qué',
  'Planted finding': 'Hallazgo plantado',
  Suspicion: 'Sospecha',
  Severity: 'Gravedad',
  'Between distant materials': 'Entre materiales distantes',
  'Within one part of the work': 'Dentro de una parte del trabajo',
  'Suspicions that another passage answers': 'Sospechas a las que otro pasaje responde',
  'Why it came out this way': 'Por qué salió así',
  'The prediction': 'La predicción',
  'Ends first': 'Termina primero',
  'Finds most': 'Encuentra más',
  'Will be lost': 'Se perderá',
  'Written before the run: {0}': 'Escrito antes de la ejecución: {0}',
  'The forecast against what was measured': 'El pronóstico frente a lo medido',
  'Predicted on a virtual clock before these runs began.':
    'Predicho con un reloj virtual antes de que empezaran estas ejecuciones.',
  'Clock, predicted': 'Reloj, predicho',
  'Clock, measured': 'Reloj, medido',
  'Tokens, predicted': 'Tokens, predichos',
  'Tokens, measured': 'Tokens, medidos',
  'The final answers': 'Las respuestas finales',
  'Practice reply': 'Respuesta de práctica',
  'Reply of {0}': 'Respuesta de {0}',
  'It has no final answer.': 'No tiene respuesta final.',
  '{0}, task by task': '{0}, tarea a tarea',
  'Context, tokens': 'Contexto, tokens',
  'Output, tokens': 'Salida, tokens',
  'These replies were written by Braid’s practice model. Practice runs are free and their times are simulated.':
    'Estas respuestas las escribió el modelo de práctica de Braid. Las ejecuciones de práctica son gratuitas y sus tiempos, simulados.',
  'The practice model was set to forget in very long contexts: an assumption to discuss, not a measurement.':
    'El modelo de práctica estaba puesto para olvidar en contextos muy largos: un supuesto que discutir, no una medición.',
  'A hint was open when it was started.': 'Había una pista abierta cuando se empezó.',
  'This is an example that comes with Braid.': 'Es un ejemplo que viene con Braid.',
  '{0} stands for what can’t be known.': '{0} indica lo que no se puede saber.',
  'Exported from Braid {0} on {1}.': 'Exportado de Braid {0} el {1}.',
  'Braid opens this file again, to be read: Results, Open a colleague’s file.':
    'Braid vuelve a abrir este archivo para leerlo: Resultados, Abrir el archivo de un colega.',
  '{0}, {1} UTC': '{0}, {1} UTC',
  measured: 'medido',
  'measured at a simulated speed': 'medido a velocidad simulada',
  'measured at a simulated speed, pace {0}×': 'medido a velocidad simulada, ritmo {0}×',
  'still running': 'sigue en marcha',
  waiting: 'espera',
  stopped: 'se detuvo',
  'cut off': 'se cortó',
  'found{0}': 'encontrado{0}',
  '{0}lost: {1}': '{0}perdido: {1}',
  'partly said, ': 'dicho en parte, ',
  'false alarm{0}': 'falsa alarma{0}',
  'not reported': 'no señalada',
  Nothing: 'Nada',
  '{0} others': '{0} otros',
  '{0}, {1} of {2}': '{0}, {1} de {2}',

  'Your predictions over time': 'Tus predicciones a lo largo del tiempo',
  'Full points are the clock, hollow ones the tokens; how many times each guess was off, 1× is right. Oldest on the left.':
    'Los puntos llenos son el reloj; los huecos, los tokens: por cuántas veces se desvió cada conjetura; 1× es acertar. La más antigua, a la izquierda.',
  'Predictions that were locked on this machine, against what was measured.':
    'Predicciones bloqueadas en este equipo, frente a lo medido.',
  '{0} on the clock': '{0} en el reloj',
  '{0} in tokens': '{0} en tokens',
  'In the middle of {0} predictions you were off by {1}.': (count, off) =>
    isOne(count)
      ? `En una predicción te desviaste ${off}.`
      : `En la mediana de ${count} predicciones te desviaste ${off}.`,
  'On the clock': 'En el reloj',
  'In tokens': 'En tokens',
  'a larger lead than there was': 'más ventaja de la que hubo',
  'a smaller lead than there was': 'menos ventaja de la que hubo',
  'more tokens than it took': 'más tokens de los que hicieron falta',
  'fewer tokens than it took': 'menos tokens de los que hicieron falta',
  '{0} the last {1} were off by {2}, those before by {3}.':
    '{0}, las últimas {1} se desviaron {2}; las anteriores, {3}.',
  'You expected {0} in {1} of {2}.': (what, some, all) => `Esperabas ${what} en ${feminine(some)} de ${all}.`,
  'Clock: sooner, said': 'Reloj: más rápido, dicho',
  'off by': 'desvío',
  'Tokens: of the other’s, said': 'Tokens: respecto a la otra, dicho',
  ', assisted': ', con ayuda',

  '{0}, {1} to {2}': '{0}, de {1} a {2}',
  '{0}, median and range': '{0}, mediana y rango',
  'Over {0}': (runs) => `En ${runs}`,
  'the clocks of {0} and {1} are not known': 'no se conocen los relojes de {0} y {1}',
  '{0} and {1} tie on the clock': '{0} y {1} empatan en el reloj',
  '{0} finished {1} than {2}': '{0} terminó {1} que {2}',
  ' and found the same {0} of {1}': (found, all) =>
    isOne(found) ? `, con el mismo hallazgo de ${all}` : `, con los mismos ${found} de ${all} hallazgos`,
  ' and the two tie on findings': ' y las dos empatan en hallazgos',
  ' and lost findings: {0} against {1} of {2}': ', con hallazgos perdidos: {0} frente a {1} de {2}',
  ' and found more: {0} against {1} of {2}': ', con más hallazgos: {0} frente a {1} de {2}',
  ' The ranges meet, so it is a tie.': ' Los rangos se tocan, así que es un empate.',
  'One run of each so far: how much it would differ another time is not known.':
    'Por ahora, una ejecución de cada una: no se sabe cuánto variaría otra vez.',
  'No structure’s runs differ on the clock.': 'En ninguna estructura varía el reloj de una ejecución a otra.',
  'Runs of the same structure differ: {0} most, by {1} of its median on the clock.':
    'Las ejecuciones de una misma estructura varían: {0} es la que más, un {1} de su mediana en el reloj.',
  'Repeated runs': 'Ejecuciones repetidas',
  'A dot for each run, a line from the fastest or least to the most, and a tick at the median.':
    'Un punto por ejecución, una línea de la más rápida o la menor a la mayor, y una marca en la mediana.',
  'Run once. Runs differ from one to the next; run it again to see by how much.':
    'Ejecutado una vez. Las ejecuciones varían de una a otra; repite para ver cuánto.',
  '{0} of each, with the median and the range': '{0} de cada una, con la mediana y el rango',
  'Below the figures, the page shows the first of these runs.':
    'Bajo las cifras, la página muestra la primera de estas ejecuciones.',
  'Of the first run.': 'De la primera ejecución.',
  'A tie: the ranges meet': 'Empate: los rangos se tocan',
  'Medians and ranges: {0}.': 'Medianas y rangos: {0}.',
  'The same work and settings, each time with the next seed. Reviews pass by themselves.':
    'El mismo trabajo y los mismos ajustes, cada vez con la semilla siguiente. Las revisiones pasan solas.',
  '{0} still to come.': (count) => (isOne(count) ? 'Queda una.' : `Quedan ${count.toLowerCase()}.`),

  'A break-even needs at least two widths that finished.':
    'Un punto de equilibrio necesita al menos dos anchos que hayan terminado.',
  'Wider still helped at {0} at once, the widest that was tried.':
    'Ampliar aún ayudaba con {0} a la vez, el mayor ancho que se probó.',
  '{0} with {1} rejected': (wait, requests) =>
    `${wait}, con ${requests} ${isOne(requests) || requests.startsWith('ninguna') ? 'rechazada' : 'rechazadas'}`,
  '{0} at once waited {1}': (width, wait) => `con ${feminine(width)} a la vez se esperó ${wait}`,
  '{0}: the rate limit sets the pace, and {1}.': '{0}: el límite de peticiones marca el ritmo, y {1}.',
  '{0} at once waited for it {1}': (width, wait) => `con ${feminine(width)} a la vez se esperó por él ${wait}`,
  '{0}: the rate limit sets the pace, and {1}, where {2}.':
    '{0}: el límite de peticiones marca el ritmo, y {1}, mientras que {2}.',
  '{0}: the critical path, {1} that rest on each other, takes {2} however many run at once.':
    '{0}: el camino crítico, {1} que se apoyan unas en otras, tarda {2} por muchas que corran a la vez.',
  '{0}: the model answers more slowly the more it is asked at once, {1} a request with {2} at once and {3} with {4}.': (
    wider,
    slow,
    many,
    fast,
    few,
  ) =>
    `${wider}: el modelo responde más despacio cuanto más se le pide a la vez, ${slow} por petición con ${feminine(many)} a la vez y ${fast} con ${feminine(few)}.`,
  '{0}: no more than {1} of these tasks can run at once.': (wider, most) =>
    `${wider}: no ${isOne(most) ? 'puede' : 'pueden'} correr más de ${feminine(most)} de estas tareas a la vez.`,
  '{0} before {1}: until then the tasks still go in {2}.':
    '{0} hasta llegar a {1}: mientras tanto, las tareas siguen yendo en {2}.',
  round: 'ronda',
  '{0}: the tasks rest on each other so that no more of them are ready at once for long.':
    '{0}: las tareas se apoyan unas en otras, así que nunca hay más listas a la vez por mucho tiempo.',
  'Wider than {0} no longer helps': (width) => `Más ancho que ${width} ya no ayuda`,

  '{0} min {1} s': '{0} min {1} s',
  '{0} of merging by hand': '{0} de fusión a mano',
  'no limit of requests': 'ningún límite de peticiones',
  '{0} a minute': '{0} por minuto',
  '{0} to start each conversation': '{0} para empezar cada conversación',
  'Computed on a virtual clock for {0}.': 'Calculado con un reloj virtual para {0}.',
  'About as long as {0}.': 'Más o menos lo mismo que {0}.',
  '{0} are yours, and there was no saving to pay for them.': '{0} son tuyos, y no hubo ahorro con que pagarlos.',
  'Merging takes {0} more than was saved.': 'Fusionar lleva {0} más de lo que se ahorró.',
  'You may merge for {0} in all before the saving is gone.':
    'Puedes fusionar durante {0} en total antes de perder el ahorro.',
  'From {0} for one at a time to {1} for {2} at once': (one, many, width) =>
    `De ${one} de una en una a ${many} con ${feminine(width)} a la vez`,
  'No break-even up to here.': 'Hasta aquí, ningún punto de equilibrio.',
  'Break-even at {0} at once.': (width) => `Punto de equilibrio con ${feminine(width)} a la vez.`,
  'the second': 'la segunda',
  'the third': 'la tercera',
  'the fourth': 'la cuarta',
  'the fifth': 'la quinta',
  'the sixth': 'la sexta',
  'the seventh': 'la séptima',
  'the eighth': 'la octava',
  '{0} slot is worth nothing': '{0} plaza no aporta nada',
  '{0} nothing': '{0} nada',
  '{0} slot is worth {1}': '{0} plaza aporta {1}',
  'a loss of {0}': 'una pérdida de {0}',
  'All of it is measured.': 'Todo está medido.',
  'All of it is computed from the turns of one run.': 'Todo está calculado a partir de los turnos de una ejecución.',
  '{0} {1} measured, {2} {3} computed from the turns that were measured.': (measured, is, computed, are) =>
    `${measured} ${is} ${is === 'está' ? 'medido' : 'medidos'}; ${computed} ${are} ${are === 'está' ? 'calculado' : 'calculados'} a partir de los turnos medidos.`,
  'Width sweep': 'Barrido de ancho',
  'Wall-clock, tokens and refused requests by width': 'Tiempo de reloj, tokens y peticiones rechazadas según el ancho',
  'Full points are measured; hollow ones on the dashed line are what the virtual clock said of the same widths.':
    'Los puntos llenos están medidos; los huecos, sobre la línea discontinua, son lo que dijo el reloj virtual de los mismos anchos.',
  'A run for each width, with the settings of this comparison. On the command line: braid sweep.':
    'Una ejecución por ancho, con los ajustes de esta comparación. En la línea de comandos: braid sweep.',
  'Measuring: {0} of {1} widths {2} ended.': (ended, all, has) =>
    `Midiendo: ${has} terminado ${ended} de ${all} anchos.`,
  has: 'ha',
  have: 'han',
  Predicted: 'Predicho',
  Source: 'Fuente',
  computed: 'calculado',
};
