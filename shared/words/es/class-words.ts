import type { Dictionary } from '../t.ts';

/** What a class says of its pods, on the wall and on the run sheet. */
export const classWords: Dictionary = {
  'All pods lost the same {0}{1}': (points, names) =>
    `Todos los grupos perdieron ${points.includes(' ') ? 'los mismos' : 'el mismo'} ${points}${names}`,
  'One thread found {0} of what was lost apart, with the same briefs':
    'Un solo hilo encontró {0} de los hallazgos perdidos por separado, con los mismos encargos',
  '{0} of what was lost {1}': 'El {0} de lo perdido {1}',
  'Every pod had false alarms apart, and none in One thread':
    'Todos los grupos tuvieron falsas alarmas por separado, y ninguna en Un solo hilo',
  'The mended plans found {0} more {1}': 'Los planes corregidos encontraron {0} más {1}',
  'The mended plans found {0} fewer than the first plan':
    'Los planes corregidos encontraron {0} menos que el primer plan',
  'Mending went different ways: from {0} to {1} found':
    'Las correcciones tomaron caminos distintos: de {0} a {1} encontrados',
  'Everybody guessed the {0} too {1}': (what, side) =>
    `Todos estimaron ${what === 'reloj' ? 'el reloj' : 'los tokens'} ${side === 'high' ? 'por encima' : 'por debajo'}`,
  'Nobody guessed the {0} within half as much again': (what) =>
    `Nadie acertó ${what === 'reloj' ? 'el reloj' : 'los tokens'} ni con un margen de 1,5×`,
  clock: 'reloj',
  '{0} findings': '{0} hallazgos',
  'had its two sides in different conversations': 'tenía sus dos lados en conversaciones distintas',
  'was in view, and nobody had asked for it': 'estaba a la vista, y nadie lo había pedido',
  'was seen, and not passed on': 'se vio y no se traspasó',
  'was seen and asked for, and overlooked': 'se vio y se pidió, y se pasó por alto',
  ': {0}, and {1} more': ': {0} y {1} más',
  'than the first plan': 'que el primer plan',
  'on the same clock': 'en el mismo tiempo',
  'and took {0} as long': 'y tardaron {0} lo que el primero',
  'in {0} the time': 'en {0} el tiempo del primero',
  'What was lost lay between two texts. Which conversation could have read both, and what would it have cost?':
    'Lo perdido estaba entre dos textos. ¿Qué conversación podría haber leído los dos y cuánto habría costado?',
  'Somebody had it before their eyes and was asked other things. Which sentence was missing in which brief?':
    'Alguien lo tuvo ante los ojos y se le preguntaron otras cosas. ¿Qué frase faltaba en qué encargo?',
  'It was seen and didn’t arrive. Which field would have had to be in the handoff?':
    'Se vio y no llegó. ¿Qué campo tendría que haber estado en el traspaso?',
  'It was read, asked for and missed. Where in your work would a second look be cheap?':
    'Se leyó, se pidió y se pasó por alto. ¿En qué parte de tu trabajo saldría barata una segunda mirada?',
  'The same briefs as One thread found more. What had its later turns seen that the others had not?':
    'Los mismos encargos encontraron más en Un solo hilo. ¿Qué habían visto sus últimos turnos que los demás no?',
  'Each false alarm is answered somewhere. Who had that passage, and were they asked?':
    'Cada falsa alarma tiene respuesta en alguna parte. ¿Quién tenía ese pasaje, y se le preguntó?',
  'The mended plans found more. What did they cost, in tokens and on the clock, and would you pay it every week?':
    'Los planes corregidos encontraron más. ¿Cuánto costaron, en tokens y en el reloj, y lo pagarías cada semana?',
  'Some mends found less than the first plan. What did they take away while they added?':
    'Algunas correcciones encontraron menos que el primer plan. ¿Qué quitaron al añadir?',
  'Mends came out far apart. Let two pods say what they changed. What did the better one let meet?':
    'Las correcciones dieron resultados muy distintos. Que dos grupos digan qué cambiaron. ¿Qué reunió la mejor?',
  'Everybody guessed too high. Which wait did you count that didn’t happen?':
    'Todos estimaron de más. ¿Qué espera contaste que no se produjo?',
  'Everybody guessed too low. Which part of the work did nobody see in the plan?':
    'Todos estimaron de menos. ¿Qué parte del trabajo no vio nadie en el plan?',
  '{0} pods': '{0} grupos',
  'This class answers to its own pages only. Open the address on the wall.\n':
    'Esta clase solo responde a sus propias páginas. Abre la dirección que está en el mural.\n',
  'This address lacks the facilitator’s secret. Open the whole address that Braid printed when the class was opened.\n':
    'A esta dirección le falta el secreto del facilitador. Abre la dirección completa que Braid mostró al abrir la clase.\n',
  'A class of Braid is here, but its pages were not built. Run npm run build on the host, then load again.\n':
    'Aquí hay una clase de Braid, pero sus páginas no se han compilado. Ejecuta npm run build en el equipo anfitrión y vuelve a cargar.\n',
  'There is nothing at this address. Open the address on the wall, with nothing behind it.\n':
    'No hay nada en esta dirección. Abre la dirección que está en el mural, sin nada detrás.\n',
  'Pages here can only be read.\n': 'Aquí las páginas solo se pueden leer.\n',
  Join: 'Unirse',
  'Put the wall on. Everybody opens the address and enters the code. Ask the question of before.':
    'Pon el mural. Cada cual abre la dirección e introduce el código. Haz la pregunta de antes.',
  'Board preparation, prebuilt': 'Preparación del consejo, ya construida',
  'Nobody builds: look at the first plan, predict, run, and read one pair that was lost.':
    'Nadie construye: se mira el primer plan, se predice, se ejecuta y se lee una pareja que se perdió.',
  'Requirements review': 'Revisión de requisitos',
  'The cut by section first. Let it lose. Then mend, and run again: at minute 12 at the latest.':
    'Primero el corte por secciones. Deja que pierda. Después se corrige y se ejecuta de nuevo: en el minuto 12 a más tardar.',
  'Your own work': 'Trabajo propio',
  'Each pod names a task of its own week and draws it: what has to be together, and what has to be told.':
    'Cada grupo nombra una tarea de su semana y la dibuja: qué tiene que estar junto y qué hay que contar.',
  Debrief: 'Puesta en común',
  'Reveal the wall if it isn’t yet. Three questions are enough. Ask the question of after.':
    'Muestra el mural si aún no está a la vista. Bastan tres preguntas. Haz la pregunta de después.',
  Read: 'Leer',
  'The dossier alone. Nobody reads the materials yet.': 'Solo el dosier. Nadie lee todavía los materiales.',
  'Plan and predict': 'Planificar y predecir',
  'Look at the first plan, answer every question, lock.':
    'Mirar el primer plan, responder a todas las preguntas, bloquear.',
  'While it runs, each pod marks what it expects to be lost.':
    'Mientras se ejecuta, cada grupo marca lo que espera que se pierda.',
  'First the clock, then the tokens, then one lost point: who had seen which side?':
    'Primero el reloj, después los tokens y después un punto perdido: ¿quién había visto qué lado?',
  Mend: 'Corregir',
  'Each pod changes one thing and says beforehand what it will bring.':
    'Cada grupo cambia una sola cosa y dice antes qué aportará.',
  'Run again': 'Ejecutar de nuevo',
  'Compare with what was said. Mend once more only if there is time.':
    'Comparar con lo que se dijo. Corregir otra vez solo si hay tiempo.',
  'first plan': 'primer plan',
  mended: 'corregido',
  '1 pod': '1 grupo',
  ', {0} with a hint': ', {0} con pista',
  'found, first plan, {0}, {1}{2}': 'encontrados, primer plan, {0}, {1}{2}',
  'after mending, {0}{1}': 'tras corregir, {0}{1}',
  'as long as One thread, {0}': 'el tiempo de Un solo hilo, {0}',
  'sooner than One thread, {0}': 'más rápido que Un solo hilo, {0}',
  'later than One thread, {0}': 'más lento que Un solo hilo, {0}',
  'the tokens, {0}': 'los tokens, {0}',
  'the same in each pod': 'lo mismo en cada grupo',
  '1 false alarm': '1 falsa alarma',
  '{0} false alarms': '{0} falsas alarmas',
  'from {0} to {1} found': 'de {0} a {1} encontrados',
  '{0} found': '{0} encontrados',
  'median right': 'mediana acertada',
  'median {0} too high': 'mediana {0} demasiado alta',
  'median {0} too low': 'mediana {0} demasiado baja',
  '{0} too high': (count) => `${count} ${count === '1' ? 'demasiado alta' : 'demasiado altas'}`,
  '{0} too low': (count) => `${count} ${count === '1' ? 'demasiado baja' : 'demasiado bajas'}`,
  '{0} right': (count) => `${count} ${count === '1' ? 'acertada' : 'acertadas'}`,
  '{0} of {1}: {2}; {3}': '{0} de {1}: {2}; {3}',
  'guesses of the clock': 'conjeturas del reloj',
  'guesses of the tokens': 'conjeturas de los tokens',
  'in a browser': 'en un navegador',
  'from its own Braid': 'desde su propio Braid',
  'from a file': 'desde un archivo',
  'before the exercise': 'antes del ejercicio',
  'after the exercise': 'después del ejercicio',
  'a week later': 'una semana más tarde',
  'Lost its connection, runs on by itself': 'Perdió la conexión, sigue ejecutando por su cuenta',
  'Lost its connection, goes on by itself': 'Perdió la conexión, sigue por su cuenta',
  'Its work was read in': 'Se ha incorporado su trabajo',
  'Joined, nothing begun': 'Se ha unido, sin empezar nada',
  'Reading the dossier': 'Lee el dosier',
  'Building a plan': 'Construye un plan',
  'Answering the questions': 'Responde a las preguntas',
  'Its prediction is locked': 'Su predicción está bloqueada',
  '{0} of {1} structures done': (done, of) =>
    `${done === 'Uno' ? 'Una' : done} de ${of} estructuras ${done === 'Uno' ? 'hecha' : 'hechas'}`,
  'Has run, and looks at the lanes': 'Ha ejecutado y mira los carriles',
  'Reading the answers': 'Lee las respuestas',
  'Choosing a mend': 'Elige una corrección',
  'Mended, and writing a reflection': 'Corregido, y escribe una reflexión',
  'Writing a reflection': 'Escribe una reflexión',
  'Mended, and done': 'Corregido y terminado',
  'They asked for help': 'Ha pedido ayuda',
  'They asked for help: {0}': 'Ha pedido ayuda: {0}',
  'A cycle: {0}': 'Un ciclo: {0}',
  'A task without a brief: {0}': 'Una tarea sin encargo: {0}',
  'A run failed: {0}': 'Falló una ejecución: {0}',
  'A run waits for the rate limit': 'Una ejecución espera al límite de peticiones',
  'A run waits for the rate limit: {0}': 'Una ejecución espera al límite de peticiones: {0}',
  'No answer to the questions yet': 'Las preguntas siguen sin respuesta',
  'Nothing has changed for a while': 'No ha cambiado nada desde hace un rato',
  'Go over and ask what they expected to happen.': 'Acércate y pregunta qué esperaban que pasara.',
  'Ask which of the two has to be there first, and let them take away the other arrow.':
    'Pregunta cuál de las dos tiene que estar antes y deja que quiten la otra flecha.',
  'Ask what a person in that task would have to be told. A conversation is told nothing else.':
    'Pregunta qué habría que decirle a una persona que hiciera esa tarea. A una conversación no se le dice nada más.',
  'Let them read the failure in its lane, then start again. What other lanes did is kept.':
    'Deja que lean el fallo en su carril y que inicien de nuevo. Lo que hicieron los demás carriles se conserva.',
  'It goes on by itself. Ask them meanwhile why more at the same time didn’t make it sooner.':
    'Continúa por sí sola. Pregúntales mientras tanto por qué hacer más a la vez no lo adelantó.',
  'Go over. Often two answers stand against each other and nobody wants to press.':
    'Acércate. A menudo hay dos respuestas enfrentadas y nadie quiere pulsar.',
  '{0} stuck': (count) => `${count} ${count === '1' ? 'atascado' : 'atascados'}`,
  '{0} at work': '{0} trabajando',
  '{0} running': '{0} ejecutando',
  '{0} done': (count) => `${count} ${count === '1' ? 'terminado' : 'terminados'}`,
  '{0} not connected': '{0} sin conexión',
  '{0} waiting to join': '{0} por unirse',
  '{0} joined.': 'Se incorpora: {0}.',
  '{0} is stuck. {1}.': '{0} se ha atascado. {1}.',

  '“{0}” is open. The address above is the facilitator’s alone; keep it off the wall.':
    '«{0}» está abierta. La dirección de arriba es solo del facilitador; que no se vea en el mural.',
  'Pods open {0} in a browser and enter {1}.': 'Los grupos abren {0} en un navegador e introducen {1}.',
  'Every computer that reaches this one can open that address. What travels is not encrypted: use a network that you trust.':
    'Cualquier ordenador que llegue a este puede abrir esa dirección. Lo que viaja no va cifrado: usa una red de confianza.',
  'Only this computer can open it; --network opens it to others.':
    'Solo este ordenador puede abrirla; --network la abre a los demás.',
  'Press Ctrl C to close it. It can be opened again with --reopen {0}.':
    'Pulsa Ctrl C para cerrarla. Se puede volver a abrir con --reopen {0}.',
};
