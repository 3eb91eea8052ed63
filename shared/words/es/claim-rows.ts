import type { Dictionary } from '../t.ts';

/** Claims about tokens and time, each of one source. */
export const claimRows: Dictionary = {
  'Thirty turns in one thread cost 80,000 to 120,000 tokens; as three conversations of ten turns 40 to 60% fewer.':
    'Treinta turnos en un hilo cuestan de 80.000 a 120.000 tokens; en tres conversaciones de diez turnos, de un 40 a un 60 % menos.',
  '{0} in one thread against {1}: with nothing shared, with a short and with a long text that each of them reads. Cached tokens count like any other.':
    '{0} en un hilo frente a {1}: sin nada en común, con un texto corto y con uno largo que todas leen. Los tokens en caché cuentan como los demás.',
  'The shared texts were run in conversations of five turns, half as long.':
    'Los textos compartidos se ejecutaron en conversaciones de cinco turnos, la mitad de largas.',
  '{0} tokens against {1}, with {2} in the last turn: {3} fewer. With a short shared text {4}, with a long one {5}.':
    '{0} tokens frente a {1}, con {2} en el último turno: un {3} menos. Con un texto compartido corto, un {4}; con uno largo, un {5}.',
  'Each turn sends all turns before it again: n turns of t tokens make t·n(n+1)/2. In k conversations of n/k turns t·n(n/k+1)/2. A shared text of s tokens adds s·n to either side. A context that grows evenly from 500 to 8,000 tokens is 127,500 over thirty turns, so the source’s own figures need one that grows late.':
    'Cada turno envía de nuevo todos los anteriores: n turnos de t tokens suman t·n(n+1)/2. En k conversaciones de n/k turnos, t·n(n/k+1)/2. Un texto compartido de s tokens añade s·n a ambos lados. Un contexto que crece de manera uniforme de 500 a 8.000 tokens suma 127.500 en treinta turnos, así que las cifras de la propia fuente necesitan uno que crezca tarde.',
  'Test cases for six endpoints, apart, take about a third of the tokens of one thread.':
    'Los casos de prueba de seis endpoints, por separado, gastan más o menos un tercio de los tokens de un hilo.',
  '{0} of one turn that share nothing, and the test generation exercise with its worked plan of {1} and {2}. A third is read as 28 to 38%.':
    '{0} de un turno que no comparten nada, y el ejercicio de generación de pruebas con su plan resuelto de {1} y {2}. Por un tercio se entiende del 28 al 38 %.',
  'Run with notes of 2,000 tokens for each task, and in place of the exercise six conversations of two turns with a standard.':
    'Se ejecutó con notas de 2.000 tokens para cada tarea y, en lugar del ejercicio, con seis conversaciones de dos turnos y una norma.',
  '{0} of the thread’s tokens; in the exercise {1}.': 'El {0} de los tokens del hilo; en el ejercicio, el {1}.',
  'Equal tasks of one turn: 2/(N+1) of the thread. Shared texts and handoffs raise it.':
    'Tareas iguales de un turno: 2/(N+1) del hilo. Los textos compartidos y los traspasos lo suben.',
  'Phased work takes 35 to 50% fewer tokens than one thread.':
    'El trabajo por fases gasta de un 35 a un 50 % menos de tokens que un hilo.',
  'Two cases, of {0} and of {1}. Each lane is handed everything that discovery wrote.':
    'Dos casos, de {0} y de {1}. A cada carril se le traspasa todo lo que escribió el descubrimiento.',
  'Run with about a third of the turns, in the same proportion.':
    'Se ejecutó con cerca de un tercio de los turnos, en la misma proporción.',
  '{0} and {1} fewer.': 'Un {0} y un {1} menos.',
  'Discovery d(d+1)/2, each lane l(l+1)/2 and its handoff l times, integration i(i+1)/2 and all handoffs i times, against (d+w·l+i)(d+w·l+i+1)/2 in a thread, each times the tokens of a turn.':
    'Descubrimiento d(d+1)/2, cada carril l(l+1)/2 y su traspaso l veces, integración i(i+1)/2 y todos los traspasos i veces, frente a (d+w·l+i)(d+w·l+i+1)/2 en un hilo, todo multiplicado por los tokens de un turno.',
  'Against one thread, independent work costs 40 to 60% less in parallel, mixed work 25 to 40% less in phases, alternatives to choose from 30 to 50% less.':
    'Frente a un hilo, el trabajo independiente cuesta de un 40 a un 60 % menos en paralelo; el mixto, de un 25 a un 40 % menos por fases; las alternativas entre las que elegir, de un 30 a un 50 % menos.',
  'Conversations of many turns; lanes after one discovery; drafts from one situation; a chain in which each task rests on all before it.':
    'Conversaciones de muchos turnos; carriles tras un descubrimiento; borradores a partir de una situación; una cadena en la que cada tarea se apoya en todas las anteriores.',
  'The lanes after a discovery were run with about half of the turns.':
    'Los carriles tras un descubrimiento se ejecutaron con cerca de la mitad de los turnos.',
  '{0}, {1} and {2} less. The chain costs {3} less in separate conversations: what speaks for a thread there is quality, and not tokens.':
    'Un {0}, un {1} y un {2} menos. La cadena cuesta un {3} menos en conversaciones separadas: lo que ahí habla a favor del hilo es la calidad, no los tokens.',
  '1 − tokens of the structure / tokens of one thread.': '1 − tokens de la estructura / tokens de un hilo.',
  'One operation on N inputs costs (N−1)/N less in N conversations than in one.':
    'Una operación sobre N entradas cuesta (N−1)/N menos en N conversaciones que en una.',
  '{0} less, where the claim gives {1}.': 'Un {0} menos, donde la afirmación da un {1}.',
  'The thread sends 1 + 2 + … + N = N(N+1)/2 inputs, N conversations send N: a saving of 1 − 2/(N+1). (N−1)/N would need each turn of the thread to be as long as its last.':
    'El hilo envía 1 + 2 + … + N = N(N+1)/2 entradas; N conversaciones envían N: un ahorro de 1 − 2/(N+1). Para (N−1)/N, cada turno del hilo tendría que ser tan largo como el último.',
  'Tasks of 45, 30 and 20 s take 95 s one after another, 45 s at once, 50 s in a queue of two, 65 s in that queue when the longest comes last.':
    'Unas tareas de 45, 30 y 20 s tardan 95 s una tras otra, 45 s a la vez, 50 s en una cola de dos y 65 s en esa cola si la más larga va al final.',
  'Stated durations, no limit, nothing between the tasks.':
    'Duraciones declaradas, sin límite y sin nada entre las tareas.',
  'Run on tasks with as many turns and notes as take about that long at pace 1.':
    'Se ejecutó con tareas de tantos turnos y notas como para tardar más o menos eso a ritmo 1.',
  '{0}, {1}, {2} and {3}; {4} tokens.': '{0}, {1}, {2} y {3}; {4} tokens.',
  'The sum; the longest; in a queue each task starts in the slot that is free first.':
    'La suma; la más larga; en una cola, cada tarea empieza en la primera plaza que queda libre.',
  'All at once takes as long as the slowest task; one at a time takes the sum.':
    'Todas a la vez tarda lo que la tarea más lenta; de una en una, la suma.',
  '{0} of stated duration, no limit.': '{0} de duración declarada, sin límite.',
  'Run on tasks with as many turns and notes as take about a minute each at pace 1.':
    'Se ejecutó con tareas de tantos turnos y notas como para tardar cerca de un minuto cada una a ritmo 1.',
  '{0} at once, with the slowest at {1}; {2} one at a time.':
    '{0} a la vez, con la más lenta en {1}; {2} de una en una.',
  'max(tᵢ) and Σtᵢ, for tasks that need nothing of each other.':
    'max(tᵢ) y Σtᵢ, en tareas que no necesitan nada unas de otras.',
  'Merging by hand can take more time than working in parallel saved.':
    'Fusionar a mano puede llevar más tiempo del que ahorró trabajar en paralelo.',
  'The same tasks one at a time, and at once with a merge by a person, which the source puts at ten minutes, or by their fields without a model.':
    'Las mismas tareas de una en una, y a la vez con una fusión hecha por una persona, que la fuente cifra en diez minutos, o por sus campos, sin modelo.',
  'Run on tasks that take about 45 s each at pace 1. Nobody merges here: the ten minutes are the source’s, at the same pace.':
    'Se ejecutó con tareas que tardan cerca de 45 s cada una a ritmo 1. Aquí nadie fusiona: los diez minutos son de la fuente, al mismo ritmo.',
  'Parallel work saves {0}. With a merge by hand it takes {1}, by fields {2}, and one at a time, without a merge, {3}.':
    'El trabajo en paralelo ahorra {0}. Con una fusión a mano tarda {1}; por campos, {2}; y de una en una, sin fusión, {3}.',
  'It pays while merging takes less than Σtᵢ − max(tᵢ).': 'Compensa mientras la fusión tarde menos de Σtᵢ − max(tᵢ).',
  'An agent costs about 5,000 tokens before and after its work: a quarter of the total for three agents with 15,000 each.':
    'Un agente cuesta unos 5.000 tokens antes y después de su trabajo: un cuarto del total con tres agentes de 15.000 cada uno.',
  '{0} with {1} tokens of work. What an agent adds is an assumption of the source; a plain chat’s overhead is measured.':
    '{0} con {1} tokens de trabajo. Lo que añade un agente es un supuesto de la fuente; la sobrecarga de un chat corriente está medida.',
  '{0} tokens, {1} of all; one at a time {2}. Plain chats: {3}.':
    '{0} tokens, el {1} de todos; de una en una, el {2}. Chats corrientes: {3}.',
  'c·a / (c·a + work), with c conversations and a tokens added to each. Tasks smaller than a cost more to start than to do.':
    'c·a / (c·a + trabajo), con c conversaciones y a tokens añadidos a cada una. Las tareas menores que a cuestan más de empezar que de hacer.',
  'Wider no longer helps at four conversations, or at seven.':
    'Ampliar deja de ayudar con cuatro conversaciones, o con siete.',
  '{0} of one turn in queues of one to eight, under {1} and under {2} requests a minute. Five per cent is no gain.':
    '{0} de un turno en colas de una a ocho, con {1} y con {2} peticiones por minuto. Un cinco por ciento no es ganancia.',
  'The practice model names waits in whole seconds, so a run at its greatest pace has limits of its own.':
    'El modelo de práctica da las esperas en segundos enteros, así que una ejecución a su mayor ritmo tiene límites propios.',
  'Under the loose limit at a width of {0}, under the strict one at {1}.':
    'Con el límite holgado, en un ancho de {0}; con el estricto, en {1}.',
  'About task length × limit, once the first ten seconds’ worth is used up; never more than the tasks that can run at once.':
    'Más o menos duración de la tarea × límite, una vez gastado lo de los primeros diez segundos; nunca más que las tareas que pueden correr a la vez.',
  'Conversations with the same opening share it in the prompt cache.':
    'Las conversaciones con el mismo arranque lo comparten en la caché de prompts.',
  '{0} with one opening: all started at the same moment, and one started ahead of the others.':
    '{0} con un mismo arranque: todas empezadas en el mismo momento, y una empezada antes que las demás.',
  'Started together they read {0} tokens from the cache; with one ahead {1}, {2} of the input, for {3} more.':
    'Empezadas a la vez leen {0} tokens de la caché; con una por delante, {1}, el {2} de la entrada, a cambio de {3} más.',
  '(c − 1)·opening, read by those who start after the writer’s first token, where the opening is long enough to be cached.':
    '(c − 1)·arranque, leído por las que empiezan tras el primer token de la que lo escribe, si el arranque es lo bastante largo para la caché.',
  'A strict limit makes all at once lose.': 'Con un límite estricto, todas a la vez pierde.',
  '{0} of one turn at once and in a queue of two, under {1} and under {2} requests a minute. It loses where it is refused more often and is not 5% faster.':
    '{0} de un turno a la vez y en una cola de dos, con {1} y con {2} peticiones por minuto. Pierde donde se la rechaza más veces y no es un 5 % más rápida.',
  'Loose: {0} at once, {1} in the queue. Strict: {2} with {3} refused, and {4} with {5} refused.':
    'Holgado: {0} a la vez, {1} en la cola. Estricto: {2} con {3} rechazadas, y {4} con {5} rechazadas.',
  'The limit lets n requests start in (n − burst) / limit, however many ask.':
    'El límite deja empezar n peticiones en (n − ráfaga) / límite, por muchas que pidan.',
  'A team takes three to five times the tokens, or five times with planner and synthesizer on top, and ends with its slowest worker.':
    'Un equipo gasta de tres a cinco veces los tokens, o cinco veces más el planificador y el sintetizador, y termina con su trabajador más lento.',
  'A planner, {0} who each read the case, and a synthesizer: against the same tasks in one thread, and against one conversation that reads the case once and answers in one turn.':
    'Un planificador, {0} que leen cada uno el caso y un sintetizador: frente a las mismas tareas en un hilo, y frente a una conversación que lee el caso una vez y responde en un turno.',
  worker: 'trabajador',
  '{0} the thread’s tokens, {1} those of a single turn. The workers took {2}, the slowest of them {3}.':
    '{0} los tokens del hilo, {1} los de un solo turno. Los trabajadores tardaron {2}; el más lento, {3}.',
  'Each worker is given the case anew, about (w + 1)·case with the planner; a thread sends it again at every turn too, a single turn once.':
    'A cada trabajador se le da el caso de nuevo, unas (w + 1)·caso con el planificador; un hilo también lo reenvía en cada turno; un solo turno, una vez.',
  'Board preparation takes about one research task and the synthesis; four equal tasks take half the time.':
    'Preparar el consejo lleva más o menos una tarea de investigación y la síntesis; cuatro tareas iguales llevan la mitad del tiempo.',
  'Four equal tasks, and the board preparation exercise with its worked plan. Nobody reviews in between.':
    'Cuatro tareas iguales, y el ejercicio de preparación del consejo con su plan resuelto. Nadie revisa entre medias.',
  'The equal tasks were run with as many turns and notes as take about a minute each at pace 1.':
    'Las tareas iguales se ejecutaron con tantos turnos y notas como para tardar cerca de un minuto cada una a ritmo 1.',
  'Equal tasks: {0} of the time. The exercise: {1} against {2}, {3}; its slowest research and the synthesis take {4}.':
    'Tareas iguales: el {0} del tiempo. El ejercicio: {1} frente a {2}, el {3}; su investigación más lenta y la síntesis tardan {4}.',
  'max(research) + synthesis; a quarter of the time would need a width of more than three.':
    'max(investigación) + síntesis; para un cuarto del tiempo haría falta un ancho de más de tres.',
};
