import type { Dictionary } from '../t.ts';

/** Where the sources contradict each other. */
export const claimDisagreements: Dictionary = {
  'What is found is the practice model’s: it can only say what a conversation holds.':
    'Lo encontrado es del modelo de práctica: solo puede decir lo que contiene una conversación.',
  'Splitting saves tokens. (Against it: a team multiplies them.)':
    'Dividir ahorra tokens. (En contra: un equipo los multiplica.)',
  'Many turns with little in common, against one thread; a shared case, against a single turn.':
    'Muchos turnos con poco en común, frente a un hilo; un caso compartido, frente a un solo turno.',
  '{0} the tokens in the first case, {1} in the second.': '{0} los tokens en el primer caso, {1} en el segundo.',
  'Saved is the history that is not sent again; added is what every conversation has to be given anew.':
    'Se ahorra el historial que no se envía de nuevo; se añade lo que hay que dar otra vez a cada conversación.',
  'One source: three conversations save 40 to 60%; its own ranges allow for 25 to 75%.':
    'Una fuente: tres conversaciones ahorran de un 40 a un 60 %; sus propios rangos admiten de un 25 a un 75 %.',
  'Turns are many and little is shared, so that most of what a thread sends is history.':
    'Hay muchos turnos y poco en común, así que la mayor parte de lo que envía un hilo es historial.',
  'Another: a team costs three to five times as much, or five times and more.':
    'Otra: un equipo cuesta de tres a cinco veces más, o cinco veces y pico.',
  'One turn would have done, and each worker has to be given the same case anew.':
    'Habría bastado un turno, y a cada trabajador hay que darle de nuevo el mismo caso.',
  'Six endpoints apart cost a third of one thread. (Against it: the same source’s own formula gives a sixth, sending again 2/7.)':
    'Seis endpoints por separado cuestan un tercio de un hilo. (En contra: la fórmula de la misma fuente da un sexto; reenviar todo, 2/7.)',
  '{0} of one turn that share nothing.': '{0} de un turno que no comparten nada.',
  'equal task': 'tarea igual',
  'Run with notes of 2,000 tokens for each, and with the replies that the practice model gives.':
    'Se ejecutó con notas de 2.000 tokens para cada una y con las respuestas que da el modelo de práctica.',
  '{0}; the formula gives {1}, sending everything again {2}.': '{0}; la fórmula da {1}; reenviarlo todo, {2}.',
  '2/(N+1) with the whole history sent again; 1/N if every turn of the thread were as long as its last.':
    '2/(N+1) si se reenvía todo el historial; 1/N si cada turno del hilo fuera tan largo como el último.',
  'One source, in its example: a third.': 'Una fuente, en su ejemplo: un tercio.',
  'The endpoints share a short standard.': 'Los endpoints comparten una norma breve.',
  'The same source, in its table: (N−1)/N lower, a sixth for six.':
    'La misma fuente, en su tabla: (N−1)/N menos, un sexto para seis.',
  'Each turn of the thread is as long as its last, which a growing thread is not.':
    'Cada turno del hilo es tan largo como el último, y en un hilo que crece no lo es.',
  'Sending everything again: 2/7.': 'Reenviarlo todo: 2/7.',
  'The tasks are equal, of one turn, and share nothing.': 'Las tareas son iguales, de un turno, y no comparten nada.',
  'Phased work saves 35 to 50%. (Against it: 25 to 40%, in the same source.)':
    'El trabajo por fases ahorra de un 35 a un 50 %. (En contra: de un 25 a un 40 %, en la misma fuente.)',
  'The two cases that the source describes.': 'Los dos casos que describe la fuente.',
  '{0} and {1}: {2} in the higher range, {3} in the lower one.':
    'Un {0} y un {1}: {2} en el rango alto, {3} en el bajo.',
  'The larger the part in lanes, the higher; the more each lane is handed, the lower.':
    'Cuanto mayor la parte en carriles, más alto; cuanto más se traspasa a cada carril, más bajo.',
  'The source, where it describes phases: 35 to 50%.': 'La fuente, donde describe las fases: de un 35 a un 50 %.',
  'Most turns lie in the lanes, and what discovery hands over is short.':
    'La mayoría de los turnos está en los carriles, y lo que traspasa el descubrimiento es breve.',
  'The same source, in its table: 25 to 40% for mixed work.':
    'La misma fuente, en su tabla: de un 25 a un 40 % para el trabajo mixto.',
  'Discovery and integration are long, or each lane is handed much.':
    'El descubrimiento y la integración son largos, o a cada carril se le traspasa mucho.',
  'Conversations that start together share a cached opening. (Against it: started at the same moment they all miss.)':
    'Las conversaciones que empiezan a la vez comparten un arranque en caché. (En contra: si empiezan en el mismo momento, ninguna acierta.)',
  'The same conversations, started together and with one ahead.':
    'Las mismas conversaciones, empezadas a la vez y con una por delante.',
  '{0} tokens read when started together, {1} with one ahead.':
    '{0} tokens leídos si empiezan a la vez, {1} con una por delante.',
  'An opening can be read from the first token of the conversation that wrote it.':
    'Un arranque se puede leer desde el primer token de la conversación que lo escribió.',
  'One source: the first pays for writing, the rest read cheaply.':
    'Una fuente: la primera paga por escribir, las demás leen barato.',
  'One conversation goes ahead, and the others start at its first token.':
    'Una conversación va por delante, y las demás empiezan en su primer token.',
  'Measurement: they all miss.': 'La medición: ninguna acierta.',
  'They start at the very same moment.': 'Empiezan exactamente en el mismo momento.',
  'Split as soon as two or three independent parts are found. (Against it: one after another unless proven otherwise; or a team from the start.)':
    'Divide en cuanto haya dos o tres partes independientes. (En contra: una tras otra salvo prueba de lo contrario; o un equipo desde el principio.)',
  'Sources that can be read apart (the research exercise, with fields), parts that have to fit (the feature exercise, first plan), and a team against a single turn. {0}':
    'Fuentes que se pueden leer por separado (el ejercicio de investigación, con campos), partes que deben encajar (el ejercicio de la función, primer plan) y un equipo frente a un solo turno. {0}',
  'Apart, the first finds {0} and a thread {1}, in {2} of the time. The second finds {3} apart and {4} in a thread. The team takes {5} the tokens of a single turn.':
    'Por separado, el primero encuentra {0} y un hilo {1}, en el {2} del tiempo. El segundo encuentra {3} por separado y {4} en un hilo. El equipo gasta {5} los tokens de un solo turno.',
  'Ask of each pair whether the second would come out differently had the first not been done.':
    'Pregunta de cada par si la segunda saldría distinta de no haberse hecho la primera.',
  'One source: in parallel, once two or three parts are found.':
    'Una fuente: en paralelo, en cuanto hay dos o tres partes.',
  'The parts are independent, or what joins them is handed over in writing.':
    'Las partes son independientes, o lo que las une se traspasa por escrito.',
  'Another: one after another is the default.': 'Otra: por defecto, una tras otra.',
  'Independence is not proven: what is lost between two parts costs more than the time.':
    'La independencia no está probada: lo que se pierde entre dos partes cuesta más que el tiempo.',
  'A third: a planner, workers and a synthesizer.': 'Una tercera: un planificador, trabajadores y un sintetizador.',
  'The goal is too large for one conversation, and the time is worth several times the tokens.':
    'El objetivo es demasiado grande para una conversación, y el tiempo vale varias veces los tokens.',
  'A fault between services is found in depth, in one conversation. (Against it: in stages, side by side.)':
    'Un fallo entre servicios se encuentra en profundidad, en una conversación. (En contra: por etapas, en paralelo.)',
  'The bug investigation exercise: one conversation that reads everything; stages that begin with one and then try the hypotheses side by side; a reader for each service. {0}':
    'El ejercicio de investigación de un error: una conversación que lo lee todo; etapas que empiezan con una y luego prueban las hipótesis en paralelo; un lector por servicio. {0}',
  'In depth {0}, in stages {1}, by service {2}. Depth takes {3} tokens and {4}, the stages {5} and {6}.':
    'En profundidad {0}, por etapas {1}, por servicio {2}. La profundidad lleva {3} tokens y {4}; las etapas, {5} y {6}.',
  'A point that rests on two files is found where one conversation holds both and is asked for it.':
    'Un punto que se apoya en dos archivos se encuentra donde una conversación tiene ambos y se le pide.',
  'One source: in depth, since each step rests on all before it.':
    'Una fuente: en profundidad, porque cada paso se apoya en todos los anteriores.',
  'The cause lies between services, and the files still fit into one conversation.':
    'La causa está entre servicios, y los archivos aún caben en una conversación.',
  'Another: reproduce, form hypotheses, test them in parallel, verify.':
    'Otra: reproducir, formular hipótesis, probarlas en paralelo, verificar.',
  'One conversation has read everything first; then each hypothesis can be tried by itself.':
    'Primero una conversación lo ha leído todo; después cada hipótesis se puede probar por sí sola.',
  'A text is coupled, so one conversation writes it. (Against it: sections in parallel.)':
    'Un texto está acoplado, así que lo escribe una conversación. (En contra: secciones en paralelo.)',
  'The writing exercise: names, promises and times are made to agree afterwards, or are settled before; each in a thread and in sections at once. {0}':
    'El ejercicio de redacción: nombres, promesas y tiempos se ponen de acuerdo después, o se fijan antes; cada caso en un hilo y en secciones a la vez. {0}',
  'Agreed afterwards: {0} in a thread, {1} in sections. Settled before: {2} in a thread and {3} in sections, in {4} and {5}.':
    'Acordado después: {0} en un hilo, {1} en secciones. Fijado antes: {2} en un hilo y {3} en secciones, en {4} y {5}.',
  'Sections agree on what each of their conversations was told.':
    'Las secciones concuerdan en lo que se le dijo a cada una de sus conversaciones.',
  'One source: in a thread, because reviewing one part alone misleads.':
    'Una fuente: en un hilo, porque revisar una sola parte engaña.',
  'Nothing is settled before the sections are written.': 'No se fija nada antes de escribir las secciones.',
  'Another: an outline, sections in parallel, a fact check, a line edit.':
    'Otra: un esquema, secciones en paralelo, una verificación de datos, una corrección de estilo.',
  'The outline settles names, promises and times, and each section is handed it.':
    'El esquema fija nombres, promesas y tiempos, y se traspasa a cada sección.',
  'The parts of one feature are built at once behind their interfaces. (Against it: an orchestrator sees to it; or never in one repository.)':
    'Las partes de una función se construyen a la vez detrás de sus interfaces. (En contra: se encarga un orquestador; o nunca en un mismo repositorio.)',
  'The feature exercise: five specialists at once, the same in one thread, and at once after the interfaces were settled. {0}':
    'El ejercicio de la función: cinco especialistas a la vez, los mismos en un hilo, y a la vez tras fijar las interfaces. {0}',
  'At once {0} in {1}, in a thread {2} in {3}, at once with settled interfaces {4} in {5}.':
    'A la vez, {0} en {1}; en un hilo, {2} en {3}; a la vez con las interfaces fijadas, {4} en {5}.',
  'Settling first costs one task’s time, and replaces what the parts would have to know of each other.':
    'Fijarlas antes cuesta el tiempo de una tarea y sustituye lo que las partes tendrían que saber unas de otras.',
  'One source: schema, service and screens at once, behind defined interfaces.':
    'Una fuente: esquema, servicio y pantallas a la vez, detrás de interfaces definidas.',
  'The interfaces are written down before, and each part is handed them.':
    'Las interfaces se escriben antes y se traspasan a cada parte.',
  'Another: a planner and a synthesizer hold the parts together.':
    'Otra: un planificador y un sintetizador mantienen unidas las partes.',
  'The planner settles what they share. A synthesizer alone sees the clash when it is too late.':
    'El planificador fija lo que comparten. Un sintetizador por sí solo ve el choque cuando ya es tarde.',
  'A third: not in one repository.': 'Una tercera: no en un mismo repositorio.',
  'Two of the parts write the same file, branch or table. Separate copies undo that, and bring a merge.':
    'Dos de las partes escriben el mismo archivo, rama o tabla. Con copias separadas se evita, y llega una fusión.',
  'Who wants to share context in mid-run should go back to one conversation. (Against it: two rounds with a coordinator.)':
    'Quien quiera compartir contexto a mitad de la ejecución debería volver a una conversación. (En contra: dos rondas con un coordinador.)',
  'Two exercises with their first plans, in one thread and in two rounds: a feature whose parts need each other, and a code review by file. {0}':
    'Dos ejercicios con sus primeros planes, en un hilo y en dos rondas: una función cuyas partes se necesitan, y una revisión de código por archivo. {0}',
  'The feature: {0} in a thread, {1} in two rounds. The review: {2} and {3}, in {4} and {5}.':
    'La función: {0} en un hilo, {1} en dos rondas. La revisión: {2} y {3}, en {4} y {5}.',
  'A coordinator passes on what the first round wrote, and nothing that it only read.':
    'Un coordinador traspasa lo que escribió la primera ronda, y nada de lo que solo leyó.',
  'One source: the tasks were not independent, so go sequential.':
    'Una fuente: las tareas no eran independientes, así que hazlas una tras otra.',
  'What one part lacks stands in a text that only the other has read.':
    'Lo que le falta a una parte está en un texto que solo ha leído la otra.',
  'Another: a coordinator reads all, and writes a note for each.':
    'Otra: un coordinador lo lee todo y escribe una nota para cada una.',
  'What has to be shared fits into a note, and is in what the first round wrote.':
    'Lo que hay que compartir cabe en una nota y está en lo que escribió la primera ronda.',
  'Split work is easier to audit. (Against it, in the same source: and harder to debug.)':
    'El trabajo dividido es más fácil de auditar. (En contra, en la misma fuente: y más difícil de depurar.)',
  'The bug investigation exercise with its first plan, in one thread and all at once.':
    'El ejercicio de investigación de un error con su primer plan, en un hilo y todas a la vez.',
  'The largest transcript has {0} tokens, the thread’s {1}. Who looks for the culprit has {2} to go through, {3} tokens together.':
    'La transcripción mayor tiene {0} tokens; la del hilo, {1}. Quien busque al culpable tiene que recorrer {2}, {3} tokens en total.',
  transcript: 'transcripción',
  'One transcript is about 1/c of the work; all c of them repeat what was handed over.':
    'Una transcripción es más o menos 1/c del trabajo; las c juntas repiten lo que se traspasó.',
  'Easier: one worker’s transcript can be read on its own.':
    'Más fácil: la transcripción de un trabajador se puede leer por sí sola.',
  'You know which worker to read.': 'Sabes a qué trabajador leer.',
  'Harder: the culprit hides among many transcripts.':
    'Más difícil: el culpable se esconde entre muchas transcripciones.',
  'All you have is a wrong sentence at the end, and no walk back from it.':
    'Solo tienes una frase equivocada al final, y ningún camino de vuelta desde ella.',
  'The story of a board paper is independent of its research, so three drafts start together. (Against it: it waits for the figures.)':
    'El relato de un informe para el consejo es independiente de su investigación, así que tres borradores empiezan a la vez. (En contra: espera a las cifras.)',
  'The board preparation exercise: three drafts at once and a synthesis; the same with fields to compare and a synthesis that is told to; a story that begins when finance has handed over. {0}':
    'El ejercicio de preparación del consejo: tres borradores a la vez y una síntesis; lo mismo con campos que comparar y una síntesis a la que se le pide; un relato que empieza cuando finanzas ha traspasado lo suyo. {0}',
  'At once {0} in {1}; with fields and a comparison {2} in {3}; with the story after the figures {4} in {5}.':
    'A la vez, {0} en {1}; con campos y una comparación, {2} en {3}; con el relato tras las cifras, {4} en {5}.',
  'Whether a promise was kept needs the promise and the figure in one conversation: the story’s or the synthesis’.':
    'Para saber si se cumplió una promesa hacen falta la promesa y la cifra en una misma conversación: la del relato o la de la síntesis.',
  'One source: research, finance and story in parallel, then a synthesis.':
    'Una fuente: investigación, finanzas y relato en paralelo, y después una síntesis.',
  'The drafts hand over their claims word for word, and the synthesis is asked to compare.':
    'Los borradores traspasan sus afirmaciones palabra por palabra, y a la síntesis se le pide comparar.',
  'The question that it leaves out: was the story ever independent?':
    'La pregunta que deja fuera: ¿fue independiente alguna vez el relato?',
  'The drafts hand over summaries. Then it needs the figures before it begins.':
    'Los borradores traspasan resúmenes. Entonces necesita las cifras antes de empezar.',
  '{0} of them': (count) => (count === 'uno' ? 'uno de ellos' : `${count} de ellos`),
};
