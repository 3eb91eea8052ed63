import type { Dictionary } from '../t.ts';

/** What the settings say. */
export const settings: Dictionary = {
  Appearance: 'Apariencia',
  Theme: 'Tema',
  System: 'Sistema',
  Light: 'Claro',
  Dark: 'Oscuro',
  'Larger type and stronger lines, for the back row.': 'Letra más grande y líneas más marcadas, para la última fila.',
  Budget: 'Presupuesto',
  'Checked before each request. What is under way may still finish, so a little more can be used, and that is shown. Then the run stops with all it has, and can go on once the cap is higher.':
    'Se comprueba antes de cada petición. Lo que está en curso aún puede terminar, así que se puede usar un poco más, y eso se muestra. Después la ejecución se detiene con todo lo que tiene, y puede continuar cuando el tope sea más alto.',
  'A run': 'Una ejecución',
  'Counts every token of one run, in and out, repeats included. Practice runs count in tokens; they cost nothing.':
    'Cuenta todos los tokens de una ejecución, de entrada y de salida, repeticiones incluidas. Las ejecuciones de práctica cuentan en tokens; no cuestan nada.',
  'A month': 'Un mes',
  'Counts all runs of the calendar month with Claude or a compatible server. Practice runs are free and left out.':
    'Cuenta todas las ejecuciones del mes natural con Claude o con un servidor compatible. Las de práctica son gratis y no se cuentan.',
  '{0}: most tokens': '{0}: máximo de tokens',
  'no cap': 'sin tope',
  '{0}: most dollars': '{0}: máximo de dólares',
  dollars: 'dólares',
  '{0} {1} set by your class.': (names) => `${names}: lo fija tu clase.`,
  'Yours {0} back when it ends or you leave': () => 'Lo tuyo vuelve cuando termine o cuando salgas de',
  'Claude key': 'Clave de Claude',
  'Claude model': 'Modelo de Claude',
  'What each costs is below, by its list price of {0}.':
    'Lo que cuesta cada uno está abajo, según su precio de lista del {0}.',
  'Models, context and prices': 'Modelos, contexto y precios',
  'With a key stored, Claude is asked how much context each model takes.':
    'Con una clave guardada, se pregunta a Claude cuánto contexto admite cada modelo.',
  'Asking for the models': 'Preguntando por los modelos',
  'As the server calls it. Leave it empty to take the first one the server lists.':
    'Como lo llama el servidor. Déjalo vacío para usar el primero de su lista.',
  'From the server’s list, or any other it knows.': 'De la lista del servidor, o cualquier otro que conozca.',
  'Model of the server': 'Modelo del servidor',
  'Another one, by name': 'Otro, por su nombre',
  'Name of the model': 'Nombre del modelo',
  'Server address': 'Dirección del servidor',
  'Without a closing /v1. A key goes there by https alone, or by http within this computer. Asking sends a few short requests, to see what the server can do.':
    'Sin /v1 al final. Una clave solo va allí por https, o por http dentro de este equipo. Preguntar envía unas pocas peticiones cortas, para ver qué sabe hacer el servidor.',
  'Asking…': 'Preguntando…',
  'Ask the server': 'Preguntar al servidor',
  'Server key': 'Clave del servidor',
  'Belongs to one address and is sent nowhere else.':
    'Pertenece a una sola dirección y no se envía a ningún otro sitio.',
  'Sent to {0} and nowhere else: for another address, type one again.':
    'Se envía a {0} y a ningún otro sitio: para otra dirección, escribe otra de nuevo.',
  'Type the server’s address first.': 'Escribe antes la dirección del servidor.',
  'The practice model': 'El modelo de práctica',
  'Which model answers': 'Qué modelo responde',
  'Built in and free. Needs no network and no account.': 'Incluido y gratis. No necesita red ni cuenta.',
  Claude: 'Claude',
  'With a key of yours. Calls leave this machine and cost money.':
    'Con una clave tuya. Las llamadas salen de este equipo y cuestan dinero.',
  'Compatible server': 'Servidor compatible',
  'Any server that speaks the Messages API.': 'Cualquier servidor que hable la Messages API.',
  'Path copied': 'Ruta copiada',
  'The browser refused. Select the path and copy it by hand.':
    'El navegador no lo ha permitido. Selecciona la ruta y cópiala a mano.',
  Data: 'Datos',
  'Data folder': 'Carpeta de datos',
  '{0}Runs, progress and settings. Every token received is kept as it comes.':
    '{0}Ejecuciones, progreso y ajustes. Cada token recibido se guarda según llega.',
  'Copy path': 'Copiar la ruta',
  'By number': 'Por número',
  'By words in the brief': 'Por palabras del encargo',
  'By chance': 'Por azar',
  'What happens': 'Qué ocurre',
  'To which requests': 'A qué peticiones',
  'Request number': 'Número de petición',
  'Percent of requests': 'Porcentaje de peticiones',
  'Words in the brief': 'Palabras del encargo',
  'How many times': 'Cuántas veces',
  'every time': 'todas las veces',
  'Faults that are set': 'Averías activas',
  'Braid can’t read {0}. Nothing was set. Write each fault like one of the samples below.':
    'Braid no puede leer {0}. No se ha activado nada. Escribe cada avería como en los ejemplos de abajo.',
  'These are {0} faults; at most {1} can be set. Take some out.':
    'Son {0} averías; se pueden activar como máximo {1}. Quita algunas.',
  'Faults as text': 'Averías como texto',
  '{0} by number, {1} by words in the brief, {2} four times, {3} by chance; commas between. The same text works after {4} on the command line.':
    '{0} por número, {1} por palabras del encargo, {2} cuatro veces, {3} por azar; con comas entre ellas. El mismo texto sirve tras {4} en la línea de comandos.',
  'Set these': 'Usar estas',
  'Back to what is set': 'Volver a las activas',
  'At most {0} faults can be set.': 'Se pueden activar como máximo {0} averías.',
  'To practise what goes wrong. Only the practice model meets them, and each run counts its own requests, those sent again included. A run with faults says so wherever its numbers are shown.':
    'Para practicar lo que sale mal. Solo las encuentra el modelo de práctica, y cada ejecución cuenta sus propias peticiones, también las que se envían de nuevo. Una ejecución con averías lo dice donde se muestran sus números.',
  'Nothing goes wrong on purpose': 'Nada sale mal a propósito',
  '{0} set for the next run': '{0} para la próxima ejecución',
  'Remove all': 'Quitar todas',
  'Add what belongs together': 'Añadir las que van juntas',
  'Add one': 'Añadir una',
  'As text, to paste or hand on': 'Como texto, para pegar o compartir',
  'Key stored': 'Clave guardada',
  'Key removed': 'Clave quitada',
  'It never comes back: not to a page, an export or a log.':
    'Nunca vuelve a salir: ni a una página, ni a una exportación, ni a un registro.',
  'To have one at every start, set {0}.': 'Para tener una en cada inicio, define {0}.',
  'A key typed here is used instead of the one Braid was started with.':
    'Una clave escrita aquí se usa en lugar de la que tenía Braid al iniciarse.',
  'Type a key': 'Escribe una clave',
  'Type another key': 'Escribe otra clave',
  Store: 'Guardar',
  'No key yet': 'Aún sin clave',
  'No key. Many local servers need none': 'Sin clave. Muchos servidores locales no la necesitan',
  'A key is stored': 'Hay una clave guardada',
  'A key is kept until Braid ends': 'La clave se conserva hasta que se cierre Braid',
  Remove: 'Quitar',
  'Braid was started with a key': 'Braid se inició con una clave',
  Models: 'Modelos',
  'Cache write / read': 'Caché: escritura / lectura',
  'in use': 'en uso',
  'Dollars per million tokens, list prices of {0}. A model without a known price shows n/a, and no cap in dollars can hold it.':
    'Dólares por millón de tokens, precios de lista del {0}. Un modelo sin precio conocido muestra n/d, y ningún tope en dólares puede limitarlo.',
  'requests a minute': 'peticiones por minuto',
  'input tokens a minute': 'tokens de entrada por minuto',
  'output tokens a minute': 'tokens de salida por minuto',
  'It answers from what it was sent, so a lost passage is really lost. What you set here holds for the next run.':
    'Responde a partir de lo que se le envió, así que un pasaje perdido se pierde de verdad. Lo que fijes aquí vale para la próxima ejecución.',
  'Pace, limits, seed and forgetting': 'Ritmo, límites, semilla y olvido',
  'How fast it answers. 1× is like a hosted model, 4× four times as fast. Clocks show the time that really passed, and every time names its pace.':
    'A qué velocidad responde. 1× es como un modelo alojado, 4× cuatro veces más rápido. Los relojes muestran el tiempo que pasó de verdad, y cada tiempo indica su ritmo.',
  'What it takes in a minute. Above that it refuses a request and names a waiting time, and Braid sends it again. Leave a field empty for no limit.':
    'Lo que admite en un minuto. Por encima, rechaza una petición e indica cuánto esperar, y Braid la envía de nuevo. Deja un campo vacío si no quieres límite.',
  'Most {0}': 'Máximo de {0}',
  'Same seed, same brief: same reply and same timing, whatever else runs.':
    'Misma semilla, mismo encargo: misma respuesta y mismos tiempos, se ejecute lo que se ejecute además.',
  'An assumption to discuss, not a measurement: the longer its context, the more details the practice model overlooks, most of them from the middle. A run with it says so.':
    'Una suposición para debatir, no una medida: cuanto más largo es su contexto, más detalles pasa por alto el modelo de práctica, sobre todo de la parte central. Una ejecución así lo indica.',
  'Practice runs are free. Beside them stands what this model would cost, by its list price of {0}.':
    'Las ejecuciones de práctica son gratis. A su lado figura lo que costaría este modelo, según su precio de lista del {0}.',
  'What the server can do': 'Lo que sabe hacer el servidor',
  'This is not about what is set now.': 'Esto no corresponde a lo que está elegido ahora.',
  'It is what {0} showed. Ask the server again.': 'Es lo que mostró {0}. Pregunta de nuevo al servidor.',
  'It is what {0} showed; another model of the same server may differ. Ask the server again.':
    'Es lo que mostró {0}; otro modelo del mismo servidor puede ser distinto. Pregunta de nuevo al servidor.',
  'Asked: {0} · {1} at {2}': 'Preguntado: {0} · {1} en {2}',
  ' · first token after {0}': ' · primer token a los {0}',
  Ability: 'Capacidad',
  'What Braid does': 'Lo que hace Braid',
  there: 'la tiene',
  'not there': 'no la tiene',
  'It lists no models: type the name of one.': 'No ofrece una lista de modelos: escribe el nombre de uno.',
  '{0} listed, with context and price': '{0} en su lista, con contexto y precio',
  model: 'modelo',
  'Holds for the runs that you start from now on.': 'Vale para las ejecuciones que inicies a partir de ahora.',
  'Review gates': 'Revisiones',
  'Between phases, and where a queue has one. If you are asked, the run waits, and your time is measured and shown apart from the model’s.':
    'Entre fases, y en una cola que las tenga. Si se te pregunta, la ejecución espera, y tu tiempo se mide y se muestra aparte del tiempo del modelo.',
  'Pass by themselves': 'Pasan por sí solas',
  'Ask me': 'Preguntarme',
  'Review in a queue': 'Revisión en una cola',
  'A gate each time so many tasks of a queue have ended. Leave it empty for none.':
    'Una revisión cada vez que terminan tantas tareas de una cola. Déjalo vacío para no tener ninguna.',
  'Tasks of a queue between reviews': 'Tareas de una cola entre revisiones',
  never: 'nunca',
  'Structures side by side': 'Estructuras lado a lado',
  'As the limits allow: together, but in turn where they share an account whose limit they could reach together; you are asked before. Practice runs have limits of their own.':
    'Según permitan los límites: juntas, o por turno si comparten una cuenta cuyo límite podrían alcanzar entre todas; se te pregunta antes. Las ejecuciones de práctica tienen límites propios.',
  'As the limits allow': 'Según permitan los límites',
  'Where conversations share an opening, one starts and the others follow at its first token, so that they can read it from the cache. Started all at once, each pays for it in full.':
    'Si las conversaciones comparten un arranque, una empieza y las demás la siguen con su primer token, para poder leerlo de la caché. Iniciadas todas a la vez, cada una lo paga entero.',
  'Hand in as a batch': 'Entregar como lote',
  'Tasks that may start at once go to the server together, where it takes batches. They cost half, nothing is shown while they are written, and they can take minutes or hours.':
    'Las tareas que pueden empezar a la vez van juntas al servidor, si admite lotes. Cuestan la mitad, no se muestra nada mientras se escriben, y pueden tardar minutos u horas.',
  'The model thinks before it writes, where it can. That takes time and counts as output, and is not part of the answer.':
    'El modelo piensa antes de escribir, si sabe hacerlo. Eso lleva tiempo y cuenta como salida, y no forma parte de la respuesta.',
  'Not saved. Set it again once the connection is back.':
    'No se ha guardado. Ponlo de nuevo cuando vuelva la conexión.',
  'Every change is saved at once.': 'Cada cambio se guarda enseguida.',
  'Braid {0}': 'Braid {0}',
  Test: 'Prueba',
  'Sends one request of a few words over the connection you chose.{0}':
    'Envía una petición de unas pocas palabras por la conexión que has elegido.{0}',
  ' It costs a small fraction of a cent.': ' Cuesta una pequeña fracción de un centavo.',
  'Waiting for an answer…': 'Esperando una respuesta…',
  'Test the connection': 'Probar la conexión',
  'There is no fault called {0}.': 'No hay ninguna avería llamada {0}.',
  'Type the number of a request: 1 for the first of a run.':
    'Escribe el número de una petición: 1 para la primera de una ejecución.',
  'Type a whole number of percent, from 1 to 100.': 'Escribe un porcentaje entero, de 1 a 100.',
  'Type some words of the brief that should meet it.': 'Escribe algunas palabras del encargo al que debe afectar.',
  'Type how many requests should meet it, from 1 to 1,000.': 'Escribe a cuántas peticiones debe afectar, de 1 a 1000.',
  'A rate limit': 'Un límite de peticiones',
  'Three requests in a row are told to wait.': 'A tres peticiones seguidas se les pide que esperen.',
  'A bad network': 'Una mala red',
  'Replies break off, and the server fails once.': 'Las respuestas se cortan, y el servidor falla una vez.',
  'One slow colleague': 'Un compañero lento',
  'One conversation takes eight times as long.': 'Una conversación tarda ocho veces más.',
  'An answer that breaks its form': 'Una respuesta que incumple su formato',
  'One answer needs a repair.': 'Una respuesta necesita una reparación.',
  'A preset can’t be read: {0}': 'No se puede leer un conjunto preparado: {0}',
  'Goes into this system’s key store.': 'Va al almacén de claves de este sistema.',
  'A class runs on the practice model, which needs no key.':
    'Una clase funciona con el modelo de práctica, que no necesita clave.',
  'This system has no keyring that could protect a key, so a key you type is kept until you close Braid.':
    'Este sistema no tiene un llavero que proteja una clave, así que la clave que escribas se conserva hasta que cierres Braid.',
  'This system offers no protected place for a key at the moment, so a key you type is kept until you close Braid.':
    'Este sistema no ofrece ahora un lugar protegido para una clave, así que la clave que escribas se conserva hasta que cierres Braid.',
  'Kept in memory until Braid ends, and nowhere else.':
    'Se conserva en memoria hasta que se cierre Braid, y en ningún otro sitio.',
  'A key is not kept beyond this session.': 'La clave no se conserva después de esta sesión.',
  'The reply came whole': 'La respuesta llegó entera',
  'First token after {0}, all of it': 'Primer token a los {0}; todo,',
  ' Measured at a simulated speed, pace {0}×.': ' Medido a una velocidad simulada, ritmo {0}×.',
  'It works: {0} answered. {1} after {2}.{3}': 'Funciona: {0} ha respondido. {1} a los {2}.{3}',
  Language: 'Idioma',
  'Of the interface. Exercises, lessons and answers stay in their own. Windows open again in the new one; what runs goes on.':
    'De la interfaz. Los ejercicios, las lecciones y las respuestas siguen en el suyo. Las ventanas se abren de nuevo en el idioma nuevo; lo que está en marcha sigue.',
};
