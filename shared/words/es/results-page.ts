import type { Dictionary } from '../t.ts';

/** The lower part of the results page, the list of comparisons, and runs side by side. */
export const resultsPage: Dictionary = {
  '{0}Forecast': '{0}Pronóstico',
  '{0}Measured': '{0}Medido',
  'off by {0}': 'desvío de {0}',
  'Not {0}': 'No {0}',
  'Your reflection is saved.': 'Tu reflexión está guardada.',
  'Saved with your work, and sent to the facilitator of your class.':
    'Se guarda con tu trabajo y se envía a quien facilita tu clase.',
  'Saved on this machine and shown to nobody else.': 'Se guarda en este equipo y no se muestra a nadie más.',
  'Your reflection': 'Tu reflexión',
  'Two or three sentences is plenty': 'Con dos o tres frases basta',
  'Save reflection': 'Guardar la reflexión',
  'Stop repeating': 'Dejar de repetir',
  'Run again {0} more times': 'Repetir {0} veces más',
  'Mend and run again': 'Corregir y ejecutar de nuevo',
  'Opening the timeline': 'Abriendo la línea de tiempo',
  'Claims that others make': 'Lo que otros afirman',
  'Every comparison stays on this machine. Choose two or more to lay them side by side.':
    'Todas las comparaciones se quedan en este equipo. Elige dos o más para ponerlas una al lado de otra.',
  '{0} is no longer open.': '{0} ya no está abierto.',
  'Braid keeps nothing of a colleague’s file, and was started anew. Choose it again to go on reading.':
    'Braid no guarda nada del archivo de un colega, y se inició de nuevo. Vuelve a elegirlo para seguir leyendo.',
  'Opening your comparisons': 'Abriendo tus comparaciones',
  'No comparison yet': 'Todavía no hay comparaciones',
  'Choose an exercise': 'Elegir un ejercicio',
  'Run a plan in two structures or more, and what it measured is kept here.':
    'Ejecuta un plan en dos estructuras o más, y lo que se mida se guarda aquí.',
  comparisons: 'comparaciones',
  Low: 'Baja',
  Medium: 'Media',
  High: 'Alta',
  'The runs on one clock': 'Las ejecuciones en un mismo reloj',
  'Each run on its own clock': 'Cada ejecución en su propio reloj',
  'Real start times on one axis. Pale is thinking, solid is writing.':
    'Horas de inicio reales en un mismo eje. Claro es pensar, lleno es escribir.',
  'These clocks can’t be compared, so each axis ends with its run. Pale is thinking, solid is writing.':
    'Estos relojes no se pueden comparar, así que cada eje termina con su ejecución. Claro es pensar, lleno es escribir.',
  'What each measured': 'Lo que midió cada una',
  'Under each figure: how it stands to {0}, or why that can’t be said. Bars are drawn only where lengths may be compared.':
    'Bajo cada cifra: cómo queda frente a {0}, o por qué no se puede decir. Solo hay barras donde las longitudes se pueden comparar.',
  'Structure of {0}': 'Estructura de {0}',
  'Measure the others by it': 'Tomarla como referencia',
  'Leave out': 'Dejar fuera',
  'Another run of these comparisons': 'Otra ejecución de estas comparaciones',
  'Choose a run': 'Elige una ejecución',
  'Side by side': 'Una al lado de otra',
  'Choose other runs': 'Elegir otras ejecuciones',
  'Opening the runs': 'Abriendo las ejecuciones',
  'One of these comparisons never ran in that structure. Choose other runs.':
    'Una de estas comparaciones nunca se ejecutó con esa estructura. Elige otras ejecuciones.',
  'Before you compare': 'Antes de comparar',
  'Stop measuring': 'Dejar de medir',
  'Measure every width again': 'Medir de nuevo todos los anchos',
  'Measure every width': 'Medir todos los anchos',
  'The dotted line is the critical path of the widest, {0}.':
    'La línea de puntos es el camino crítico del mayor ancho, {0}.',
  'Add tag': 'Añadir etiqueta',
  'Remove the tag {0}': 'Quitar la etiqueta {0}',
  'Where the tokens went': 'En qué se fueron los tokens',
  'How much of it was repeated is not known.': 'No se sabe cuánto fue repetido.',
  '{0} of it beyond the materials, the briefs and the outputs themselves: repeated context, rules and contracts.':
    '{0} van más allá de los materiales, los encargos y las salidas: contexto repetido, reglas y contratos.',
  'Repeated or added: {0}': 'Repetido o añadido: {0}',
  'Still running: {0}.': 'Sigue en marcha: {0}.',
  'These are the figures so far. What was found is shown once all runs have ended.':
    'Estas son las cifras hasta ahora. Lo encontrado se muestra cuando terminan todas las ejecuciones.',
  'Not finished: {0}.': 'Sin terminar: {0}.',
  'Back to the run': 'Volver a la ejecución',
  'What is done is kept. The run can be taken up where it broke off.':
    'Lo hecho se conserva. La ejecución se puede retomar donde se interrumpió.',
  'Cut off: {0}.': 'Se cortó: {0}.',
  'What had arrived by then is kept, and finished tasks are not sent again.':
    'Lo que había llegado se conserva, y las tareas terminadas no se envían de nuevo.',
  'Walk back from a line': 'Volver atrás desde una línea',
  'From the answer to the sentence in the document': 'De la respuesta a la frase del documento',
  'Whose answer': 'De quién es la respuesta',
  'This answer has no sentences to walk back from.': 'Esta respuesta no tiene frases desde las que volver atrás.',
  'Sentences of the final answer': 'Frases de la respuesta final',
  'Where it comes from': 'De dónde viene',
  'No output and no material holds these words. Whoever wrote the answer may have concluded it, or made it up.':
    'Ninguna salida ni ningún material contiene estas palabras. Quien escribió la respuesta pudo deducirlo o inventarlo.',
  'Handed on by': 'Traspasado por',
  'Material:': 'Material:',
  'Read all of {0}': 'Leer entero: {0}',
  'Word for word': 'Palabra por palabra',
  'Likely: most words agree': 'Probable: coincide la mayoría de las palabras',
  'Weak: some words agree, perhaps by chance': 'Débil: coinciden algunas palabras, quizá por azar',
  'What if': '¿Y si…?',
  'Width, merging by hand, a rate limit and starting up, computed without a run':
    'Ancho, fusión a mano, límite de peticiones y arranque, calculados sin ejecutar nada',
  '{0} in all.': '{0} en total.',
  'Minutes you spend merging by hand': 'Minutos que dedicas a fusionar a mano',
  'Seconds to start each conversation': 'Segundos para empezar cada conversación',
  'Computed on a virtual clock{0} from the turns that were measured.':
    'Calculado con un reloj virtual{0} a partir de los turnos medidos.',
  ' at pace 1×': ' a ritmo 1×',
  'Nothing is sent.': 'No se envía nada.',
  'The runs had pace {0}; told so, your minutes and the model’s count alike. Nothing is sent.':
    'Las ejecuciones fueron a ritmo {0}; dicho así, tus minutos y los del modelo cuentan igual. No se envía nada.',
  'The limit refuses {0}; each asks again after the wait.':
    'El límite rechaza {0}; cada una vuelve a pedir después de la espera.',
  'Phases of separate conversations have {0} at once; a thread’s turns follow each other at any width.':
    'Las fases de conversaciones separadas tienen {0} a la vez; los turnos de un hilo van uno tras otro con cualquier ancho.',
  'Back to what was measured': 'Volver a lo medido',
  'more reason': 'motivo más',
  'False alarm: {0}': 'Falsa alarma: {0}',
  '{0}: not measured in {1}': '{0}: sin medir en {1}',
  either: 'ninguna',
  one: 'una',
  'in {0}, out {1}': 'entrada {0}, salida {1}',
  paid: 'pagado',
  'of all conversations together': 'de todas las conversaciones juntas',
  '{0} of the newest; older ones follow': '{0} de las más recientes; siguen las anteriores',
};
