import type { Dictionary } from '../t.ts';

/** What the widgets of lessons say. */
export const lessonsWords: Dictionary = {
  'All at the same moment': 'Todas en el mismo momento',
  'One ahead, the rest at its first token': 'Una por delante, el resto con su primer token',
  '{0} written, {1} read': '{0} escritos, {1} leídos',
  'The text is too short for a cache, which takes openings from {0} tokens.':
    'El texto es demasiado corto para una caché, que admite arranques desde {0} tokens.',
  'Waiting for the first token costs {0}': 'Esperar al primer token cuesta {0}',
  'Started together, {0} write the text to the cache and none can read it.': () =>
    'Iniciadas juntas, todas escriben el texto en la caché y ninguna puede leerlo.',
  '{0} {1} and saves {2} of the price.': '{0} {1} y ahorra un {2} del precio.',
  '{0} by the list': '{0} según la lista',
  'done after {0}': 'hecho en {0}',
  '{0} written': '{0} escritos',
  'one starts, {0} after {1}': (others, after) =>
    `empieza una, ${others.replace(/^una /, '').replace(/^\S+ (?=otras)/, '')} a los ${after}`,
  other: 'otra',
  'all start together': 'empiezan todas juntas',
  '{0}; done after {1}. {2}.': '{0}; hecho en {1}. {2}.',
  'Together: {0}. One ahead: {1}. {2}': 'Juntas: {0}. Una por delante: {1}. {2}',
  'Paler: until the first token. A cache can be read from the first token of whoever writes it, if openings are the same to the letter. Both ways send the same tokens.':
    'Más claro: hasta el primer token. Una caché se puede leer desde el primer token de quien la escribe, si los arranques son iguales letra por letra. Las dos maneras envían los mismos tokens.',
  '{0} Prices are those of {1}, {2}; practice runs are free.':
    '{0} Los precios son los de {1}, {2}; las ejecuciones de práctica son gratuitas.',
  'Answer the first question. Each answer decides what is asked next.':
    'Responde a la primera pregunta. Cada respuesta decide qué se pregunta después.',
  'One more question follows from that.': 'De ahí se sigue una pregunta más.',
  'That opens a question anew.': 'Eso vuelve a abrir una pregunta.',
  'That was the last answer it needed: {0}.': 'Era la última respuesta que hacía falta: {0}.',
  '{0} still. That answer changed nothing.': 'Sigue siendo {0}. Esa respuesta no cambió nada.',
  'That one answer turned {0} into {1}.': 'Esa sola respuesta cambió {0} por {1}.',
  '{0} fewer': '{0} menos',
  'Computed for a piece of such work with {0} tasks of the same size: {1} tokens than one thread. More turns in each task, or a text that all of them read, would change that.':
    'Calculado para un trabajo así con {0} tareas del mismo tamaño: {1} de tokens que un solo hilo. Más turnos en cada tarea, o un texto que todas lean, lo cambiarían.',
  'Part {0}': 'Parte {0}',
  'What all rest on': 'Lo que sostiene a todas',
  'Turns of one conversation. The times add up, and each turn reads the history again.':
    'Turnos de una conversación. Los tiempos se suman, y cada turno lee el historial de nuevo.',
  'Separate conversations; each starts when the one before ends: {0}.':
    'Conversaciones separadas; cada una empieza cuando termina la anterior: {0}.',
  'All {0} started at once. You waited only for {1}, the longest.':
    'Las {0} empezaron a la vez. Solo esperaste a {1}, la más larga.',
  'started at {0}': 'empezó a los {0}',
  ', when {0} ended': ', cuando terminó {0}',
  '{0} waited for a slot and {1}{2}.': '{0} esperó una plaza y {1}{2}.',
  '{0} waited for a slot; the last, {1}, {2}{3}.': '{0} esperaron una plaza; la última, {1}, {2}{3}.',
  '{0}: {1}, {2} tokens. {3}': '{0}: {1}, {2} tokens. {3}',
  'you guessed {0} on two slots': 'tu conjetura: {0} con dos plazas',
  '{0} is now number {1} in the queue.': '{0} es ahora el número {1} de la cola.',
  'as much': 'lo mismo',
  '{0} conversations send {1}.': '{0} conversaciones envían {1}.',
  ' By the list they cost {0}.': ' Según la lista cuestan {0}.',
  ' The cache takes the thread’s price down by {0}, and not one of its tokens.':
    ' La caché rebaja el precio del hilo un {0}, y ni uno solo de sus tokens.',
  '{0} conversations, computed': '{0} conversaciones, calculado',
  'One thread sends {0} tokens, {1} conversations {2}. {3}':
    'Un solo hilo envía {0} tokens, {1} conversaciones {2}. {3}',
  'Context per turn: from {0} to {1} tokens in {2} turns.': 'Contexto por turno: de {0} a {1} tokens en {2} turnos.',
  'Context per turn in {0} conversations: each from {1} to about {2} tokens.':
    'Contexto por turno en {0} conversaciones: cada una de {1} a unos {2} tokens.',
  'This holds where every conversation can begin at {0} tokens: with nothing from the others, and nothing said twice.':
    'Esto se cumple si cada conversación puede empezar con {0} tokens: sin nada de las demás y sin decir nada dos veces.',
  ' Prices are those of {0}, {1}; practice runs are free.':
    ' Los precios son los de {0}, {1}; las ejecuciones de práctica son gratuitas.',
  token: 'token',
  'too much': 'de más',
  'too little': 'de menos',
  '{0} times {1}': (times, way) => `${times} veces por ${way === 'de más' ? 'encima' : 'debajo'}`,
  '{0}, which is near': '{0}, que se acerca',
  'A launch page': 'Una página de lanzamiento',
  'Rival prices': 'Precios de la competencia',
  'List what our three rivals charge, with the date of each price.':
    'Enumera lo que cobran nuestros tres competidores, con la fecha de cada precio.',
  'Interview notes': 'Notas de entrevistas',
  'Name the five complaints that buyers repeat most, each with a quote.':
    'Nombra las cinco quejas que más repiten los compradores, cada una con una cita.',
  'Launch page': 'Página de lanzamiento',
  'Write the page: answer the complaints, and compare the price.':
    'Escribe la página: responde a las quejas y compara el precio.',
  'Final polish': 'Pulido final',
  'Rework the page until it sounds like us, keeping what was tried and dropped in mind.':
    'Rehaz la página hasta que suene como nosotros, teniendo presente lo que se probó y se descartó.',
  'Buyers complain of the same things whatever the rivals charge.':
    'Los compradores se quejan de lo mismo cobre lo que cobre la competencia.',
  'Five complaints with their quotes fit on half a page. The recordings can stay behind.':
    'Cinco quejas con sus citas caben en media página. Las grabaciones pueden quedarse atrás.',
  'A table of three prices is all the page needs. Leave this edge out, and the page is written with prices that nobody has looked up.':
    'La página solo necesita una tabla con tres precios. Sin esta arista, la página se escribe con precios que nadie ha consultado.',
  'What was tried and dropped stands in no note. A fresh conversation would try it again.':
    'Lo que se probó y se descartó no está en ninguna nota. Una conversación nueva volvería a probarlo.',
  'No pair is answered yet, so nothing waits: all four start at once and end after {0}.':
    'Aún no se ha respondido a ninguna pareja, así que nada espera: las cuatro empiezan a la vez y terminan a los {0}.',
  '{0} may start beside {1}': '{0} puede empezar junto a {1}',
  '{0} now waits for {1} and is handed a note': '{0} espera ahora a {1} y recibe una nota',
  '{0} and {1} are turns of one thread now': '{0} y {1} son ahora turnos de un mismo hilo',
  '{0}. The clock stays at {1}.': '{0}. El reloj sigue en {1}.',
  '{0}: {1} became {2}.': '{0}: de {1} a {2}.',
  'The answers are gone, so nothing waits: {0}.': 'Ya no hay respuestas, así que nada espera: {0}.',
  'No two of them can run at once.': 'No hay dos que puedan ejecutarse a la vez.',
  '{0}: nothing between them.': '{0}: nada entre ellas.',
  'We would say the same.': 'Nosotros diríamos lo mismo.',
  'We would answer otherwise.': 'Nosotros responderíamos otra cosa.',
  'Whole pack each': 'El paquete entero para cada una',
  'A slice each': 'Una porción para cada una',
  'as many tokens': 'los mismos tokens',
  '{0} tokens {1}': '{0} tokens {1}',
  'With the whole pack': 'Con el paquete entero',
  'With slices': 'Con porciones',
  'beginning anew': 'el comenzar de nuevo',
  'to begin anew': 'por comenzar de nuevo',
  history: 'el historial',
  'of history': 'de historial',
  '{0} decides': 'decide {0}',
  'what is read decides': 'decide lo que se lee',
  'nothing decides': 'no decide nada',
  '{0} {1}: {2} {3}, {4} to read.': '{0} {1}: {2} {3}, {4} por leer.',
  'Saves half': 'Ahorra la mitad',
  'Costs five times': 'Cuesta cinco veces más',
  'Only slices save': 'Solo ahorran las porciones',
  '{0} tokens against one thread’s {1}': '{0} tokens frente a los {1} de un solo hilo',
  '{0}: {1} tokens, {2} of them to read the material': '{0}: {1} tokens, {2} de ellos para leer el material',
  'Whole pack each: {0} of one thread. A slice each: {1}. {2}':
    'El paquete entero para cada una: {0} de un solo hilo. Una porción para cada una: {1}. {2}',
  'Striped: reading the material, which every turn sends again. Whom you compare with matters too: five workers with a planner and a synthesizer come to {0} of one conversation that answers in a single turn. Whether a slice holds what its worker needs, no count can say.':
    'Rayado: la lectura del material, que cada turno envía de nuevo. También importa con quién comparas: cinco trabajadores con un planificador y un sintetizador suman {0} de una conversación que responde en un solo turno. Si una porción contiene lo que necesita su trabajador, ningún recuento puede decirlo.',
  'Write test cases for six endpoints, a specification each':
    'Escribir casos de prueba para seis endpoints, con una especificación cada uno',
  'No suite needs another’s specification. Give what lies between two endpoints an owner of its own.':
    'Ningún conjunto de pruebas necesita la especificación de otro. Da un responsable propio a lo que hay entre dos endpoints.',
  'Find out why three services fail only when they call each other':
    'Averiguar por qué tres servicios fallan solo cuando se llaman entre sí',
  'Each log is healthy by itself. The fault is in how the three meet.':
    'Cada registro por sí solo está sano. El fallo está en cómo se encuentran los tres.',
  'Judge one proposal as its user, its buyer and its engineer would':
    'Juzgar una propuesta como lo harían su usuario, su comprador y su ingeniero',
  'A view that has read another’s leans towards it, so apart they differ more.':
    'Una mirada que ha leído otra se inclina hacia ella, así que por separado difieren más.',
  'Build a feature whose interface nobody has agreed yet':
    'Construir una función cuya interfaz nadie ha acordado todavía',
  'Agree the interface first. After that each part needs the agreement, and not the talk that led to it.':
    'Acuerda primero la interfaz. Después cada parte necesita el acuerdo, y no la conversación que llevó a él.',
  'Check forty pages of requirements for contradictions between distant sections':
    'Revisar cuarenta páginas de requisitos en busca de contradicciones entre secciones alejadas',
  'By section, nobody holds both halves. Another cut can do it as well: by question, each reading all of it.':
    'Por secciones, nadie tiene las dos mitades. Otro corte también sirve: por preguntas, cada una leyéndolo todo.',
  'Write schema, API and screen of a feature whose interface is agreed':
    'Escribir el esquema, la API y la pantalla de una función cuya interfaz está acordada',
  'The agreed interface is all that the three need of each other, and it fits in each brief.':
    'La interfaz acordada es todo lo que las tres necesitan unas de otras, y cabe en cada encargo.',
  'Judge how well an existing suite of tests covers what can go wrong':
    'Juzgar hasta qué punto un conjunto de pruebas existente cubre lo que puede salir mal',
  'A test that looks missing in one file may stand in another. Reviewing one alone misleads.':
    'Una prueba que parece faltar en un archivo puede estar en otro. Revisar uno solo engaña.',
  'Compare prices in five countries, once it is settled what counts as a price':
    'Comparar precios en cinco países, una vez acordado qué cuenta como precio',
  'With five definitions of a price there is nothing to compare. Settle it, split, then set side by side.':
    'Con cinco definiciones de precio no hay nada que comparar. Acuérdalo, reparte y después pon los resultados lado a lado.',
  Depth: 'Profundidad',
  Breadth: 'Anchura',
  separate: 'separadas',
  'thread, separate, thread': 'hilo, separadas, hilo',
  'Sort the first job. The guide answers after you.': 'Clasifica el primer trabajo. La guía responde después de ti.',
  '{0}: {1}, and the guide says so too.': '{0}: {1}, y la guía dice lo mismo.',
  '{0}: you said {1}, and the guide says {2}. Read why.': '{0}: dijiste {1}, y la guía dice {2}. Lee por qué.',
  '{0} of those sorted': '{0} de los clasificados',
  '{0}, {1} refused': (clock, what) => `${clock}, ${rejectedWords(what)}`,
  any: 'sin límite',
  '{0} all at once': '{0} todas a la vez',
  '{0} refused': (what) => rejectedWords(what),
  'Best width {0}: {1}. {2}': 'Mejor ancho, {0}: {1}. {2}',
  'Every width spends the same {0} tokens: a refused request costs time alone. The limit is kept as the practice model keeps it: it lets ten seconds’ worth through at once, at least one request, and names each wait in whole seconds. A gain of less than 5% counts as none.':
    'Todos los anchos gastan los mismos {0} tokens: una petición rechazada solo cuesta tiempo. El límite se aplica como lo hace el modelo de práctica: deja pasar de una vez lo correspondiente a diez segundos, al menos una petición, e indica cada espera en segundos enteros. Una mejora de menos del 5 % cuenta como ninguna.',
  Market: 'Mercado',
  'Demand is up again, and we expect to grow by 12% if nobody cuts prices. New rivals are the thing to watch, as is the price of paper.':
    'La demanda vuelve a subir y esperamos crecer un 12 % si nadie baja los precios. Hay que vigilar a los nuevos competidores, igual que el precio del papel.',
  'New rivals': 'Nuevos competidores',
  'Price of paper': 'Precio del papel',
  Finance: 'Finanzas',
  'The plan rests on a growth of 9% with three hires in spring. Paper is the largest cost that we can’t control.':
    'El plan se apoya en un crecimiento del 9 % con tres contrataciones en primavera. El papel es el mayor coste que no podemos controlar.',
  Staff: 'Personal',
  'Three people join in spring. The workshop has no room for a fourth, and two of the team retire within the year.':
    'En primavera se incorporan tres personas. En el taller no cabe una cuarta, y dos del equipo se jubilan este año.',
  'Room in the workshop': 'Espacio en el taller',
  'Two retire': 'Dos jubilaciones',
  'Three drafts and a merge': 'Tres borradores y una fusión',
  'You, from prose': 'Tú, a partir de prosa',
  'A synthesis': 'Una síntesis',
  'By fields': 'Por campos',
  'One page': 'Una página',
  'Bring the three drafts together. Report the conflicts and how to resolve each, what depends on what, and what nobody covered.':
    'Reúne los tres borradores. Señala los conflictos y cómo resolver cada uno, qué depende de qué y qué no trató nadie.',
  'Conflicts: Market expects 12% growth and Finance plans with 9%; plan with the lower until prices are known. Order: hires before the workshop. Gaps: nobody covers what a price cut would do.':
    'Conflictos: Mercado espera un crecimiento del 12 % y Finanzas planifica con un 9 %; planifica con el menor hasta que se conozcan los precios. Orden: las contrataciones antes que el taller. Lagunas: nadie trata qué supondría una bajada de precios.',
  'Growth, per cent': 'Crecimiento, por ciento',
  Hires: 'Contrataciones',
  Risks: 'Riesgos',
  '{0} of them for the merge': (count) =>
    count === 'Ninguno' ? 'ninguno para la fusión' : `${count} de ellos para la fusión`,
  'Practice reply, assembled. A real synthesis may miss the conflict, or smooth it over.':
    'Respuesta de práctica, compuesta. Una síntesis real puede pasar por alto el conflicto o disimularlo.',
  'Three equal tasks; at once they save {0}. Striped: the merge, and the turn for the conflict. Your seconds are real ones, so they count at pace 1×.':
    'Tres tareas iguales; a la vez ahorran {0}. Rayado: la fusión y el turno para el conflicto. Tus segundos son reales, así que cuentan a ritmo 1×.',
  'One expects 12% growth, the other plans with 9%.':
    'Una espera un crecimiento del 12 %, la otra planifica con un 9 %.',
  '{0} says {1}': '{0} dice {1}',
  'Two of them disagree about one number. Nothing on this page says so.':
    'Dos de ellos discrepan en un número. Nada en esta página lo dice.',
  'Running at once saved {0}': 'Ejecutar a la vez ahorró {0}',
  ' The conflict has a turn of its own in that.': ' Ahí se incluye un turno propio para el conflicto.',
  '{0}, and {1} of yours leave {2} of it.{3}': '{0}; tras restar {1} tuyos quedan {2}.{3}',
  '{0}, and your merge took exactly that: nothing is left.{1}':
    '{0}, y tu fusión tardó exactamente eso: no queda nada.{1}',
  '{0}, and your merge took {1} more than that.{2}': '{0}, y tu fusión tardó {1} más que eso.{2}',
  '{0}. The synthesis takes {1} of it, and you none.{2}': '{0}. La síntesis se lleva {1}, y tú nada.{2}',
  '{0}. Joining the fields takes no time; the conflict’s own turn takes {1}.':
    '{0}. Unir los campos no lleva tiempo; el turno propio del conflicto tarda {1}.',
  '{0}. Joining the fields takes none of it, and the number that disagrees is named.':
    '{0}. Unir los campos no se lleva nada, y el número que discrepa queda señalado.',
  '{0} beside {1} of work': '{0} junto a {1} de trabajo',
  'beyond 100,000': 'más de 100 000',
  '{0}: {1} of work and {2} of overhead': '{0}: {1} de trabajo y {2} de sobrecarga',
  '{0} pay{1} it, one at a time as all at once.': (conversations) =>
    `${conversations} la ${/^una /i.test(conversations) ? 'paga' : 'pagan'}, igual de una en una que todas a la vez.`,
  '{0} One thread pays it once, and sends {1} tokens again.':
    '{0} Un solo hilo la paga una vez, y envía {1} tokens de nuevo.',
  'Overhead is {0} of all tokens. {1}': 'La sobrecarga es el {0} de todos los tokens. {1}',
  'Striped: overhead. {0} tokens for each is an assumption about agents, to be set and not believed: the source counts two to four thousand tokens to start one and about two thousand to hand its answer back. A plain conversation here carries about {1}, for rules and the form of its answer.':
    'Rayado: sobrecarga. {0} tokens para cada una es un supuesto sobre agentes, para ajustarlo y no para creerlo: la fuente cuenta de dos mil a cuatro mil tokens para iniciar uno y unos dos mil para devolver su respuesta. Una conversación corriente lleva aquí unos {1}, por las reglas y la forma de su respuesta.',
  '1 turn': '1 turno',
  '{0} turns': '{0} turnos',
  'all it wrote, {0}': 'todo lo que escribió, {0}',
  'Computed as if history was sent again in full each turn. Wall-clock: One thread {0}, Phased {1}, reviews left out.':
    'Calculado como si el historial se enviara entero en cada turno. Tiempo de reloj: Un solo hilo {0}, Por fases {1}, sin contar las revisiones.',
  '{0} fewer than one thread': '{0} menos que un solo hilo',
  '{0} more than one thread': '{0} más que un solo hilo',
  '{0} turns in all. Phased takes {1} of what one thread of them takes.':
    '{0} turnos en total. Por fases necesita el {1} de lo que necesita un solo hilo con todos ellos.',
  '{0}: still {1} of one thread.': '{0}: sigue en el {1} de un solo hilo.',
  ' Nothing is saved any more.': ' Ya no se ahorra nada.',
  '{0}: from {1} to {2} of one thread, {3}.{4}': '{0}: del {1} al {2} de un solo hilo, {3}.{4}',
  'more saved': 'se ahorra más',
  'less saved': 'se ahorra menos',
  'Parts that touch each other': 'Partes que se tocan',
  'Pages of part {0}': 'Páginas de la parte {0}',
  'To part 1': 'A la parte 1',
  'You call it “order number”. Part 2 calls the same thing “receipt”. Use one word.':
    'Lo llamas «número de pedido». La parte 2 llama «recibo» a lo mismo. Que sea una sola palabra.',
  'To part 2': 'A la parte 2',
  'Part 3 takes for granted that you keep a receipt for a year. You delete it after 90 days. One of you has to change.':
    'La parte 3 da por sentado que conservas un recibo durante un año. Tú lo eliminas a los 90 días. Una de las dos tiene que cambiar.',
  'To the others': 'A las demás',
  'Nothing that another part says makes you change anything.':
    'Nada de lo que dice otra parte te obliga a cambiar nada.',
  'What such a note says': 'Lo que dice una nota así',
  'It passes on what the first round wrote, and nothing that the coordinator only might have read.':
    'Traspasa lo que escribió la primera ronda, y nada que solo haya podido leer el coordinador.',
  'still fewer than one thread, where each reads all before it':
    'todavía menos que un solo hilo, donde cada turno lee todo lo anterior',
  'more than one thread, where each reads all before it anyway':
    'más que un solo hilo, donde de todos modos cada turno lee todo lo anterior',
  'A coordinator and {0} add {1} and {2} tokens: {3} the tokens of one round, and {4}.':
    'Un coordinador y {0} añaden {1} y {2} tokens: {3} los tokens de una ronda, y {4}.',
  'second turn': 'segundo turno',
  '{0}: the second round’s price stays. {1}': '{0}: el precio de la segunda ronda no cambia. {1}',
  '{0}: from {1} to {2} the tokens of one round. {3}': '{0}: de {1} a {2} los tokens de una ronda. {3}',
};

/** `what` are so many requests, or none. */
function rejectedWords(what: string): string {
  if (/^(none|ning)/.test(what)) return 'ninguna rechazada';
  return `${what} ${/^una /.test(what) ? 'rechazada' : 'rechazadas'}`;
}
