import type { Dictionary } from '../t.ts';

/** What is said of runs, conversations, budgets and starts. */
export const words: Dictionary = {
  'waited {0} for you': 'te esperó {0}',
  'the machine slept for {0}': 'el equipo estuvo en reposo {0}',
  'was cut off for {0} and went on': 'se cortó durante {0} y continuó',
  'sent as a batch, whose clock is the server’s': 'enviada como un lote, cuyo reloj es el del servidor',
  'was searched for findings in the first {0} characters of an answer':
    'sus hallazgos se buscaron en los primeros {0} caracteres de una respuesta',
  'Good to know when you compare': 'Conviene saberlo al comparar',
  'there are no conversations {0}': 'no hay conversaciones {0}',
  'Choose others from the list.': 'Elige otras de la lista.',
  'there is no lane {0} here': 'no hay ningún carril {0} aquí',
  'Choose one of the lanes on the page.': 'Elige uno de los carriles de la página.',
  'a single lane has nothing to run beside it': 'un solo carril no tiene con qué ejecutarse lado a lado',
  'Add a second one.': 'Añade un segundo.',
  'one set holds {0} lanes at the most': 'un conjunto admite como máximo {0} carriles',
  'What you wrote is still there.': 'Lo que escribiste sigue ahí.',
  'Ask on in one of them, or begin a new set.': 'Sigue preguntando en uno de ellos o empieza un conjunto nuevo.',
  'a synthesis needs at least two lanes to be handed': 'una síntesis necesita recibir al menos dos carriles',
  'Pick another lane.': 'Elige otro carril.',
  'these lanes have no brief: {0}': 'estos carriles no tienen encargo: {0}',
  'Write one for each, or take the lane away.': 'Escribe uno para cada uno o quita el carril.',
  '{0} {1} before it had answered, so there is nothing to go on from':
    '{0} {1} antes de haber respondido, así que no hay desde dónde seguir',
  'What you wrote is still there, and so is what came of the answer.':
    'Lo que escribiste sigue ahí, y también lo que llegó de la respuesta.',
  'Have it answer again first.': 'Haz primero que responda de nuevo.',
  '{0} is still answering': '{0} todavía está respondiendo',
  'these conversations have started already': 'estas conversaciones ya se iniciaron',
  'Nothing was started twice.': 'No se inició nada dos veces.',
  'Look at them as they are now.': 'Míralas como están ahora.',
  'one after another was measured already, or is being measured now':
    'una tras otra ya se midió, o se está midiendo ahora',
  'The figure stands.': 'La cifra se mantiene.',
  'Look at it below the lanes.': 'Mírala debajo de los carriles.',
  'Untitled conversations': 'Conversaciones sin título',
  'One set holds 24 lanes at the most.': 'Un conjunto admite como máximo 24 carriles.',
  'Practice model, drawn from your text': 'Modelo de práctica, a partir de tu texto',
  'Lane {0}': 'Carril {0}',
  'Lane {0} of {1}': 'Carril {0} de {1}',
  'It goes on in a lane of its own, beside the others.': 'Continúa en un carril propio, junto a los demás.',
  'To both': 'A los dos',
  'To all {0}': 'A los {0}',
  'computed from the lanes': 'calculado a partir de los carriles',
  'Started together: {0}. One after another: about {1}, computed from the lanes.':
    'Iniciadas juntas: {0}. Una tras otra: unos {1}, calculado a partir de los carriles.',
  'The opening turns one after another, measured: {0}; computed from their lanes: about {1}.':
    'Los turnos iniciales uno tras otro, medidos: {0}; calculados a partir de sus carriles: unos {1}.',
  'The opening turns one after another, measured: {0}.': 'Los turnos iniciales uno tras otro, medidos: {0}.',
  'Runs the same opening turns once more, one after another, and shows what that took':
    'Ejecuta los mismos turnos iniciales otra vez, uno tras otro, y muestra cuánto tardaron',
  'Can be measured once every lane has answered its brief and nothing is being written':
    'Se puede medir cuando todos los carriles hayan respondido a su encargo y no se esté escribiendo nada',
  'Measuring one after another: {0} so far.': 'Midiendo una tras otra: {0} hasta ahora.',
  'One after another was not measured to its end.': 'Una tras otra no se midió hasta el final.',
  '{0}, started {1}. {2}.': '{0}, iniciadas el {1}. {2}.',
  '{0}, {1} tokens': '{0}, {1} tokens',
  'first token {0}': 'primer token {0}',
  '{0} tokens a second': '{0} tokens por segundo',
  '{0}, branch {1}': '{0}, rama {1}',
  'Synthesis of {0}': 'Síntesis de {0}',
  'Bring the outputs you were handed together in one answer. Say where they agree, where they contradict each other, and what only one of them has. Name the output behind every point.':
    'Reúne en una sola respuesta las salidas que recibiste. Di en qué coinciden, en qué se contradicen y qué tiene solo una de ellas. Nombra la salida en la que se apoya cada punto.',
  'Problems in a text': 'Problemas de un texto',
  'Read this text only. List the problems it tells of, each with a quote in its own words.':
    'Lee solo este texto. Enumera los problemas de los que habla, cada uno con una cita textual.',
  'Risks with evidence': 'Riesgos con pruebas',
  'Name the three largest risks in what you were given. For each: what could happen, and the passage it rests on.':
    'Nombra los tres riesgos mayores de lo que recibiste. Para cada uno: qué podría pasar y el pasaje en que se apoya.',
  'Figures and their source': 'Cifras y su fuente',
  'List every figure that matters for a decision, with the passage it stands in and what it is a figure of.':
    'Enumera todas las cifras que importan para una decisión, con el pasaje en que está cada una y de qué es la cifra.',
  'A sceptic’s reading': 'La lectura de un escéptico',
  'Read this as somebody who doubts it. Which claims have no evidence here? What would have to be shown first?':
    'Lee esto como alguien que lo pone en duda. ¿Qué afirmaciones no tienen pruebas aquí? ¿Qué habría que demostrar primero?',
  'A newcomer’s questions': 'Las preguntas de quien llega',
  'Read this as somebody who is new to it. List the five questions that it leaves open, the most important first.':
    'Lee esto como alguien que lo ve por primera vez. Enumera las cinco preguntas que deja abiertas, la más importante primero.',
  'Summary for a decision': 'Resumen para una decisión',
  'Summarise this for somebody who has to decide today: what is asked, what speaks for and against it, what is missing.':
    'Resume esto para alguien que tiene que decidir hoy: qué se pide, qué habla a favor y en contra, qué falta.',
  'one of them': 'una de ellas',
  '{0} is still running, so it can’t be deleted': '{0} sigue en ejecución, así que no se puede eliminar',
  'Wait for its end or stop it, then delete it.': 'Espera a que termine o deténla, y elimínala después.',
  '{0} is an example that comes with Braid, so it can’t be deleted':
    '{0} es un ejemplo que viene con Braid, así que no se puede eliminar',
  'Leave it out and delete the others.': 'Déjalo fuera y elimina los demás.',
  'goes on': 'sigue',
  ' after {0}': ' al cabo de {0}',
  It: 'El conjunto',
  'Ended: {0} · Braid': 'Terminó: {0} · Braid',
  'Tell me when a run ends': 'Avisarme cuando termine una ejecución',
  'While no window of Braid is in front: its name, how it ended and its time, never what was written.':
    'Mientras no haya ninguna ventana de Braid delante: su nombre, cómo terminó y su tiempo, nunca lo que se escribió.',
  'While this page is in the background: its name, how it ended and its time, never what was written. Your browser asks you once.':
    'Mientras esta página esté en segundo plano: su nombre, cómo terminó y su tiempo, nunca lo que se escribió. Tu navegador te pregunta una vez.',
  'Your browser doesn’t let this page show notices. Its title says all the same that a run has ended.':
    'Tu navegador no deja que esta página muestre avisos. Aun así, su título dice que una ejecución ha terminado.',
  'Fold the finished lane': 'Plegar el carril terminado',
  'Fold finished lanes': 'Plegar los carriles terminados',
  'Show finished lanes': 'Mostrar los carriles terminados',
  '{0} as many': '{0} los tokens',
  'the same time': 'el mismo tiempo',
  'the same tokens': 'los mismos tokens',
  'You said: {0}, {1}': 'Dijiste: {0}, {1}',
  'Nothing is lost': 'No se pierde nada',
  '{0} {1}, {2} at once': '{0} {1}, {2} a la vez',
  '1 conversation, {0} {1}': '1 conversación, {0} {1}',
  phase: 'fase',
  phases: 'fases',
  'fresh conversations, {0} at once': 'conversaciones nuevas, {0} a la vez',
  'one growing conversation': 'una conversación que crece',
  'two rounds with a coordinator between': 'dos rondas con un coordinador en medio',
  '1 phase': '1 fase',
  '{0} phases{1}': '{0} fases{1}',
  waits: 'espera',
  wait: 'esperan',
  'Turn {0}': 'Turno {0}',
  'Done {0}': 'Hecho en {0}',
  '{0}, asked again after {1}': '{0}, pedida de nuevo tras {1}',
  'Ended with a failure. What is done is kept.': 'Terminó con un fallo. Lo hecho se conserva.',
  'Stopped at its cap. What is done is kept. Raise the cap, then go on.':
    'Se detuvo en su tope. Lo hecho se conserva. Sube el tope y después continúa.',
  'Stopped. What is done is kept.': 'Detenida. Lo hecho se conserva.',
  'Cut off before its end. Everything it received is kept.': 'Cortada antes de terminar. Todo lo recibido se conserva.',
  'No task had ended. Going on sends them again.': 'No había terminado ninguna tarea. Al continuar se envían de nuevo.',
  '{0} of {1} tasks {2} done and not sent again. Going on sends the rest; what was half written is asked for anew.': (
    done,
    of,
  ) =>
    `${done === 'Uno' ? 'Una' : done} de ${of} tareas ${done === 'Uno' ? 'está hecha y no se envía' : 'están hechas y no se envían'} de nuevo. Al continuar se envía el resto; lo escrito a medias se pide otra vez.`,
  second: 'segundo',
  seconds: 'segundos',
  'It reached its token limit, so the answer ends in the middle. What follows is handed what there is.':
    'Llegó a su límite de tokens, así que la respuesta acaba a la mitad. Lo que sigue recibe lo que hay.',
  '{0} It is asked again by itself, request {1} of at most {2}.':
    '{0} Se pide de nuevo por sí sola, petición {1} de {2} como máximo.',
  'The form of its answer': 'La forma de su respuesta',
  Note: 'Nota',
  'Handed over by {0}': 'Traspaso de {0}',
  'Gets {0}, not the materials': 'Recibe {0}, no los materiales',
  'Asked on': 'Pregunta de seguimiento',
  'Asked on: {0}': 'Pregunta de seguimiento: {0}',
  'Written again with the coordinator’s note': 'Escrita de nuevo con la nota del coordinador',
  'Sent back: {0}': 'Devuelta: {0}',
  'Asked once more for its form': 'Pedida otra vez por su forma',
  'Asked once more: {0}': 'Pedida otra vez: {0}',
  'Joined without a model. {0}': 'Unido sin modelo. {0}',
  'No field disagrees.': 'Ningún campo discrepa.',
  field: 'campo',
  disagrees: 'discrepa',
  disagree: 'discrepan',
  'Joined without a model': 'Unido sin modelo',
  'Waits for you': 'Te espera',
  'Your time {0}': 'Tu tiempo {0}',
  'Pause {0}': 'Pausar {0}',
  'Go on with {0}': 'Continuar con {0}',
  'Nothing new starts; what is under way is finished.': 'No empieza nada nuevo; lo que está en marcha se termina.',
  'Paused by you. Nothing new starts; what is under way is finished.':
    'En pausa, por ti. No empieza nada nuevo; lo que está en marcha se termina.',
  '{0} waits for your review': '{0} espera tu revisión',
  'This batch': 'Este lote',
  '{0} so far. Nothing after {1} starts before you approve.': (outputs) =>
    `${outputs} hasta ahora. Nada de lo que sigue empieza antes de que apruebes.`,
  'Your time is counted, and shown apart from the model’s.':
    'Tu tiempo se cuenta y se muestra aparte del tiempo del modelo.',
  'What you save is handed on in its place.': 'Lo que guardes se traspasa en su lugar.',
  'What you save is handed on in its place. It has fields: change the words between the quotation marks, and leave the marks and brackets as they are.':
    'Lo que guardes se traspasa en su lugar. Tiene campos: cambia las palabras entre comillas y deja las comillas y los corchetes como están.',
  'It is written again in its own conversation, with this note as the next turn.':
    'Se escribe de nuevo en su propia conversación, con esta nota como siguiente turno.',
  'Save or cancel what you typed, then approve.': 'Guarda o cancela lo que escribiste y después aprueba.',
  'Edited by you': 'Editado por ti',
  'Sent back': 'Devuelto',
  '{0} {1} being written again with your note. The review goes on when {2} there.': (names) =>
    `Se escribe de nuevo con tu nota: ${names}. La revisión continúa cuando esté listo.`,
  'it is': 'está',
  'they are': 'están',
  'This review was closed in another window, or by the end of the run.':
    'Esta revisión se cerró en otra ventana o al terminar la ejecución.',
  'What you had typed was not used. It stays here until you close this.':
    'Lo que habías escrito no se usó. Queda aquí hasta que cierres esto.',
  'This output has changed since you began. Saving replaces what is there now.':
    'Esta salida ha cambiado desde que empezaste. Al guardar se reemplaza lo que hay ahora.',
  'This has lost its form: a quotation mark, comma or bracket is missing, or something stands outside them. Mend it, or cancel to have the output back.':
    'Esto ha perdido su forma: falta una comilla, una coma o un corchete, o hay algo fuera de ellos. Corrígelo o cancela para recuperar la salida.',
  'This no longer has what was asked for: {0}. Mend it, or cancel to have the output back.':
    'Esto ya no tiene lo que se pidió: {0}. Corrígelo o cancela para recuperar la salida.',
  '{0}: {1} waits for your review': '{0}: {1} espera tu revisión',
  'Ask on in this conversation': 'Seguir preguntando en esta conversación',
  'It goes out as one more turn. What follows waits for it where it has not begun.':
    'Se envía como un turno más. Lo que sigue lo espera si aún no ha empezado.',
  'A conversation that settles {0} and {1} has joined.': 'Se ha incorporado una conversación que resuelve {0} y {1}.',
  'A conversation of its own gets both, and your reason. It reconciles them or says which one goes first and why; what has not begun is handed its answer too.':
    'Una conversación propia recibe las dos y tu motivo. Las concilia o dice cuál prevalece y por qué; lo que no ha empezado recibe también su respuesta.',
  'Run in turn: each structure began when the one before had ended. Waiting for its turn is not in its clock.':
    'Ejecución por turnos: cada estructura empezó cuando la anterior había terminado. La espera del turno no está en su reloj.',
  'Waits for its turn.': 'Espera su turno.',
  'Waits for its turn: {0} runs first.': 'Espera su turno: {0} se ejecuta antes.',
  'Set for these runs': 'Fijado para estas ejecuciones',
  '{0} on purpose.': '{0} a propósito.',
  'The practice model forgets in very long contexts: an assumption to discuss.':
    'El modelo de práctica olvida en contextos muy largos: un supuesto para debatir.',
  ', {0} in a thread': ', {0} en un hilo',
  all: 'todas',
  Discover: 'Descubrir',
  Integrate: 'Integrar',
  'Replies come word by word.': 'Las respuestas llegan palabra por palabra.',
  'Answers in a set form are asked for by a schema.': 'Las respuestas con forma fija se piden mediante un esquema.',
  'What conversations share can be read from a cache, and is counted apart.':
    'Lo que comparten las conversaciones puede leerse de una caché, y se cuenta aparte.',
  'What is sent first is counted by the server before a run.':
    'Lo que se envía primero lo cuenta el servidor antes de una ejecución.',
  'Very wide work can be handed in as one batch.': 'El trabajo muy ancho puede entregarse como un lote.',
  'A run may use {0}; the dearest would use about {1}, about {2} too much.':
    'Una ejecución puede usar {0}; la más cara usaría unos {1}, unos {2} de más.',
  '{0} of them are used; ': 'ya se han usado {0}; ',
  'This month may use {0}; {1}these runs would use about {2}, about {3} too much.':
    'Este mes se pueden usar {0}; {1}estas ejecuciones usarían unos {2}, unos {3} de más.',
  ' of {0}': ' de {0}',
  'Used this month: {0}{1} tokens, {2}{3}.': 'Usado este mes: {0}{1} tokens, {2}{3}.',
  'Nothing was started. Your prediction is locked. You can start it all the same; the caps hold as always.':
    'No se ha iniciado nada. Tu predicción está bloqueada. Puedes iniciarla de todos modos; los topes se aplican como siempre.',
  'Caps are checked before each request. A run that gets there stops with all it has, and can go on once the cap is higher.':
    'Los topes se comprueban antes de cada petición. Una ejecución que llega al suyo se detiene con todo lo que tiene, y puede continuar cuando el tope sea mayor.',
  'Nothing more is sent until the cap is higher. Your prediction is locked, so you can start later.':
    'No se envía nada más hasta que el tope sea mayor. Tu predicción está bloqueada, así que puedes iniciarla más tarde.',
  'What is sent first was counted by the server; the rest is estimated.':
    'Lo que se envía primero lo contó el servidor; el resto es una estimación.',
  'All figures are estimates.': 'Todas las cifras son estimaciones.',
  '{0} The practice model is free.': '{0} El modelo de práctica es gratuito.',
  '{0} No price of {1} is known, so its cost is n/a and no cap in dollars holds it.':
    '{0} No se conoce el precio de {1}, así que su coste es n/d y ningún tope en dólares lo limita.',
  '{0} List prices of {1} for {2}.': '{0} Precios de lista de {2} a {1}.',
  'How they start': 'Cómo empiezan',
  'In turn': 'Por turnos',
  'All begin at once. What a limit holds back counts as waiting.':
    'Empiezan todas a la vez. Lo que un límite retiene cuenta como espera.',
  'Each begins when the one before has ended. Waiting for its turn is not in its clock.':
    'Cada una empieza cuando la anterior ha terminado. La espera del turno no está en su reloj.',
  'This account has not named its limits yet, so it can’t be said whether they would compete for one.':
    'Esta cuenta todavía no ha indicado sus límites, así que no se puede decir si competirían por uno.',
  'Together they stay under the limits that this account names: {0} a minute.':
    'Juntas no superan los límites que indica esta cuenta: {0} por minuto.',
  'Started together, they would send about {0} {1} in their busiest minute, and this account may send {2}. The busiest alone sends about {3}.':
    'Iniciadas juntas, enviarían unas {0} {1} en su minuto de más carga, y esta cuenta puede enviar {2}. La más cargada envía por sí sola unas {3}.',
  'Queue of {0}': 'Cola de {0}',
  '“{0}”': '«{0}»',
};
