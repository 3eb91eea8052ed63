import type { Dictionary } from '../t.ts';

/** What the practice model does wrong on purpose. */
export const failuresPractice: Dictionary = {
  'The task fails and says why. What needs it waits for your retry; the others go on.':
    'La tarea falla y dice por qué. Lo que la necesita espera a que reintentes; lo demás sigue.',
  'Braid sends it again by itself, later each time, up to four tries in all.':
    'Braid la envía de nuevo por sí solo, cada vez más tarde, hasta cuatro intentos en total.',
  'What had arrived is kept and counted. {0}': 'Lo que había llegado se conserva y se cuenta. {0}',
  'Refused as malformed (400)': 'Rechazada por mal formada (400)',
  'is refused as malformed (400)': 'se rechaza por estar mal formada (400)',
  'Key not accepted (401)': 'Clave no aceptada (401)',
  'is refused because of its key (401)': 'se rechaza por su clave (401)',
  'Key not allowed to (403)': 'Clave sin permiso (403)',
  'is refused: its key may not do that (403)': 'se rechaza: su clave no tiene permiso (403)',
  'Model not known (404)': 'Modelo desconocido (404)',
  'is refused: there is no such model (404)': 'se rechaza: ese modelo no existe (404)',
  'Too large (413)': 'Demasiado grande (413)',
  'is refused as too large (413)': 'se rechaza por ser demasiado grande (413)',
  'Rate limit that says how long (429)': 'Límite con espera indicada (429)',
  'meets a rate limit that says how long to wait (429)':
    'choca con un límite de peticiones que dice cuánto esperar (429)',
  'Braid waits that long and sends it again. The wait is shown apart; nothing is spent.':
    'Braid espera ese tiempo y la envía de nuevo. La espera se muestra aparte; no se gasta nada.',
  'Rate limit that says nothing (429)': 'Límite sin espera indicada (429)',
  'meets a rate limit that does not say how long to wait (429)':
    'choca con un límite de peticiones que no dice cuánto esperar (429)',
  'Braid chooses how long to wait and sends it again. The wait is shown apart; nothing is spent.':
    'Braid elige cuánto esperar y la envía de nuevo. La espera se muestra aparte; no se gasta nada.',
  'Server error (500)': 'Error del servidor (500)',
  'meets a server error (500)': 'encuentra un error del servidor (500)',
  'Server overloaded (529)': 'Servidor sobrecargado (529)',
  'meets an overloaded server (529)': 'encuentra el servidor sobrecargado (529)',
  'Form of the answer refused': 'Formato de respuesta rechazado',
  'is refused where it asks for an answer in a set form': 'se rechaza si pide una respuesta con un formato fijo',
  'Braid asks again, with the form in words. Only tasks with an output of fields meet it.':
    'Braid pregunta de nuevo, con el formato descrito en palabras. Solo afecta a las tareas con salida de campos.',
  'Reply falls silent': 'La respuesta enmudece',
  'gets a reply that falls silent in the middle': 'recibe una respuesta que enmudece a la mitad',
  'Braid ends the wait after a while. {0}': 'Braid deja de esperar al cabo de un rato. {0}',
  'Connection cut': 'Conexión cortada',
  'loses its connection in the middle of the reply': 'pierde la conexión a mitad de la respuesta',
  'Error in mid-reply': 'Error a mitad de la respuesta',
  'gets an error in the middle of the reply': 'recibe un error a mitad de la respuesta',
  'Model declines': 'El modelo declina',
  'ends with the model declining to go on': 'acaba con el modelo declinando seguir',
  'The task ends as refused, with what had been written.':
    'La tarea termina como rechazada, con lo que se había escrito.',
  'Answer breaks its form': 'La respuesta incumple su formato',
  'gets an answer that breaks the form it was asked for': 'recibe una respuesta que incumple el formato que se pidió',
  'Braid asks once for a repair. If that breaks its form too, the task fails and says where.':
    'Braid pide una vez que se repare. Si también incumple su formato, la tarea falla y dice dónde.',
  'Slow reply': 'Respuesta lenta',
  'is answered eight times as slowly': 'se responde ocho veces más despacio',
  'Nothing fails. Whoever depends on it waits, and the timeline shows for whom.':
    'No falla nada. Lo que depende de ella espera, y la línea de tiempo muestra quién.',
  'The {0} request': 'La {0} petición',
  'With a chance of {0}%, a request': 'Con una probabilidad del {0} %, una petición',
  'with “{0}” in its brief': 'con «{0}» en su encargo',
  'Every request {0}': 'Cada petición {0}',
  'The first request {0}': 'La primera petición {0}',
  'Each of the first {0} requests {1}': 'Cada una de las {0} primeras peticiones {1}',
  th: '.ª',
  st: '.ª',
  nd: '.ª',
  rd: '.ª',
  '; and {0} more': '; y {0} más',
};
