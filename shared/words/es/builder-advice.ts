import type { Dictionary } from '../t.ts';

/** What the guide to a structure asks and advises. */
export const builderAdvice: Dictionary = {
  'What kind of work is it?': '¿Qué tipo de trabajo es?',
  'Several parts that make one whole': 'Varias partes que forman un todo',
  'The same operation on several inputs': 'La misma operación sobre varias entradas',
  'One question from several points of view': 'Una pregunta desde varios puntos de vista',
  'Several drafts to choose among': 'Varios borradores entre los que elegir',
  'One thing built step by step': 'Una sola cosa construida paso a paso',
  'Trying and refining, with requirements that emerge': 'Probar y afinar, con requisitos que van surgiendo',
  'Judging something that only shows when all of it is read together':
    'Juzgar algo que solo se ve cuando se lee todo junto',
  'How far do the parts rest on each other?': '¿Cuánto se apoyan las partes unas en otras?',
  'Not at all: what they hand to each other is agreed': 'Nada: lo que se entregan está acordado',
  'Some rest on others': 'Algunas se apoyan en otras',
  'Each on all: reviewing one alone would mislead': 'Cada una en todas: revisar una sola engañaría',
  'Must something be found out or agreed before the parts can begin?':
    '¿Hay que averiguar o acordar algo antes de que empiecen las partes?',
  'What do they share while they run?': '¿Qué comparten mientras se ejecutan?',
  'Nothing but what they read': 'Nada más que lo que leen',
  'A service that limits how much it is asked': 'Un servicio que limita cuánto se le pide',
  'Something they change: a file, a table, a branch': 'Algo que cambian: un archivo, una tabla, una rama',
  'How do the outputs come together?': '¿Cómo se reúnen las salidas?',
  'By fields or named sections': 'Por campos o secciones con nombre',
  'One of them is chosen': 'Se elige una de ellas',
  'Somebody merges prose': 'Alguien fusiona prosa',
  'Does the time saved matter?': '¿Importa el tiempo que se ahorra?',
  'How many turns lie ahead?': '¿Cuántos turnos quedan por delante?',
  'Up to about fifteen': 'Hasta unos quince',
  'More than about fifteen': 'Más de unos quince',
  'The parts don’t need each other, so they can run at once.':
    'Las partes no se necesitan entre sí, así que pueden ejecutarse a la vez.',
  'One operation on several inputs: a conversation for each reads its own input and none of the others’.':
    'Una operación sobre varias entradas: una conversación para cada una lee la suya y ninguna de las demás.',
  'Drafts to choose among come out more different when none has read the others.':
    'Los borradores entre los que elegir salen más distintos cuando ninguno ha leído los otros.',
  'Something comes first and the rest follows from it: depth at the ends, breadth between.':
    'Algo va primero y el resto se sigue de ello: profundidad en los extremos, amplitud en medio.',
  'Each part needs all the others, so one conversation has to hold them.':
    'Cada parte necesita todas las demás, así que una sola conversación tiene que contenerlas.',
  'One thing built step by step: each step needs all before it.':
    'Una sola cosa construida paso a paso: cada paso necesita todos los anteriores.',
  'What you want emerges while you work, so the conversation has to remember how.':
    'Lo que quieres va surgiendo mientras trabajas, así que la conversación tiene que recordar cómo.',
  'What you look for shows only in a context that holds all of it.':
    'Lo que buscas solo se ve en un contexto que lo contiene todo.',
  'Nothing is shared, the outputs come together by themselves, and the time matters: all three conditions hold.':
    'No se comparte nada, las salidas se reúnen por sí solas y el tiempo importa: se cumplen las tres condiciones.',
  'They change the same thing, so whoever ends last would win. In order, nothing is overwritten.':
    'Cambian lo mismo, así que ganaría la que termine última. En orden, nada se sobrescribe.',
  'The service is limited: a queue of two keeps it busy without being refused.':
    'El servicio está limitado: una cola de dos lo mantiene ocupado sin que rechace nada.',
  'Time doesn’t matter, and width costs no fewer tokens: in turn, you can read each output before the next starts.':
    'El tiempo no importa, y el ancho no cuesta menos tokens: por turno puedes leer cada salida antes de que empiece la siguiente.',
  'Merging prose takes a person’s time. A queue of two gives you something to read while the next is written.':
    'Fusionar prosa le lleva tiempo a una persona. Una cola de dos te da algo que leer mientras se escribe lo siguiente.',
  'Many turns lie ahead. Spend five minutes on asking what in them is independent: two or three parts suffice.':
    'Quedan muchos turnos por delante. Dedica cinco minutos a preguntar qué hay en ellos que sea independiente: bastan dos o tres partes.',
  'It is said to save (N−1)/N of the tokens of one thread. Where the whole history is sent again, that is 1 − 2/(N+1). The forecast shows which holds.':
    'Se dice que ahorra (N−1)/N de los tokens de un solo hilo. Donde se reenvía todo el historial, es 1 − 2/(N+1). El pronóstico muestra cuál se cumple.',
  'Such work is said to take {0} to {1} fewer tokens than one thread. The forecast shows what it is here.':
    'Se dice que un trabajo así usa entre un {0} y un {1} menos de tokens que un solo hilo. El pronóstico muestra cuánto es aquí.',
  'about {0} tokens': 'unos {0} tokens',
  '{0} is a single task in one turn: there is nothing to run beside it.':
    '{0} es una sola tarea de un turno: no hay nada que ejecutar a su lado.',
  '{0} is a single task of {1}: one conversation already.':
    '{0} es una sola tarea de {1}: ya es una sola conversación.',
  'The {0} wait for each other in a row, so no width helps. One thread gives each all that came before.':
    'Las {0} se esperan en fila, así que ningún ancho ayuda. Un solo hilo da a cada una todo lo anterior.',
  '{0} need nothing of each other: {1} can run at once, {2} in all.':
    '{0} no se necesitan entre sí: {1} pueden ejecutarse a la vez, {2} en total.',
  wave: 'oleada',
  '{0} {1} first, and {2} rest on {3}: worth a review before they start.': (titles, _verb, readers = '') =>
    readers.startsWith('una ')
      ? `Lo primero: ${titles}. De ahí parte ${readers}, así que conviene revisarlo antes de que empiece.`
      : `Lo primero: ${titles}. De ahí parten ${readers}, así que conviene revisarlo antes de que empiecen.`,
  '{0} bring it together, so let one conversation go on through them.':
    'Reunirlo todo corre a cargo de {0}: deja que lo haga una sola conversación.',
  'You said that {0} need each other’s whole conversation.':
    'Has dicho que {0} necesitan compartir la conversación entera.',
  '{0} change {1}: at once, the last would win.': '{0} cambian {1}: a la vez, ganaría la última.',
  '{0} could run at once, and the limit lets about {1} start together.': (atOnce, allowed) =>
    `${atOnce} podrían ejecutarse a la vez, y el límite deja empezar juntas ${allowed === 'uno' ? 'solo a una' : `a unas ${allowed}`}.`,
  'Phased would start the same conversations at the same moments: nothing is found out first, and one task joins them all.':
    '«Por fases» iniciaría las mismas conversaciones en los mismos momentos: no se averigua nada antes, y una tarea lo reúne todo.',
  '{0}, where {1} takes {2}.': '{0}, mientras que «{1}» necesita {2}.',
  'about {0} {1}': 'unos {0} {1}',
  'about {0} tokens {1}': 'unos {0} tokens {1}',
  'It takes about the same time and tokens as {0}: what it adds is your review.':
    'Necesita más o menos el mismo tiempo y los mismos tokens que «{0}»: lo que añade es tu revisión.',
  '{0} speaks of what {1} will find, and isn’t handed it. Mend that first: the figures would change.':
    '{0} habla de los resultados de {1} y no los recibe. Corrige eso antes: las cifras cambiarían.',
  '{0} {1} over prose, so merging takes longer than it needs.':
    '{0} {1} prosa, así que fusionar lleva más tiempo del necesario.',
  hands: 'entrega',
  hand: 'entregan',
  '{0} may be needless by the briefs. Without them more could run at once, and this advice would change.': (links) =>
    links?.startsWith('Una ')
      ? `Según los encargos, quizá sobre una dependencia. Sin ella podrían ejecutarse más tareas a la vez, y este consejo cambiaría.`
      : `${links}, según los encargos, quizá sobren. Sin ellas podrían ejecutarse más tareas a la vez, y este consejo cambiaría.`,
  dependency: 'dependencia',
  dependencies: 'dependencias',
  'Nobody brings {0} together. Count your own time for it.': 'Nadie reúne {0}. Cuenta tu propio tiempo para ello.',
  'You said that {0} need each other’s whole conversation; this puts them apart.':
    'Has dicho que {0} necesitan compartir la conversación entera; esto las separa.',
  'It costs more tokens than {0}, {1} against {2}: what several read is sent to each.':
    'Cuesta más tokens que «{0}», {1} frente a {2}: lo que leen varias se envía a cada una.',
  '{0} would take {1}, where the thread takes {2}. What speaks for the thread is that nothing is lost at a handoff.':
    '«{0}» necesitaría {1}, y el hilo, {2}. A favor del hilo habla que no se pierde nada en un traspaso.',
  'The guide says {0}.': 'La guía propone «{0}».',
  'You said the parts are independent, and your graph has each wait for the one before. Ask of each edge whether the second would differ without it.':
    'Has dicho que las partes son independientes, y en tu grafo cada una espera a la anterior. Pregunta en cada flecha si la segunda sería distinta sin ella.',
  'You said something comes first, and nothing in your graph is handed to two others. Draw it as a task that they need.':
    'Has dicho que algo va primero, y en tu grafo nada se entrega a otras dos. Dibújalo como una tarea que ellas necesitan.',
  'You said nothing has to come first, and in your graph others rest on what one task finds out. If that is right, a phase of its own lets you review it.':
    'Has dicho que nada tiene que ir primero, y en tu grafo otras se apoyan en lo que averigua una tarea. Si es así, una fase propia te deja revisarlo.',
  'You said it has to hang together, and your graph lets tasks start at once. Either an edge is missing, or it comes apart after all.':
    'Has dicho que todo tiene que ir unido, y tu grafo deja que las tareas empiecen a la vez. O falta una flecha o, después de todo, se puede separar.',
  'Your plan would start more at once than the rate limit allows. The graph’s answer counts that in.':
    'Tu plan iniciaría a la vez más de lo que permite el límite de peticiones. La respuesta del grafo lo tiene en cuenta.',
  'Two of your tasks change the same thing. That decides, whatever else is independent.':
    'Dos de tus tareas cambian lo mismo. Eso decide, por independiente que sea lo demás.',
  'You marked most tasks for one thread. That decides, whatever else is independent.':
    'Has marcado la mayoría de las tareas para un solo hilo. Eso decide, por independiente que sea lo demás.',
  'Your answers name a condition that no graph shows: a limited service, a merge by hand, or time that doesn’t matter. Where it holds, go by your answers.':
    'Tus respuestas nombran una condición que ningún grafo muestra: un servicio limitado, una fusión a mano o un tiempo que no importa. Donde se cumpla, guíate por tus respuestas.',
  'Your answers and your graph both speak for {0}.': 'Tus respuestas y tu grafo hablan a favor de «{0}».',
  'Your answers speak for {0}, your graph for {1}.': 'Tus respuestas hablan a favor de «{0}»; tu grafo, de «{1}».',
};
