import type { Dictionary } from '../t.ts';

/** What failed while something ran or was asked for. */
export const failures: Dictionary = {
  'Everything received so far is kept.': 'Se conserva todo lo recibido hasta ahora.',
  'so many': 'tantos',
  'this month’s cap': 'el tope de este mes',
  'this run’s cap': 'el tope de esta ejecución',
  'the next request, {0}, would pass {1} of {2}: {3} are used, and it needs about {4}':
    'la petición siguiente, {0}, superaría {1} de {2}: ya se han usado {3}, y esta necesita unos {4}',
  'there is no server’s address yet': 'todavía no hay dirección del servidor',
  'Enter it in Settings.': 'Escríbela en Ajustes.',
  '{0} is on another computer and not encrypted, so a key sent there could be read on the way':
    '{0} está en otro equipo y sin cifrar, así que una clave enviada allí podría leerse por el camino',
  'No key was sent there.': 'No se ha enviado allí ninguna clave.',
  'Use an https address, or remove the key if this server needs none.':
    'Usa una dirección https, o quita la clave si este servidor no la necesita.',
  '{0} cannot be used as a server’s address': '{0} no sirve como dirección de un servidor',
  'Use an https address, or http on this computer alone, without a name, password or question mark in it.':
    'Usa una dirección https, o http solo en este equipo, sin nombre, contraseña ni signo de interrogación.',
  ': it is not one JSON object': ': no es un único objeto JSON',
  ': it holds no words': ': no contiene palabras',
  ': missing or of the wrong kind: {0}': ': faltan o son de otro tipo: {0}',
  'the model’s server could not be reached{0}': 'no se ha podido llegar al servidor del modelo{0}',
  'Check the network, then try again.': 'Comprueba la red y reinténtalo.',
  'the model sent nothing for {0}': 'el modelo no ha enviado nada durante {0}',
  'too long': 'demasiado tiempo',
  'Try this task again.': 'Reintenta esta tarea.',
  'the rate limit is reached{0}': 'se ha alcanzado el límite de peticiones{0}',
  ', for {0} more': ', durante {0} más',
  'a while': 'un rato',
  'The request goes out by itself when the limit allows it.':
    'La petición sale por sí sola cuando el límite lo permite.',
  'the model’s server is overloaded': 'el servidor del modelo está sobrecargado',
  'Try this task again in a minute.': 'Reintenta esta tarea dentro de un minuto.',
  'the model’s server failed{0}{1}': 'el servidor del modelo ha fallado{0}{1}',
  ' with status {0}': ' con el estado {0}',
  'the server did not accept the key': 'el servidor no ha aceptado la clave',
  'Nothing was charged.': 'No se ha cobrado nada.',
  'Enter the key again in Settings.': 'Escribe de nuevo la clave en Ajustes.',
  'this key may not do that{0}': 'esta clave no tiene permiso para eso{0}',
  'Use another key or another model in Settings.': 'Usa otra clave u otro modelo en Ajustes.',
  'the account cannot pay for the request{0}': 'la cuenta no puede pagar la petición{0}',
  'Check the account’s credit, or choose the practice model in Settings.':
    'Comprueba el saldo de la cuenta o elige el modelo de práctica en Ajustes.',
  'the server does not know {0}': 'el servidor no conoce {0}',
  'this model or address': 'este modelo o esta dirección',
  'the model {0}': 'el modelo {0}',
  'Choose another model in Settings.': 'Elige otro modelo en Ajustes.',
  'the server does not take a form for its answers{0}': 'el servidor no admite un formato para sus respuestas{0}',
  'It is asked again by itself, with the form in words.':
    'Se le pregunta de nuevo automáticamente, con el formato descrito en palabras.',
  'Raise the cap in Settings and go on, or leave it here.': 'Sube el tope en Ajustes y continúa, o déjalo aquí.',
  'this run has ended, and its figures stand': 'esta ejecución ha terminado, y sus cifras quedan como están',
  'Mend the plan and run it again to ask for more.': 'Corrige el plan y ejecútalo de nuevo para pedir más.',
  'nothing waits for a review there any more': 'ahí ya no hay nada pendiente de revisión',
  'What was decided before stands.': 'Lo que se decidió antes sigue en pie.',
  'Look at the run as it is now.': 'Mira la ejecución tal como está ahora.',
  '{0} has no answer of a model that could be gone on from':
    '{0} no tiene respuesta de un modelo desde la que se pueda continuar',
  'Wait until it has ended. What was joined without a model is changed by hand, or at the tasks it was joined from.':
    'Espera a que termine. Lo que se unió sin modelo se cambia a mano o en las tareas de las que viene.',
  'this run waits for a person at its gates, and nobody can answer here':
    'esta ejecución espera a una persona en sus revisiones, y aquí nadie puede responder',
  'Go on with it in a terminal, or in the app.': 'Continúa en un terminal o en la aplicación.',
  '{0} joins outputs without a model, and {1} does not hand over fields':
    '{0} une salidas sin modelo, y {1} no entrega campos',
  'Give every task that it joins an output of fields, or join them with a brief.':
    'Da una salida de campos a todas las tareas que une, o únelas con un encargo.',
  'there are no phases that you built for this work': 'no hay fases construidas por ti para este trabajo',
  'Build them with Phases beside its plan, or name them under phases in the workflow file.':
    'Constrúyelas con Fases, junto a su plan, o indícalas en phases en el archivo del flujo de trabajo.',
  'your phases cannot run in this order': 'tus fases no se pueden ejecutar en este orden',
  'Move one of the two tasks, then run it.': 'Mueve una de las dos tareas y ejecútalo después.',
  'the server refused the request{0}': 'el servidor ha rechazado la petición{0}',
  'Change the task or the settings, then run again.': 'Cambia la tarea o los ajustes y ejecuta de nuevo.',
  'the request is larger than the server takes': 'la petición es mayor de lo que admite el servidor',
  'Give the task fewer materials, or split it.': 'Da menos materiales a la tarea o divídela.',
  'the reply broke off in the middle': 'la respuesta se ha cortado a la mitad',
  'the reply stopped moving for {0}': 'la respuesta ha dejado de avanzar durante {0}',
  'the task ran into its own limit{0}': 'la tarea ha llegado a su propio límite{0}',
  ' of {0} seconds': (seconds) => (seconds === '1' ? ' de un segundo' : ` de ${seconds} segundos`),
  'Raise its limit or make it smaller, then try it again.': 'Sube su límite o hazla más pequeña, y reinténtala.',
  'the model declined to answer': 'el modelo ha declinado responder',
  'Reword the brief, then run again.': 'Redacta de otro modo el encargo y ejecuta de nuevo.',
  'the reply does not have the form that was asked for{0}{1}': 'la respuesta no tiene el formato que se pidió{0}{1}',
  'the rate limit would have held the request longer than {0}':
    'el límite de peticiones habría retenido la petición más de {0}',
  'ten minutes': 'diez minutos',
  'Try this task again later, or use a structure that asks for less at once.':
    'Reintenta esta tarea más tarde, o usa una estructura que pida menos a la vez.',
  'this run was cut off when the app ended': 'esta ejecución se interrumpió al cerrarse la aplicación',
  'Go on with it: finished tasks are not sent again.':
    'Continúa con ella: las tareas terminadas no se envían de nuevo.',
  'you stopped this': 'has detenido esto',
  'Try it again whenever you like.': 'Reinténtalo cuando quieras.',
  'the app was asked for something it does not understand{0}':
    'se le ha pedido a la aplicación algo que no entiende{0}',
  'Reload the page; if it happens again, the page and the app differ in version.':
    'Recarga la página; si vuelve a ocurrir, la página y la aplicación son de versiones distintas.',
  'there is no exercise {0}': 'no hay ningún ejercicio {0}',
  'List the exercises to see which there are.': 'Pide la lista de ejercicios para ver cuáles hay.',
  'Choose one of: {0}.': 'Elige entre estas opciones: {0}.',
  'the exercise has no plan {0}': 'el ejercicio no tiene ningún plan {0}',
  'Choose one of its own plans.': 'Elige uno de sus planes.',
  'there is no structure {0}': 'no hay ninguna estructura {0}',
  'Choose from thread, one-at-a-time, queue:N (1 to 64), all-at-once, phased, two-rounds; own for phases that a workflow file names.':
    'Elige entre thread, one-at-a-time, queue:N (de 1 a 64), all-at-once, phased y two-rounds, u own para las fases que indica un archivo de flujo de trabajo.',
  'there is no run {0} in this data folder': 'no hay ninguna ejecución {0} en esta carpeta de datos',
  'run {0} sent no attempt {1} of step {2}': 'la ejecución {0} no envió ningún intento {1} del paso {2}',
  'Choose one from the results.': 'Elige entre los resultados.',
  'there is no comparison {0} in this data folder': 'no hay ninguna comparación {0} en esta carpeta de datos',
  'this workflow is not kept here: it was deleted, or belongs to another data folder':
    'este flujo de trabajo no está guardado aquí: se eliminó o es de otra carpeta de datos',
  '{0} is longer than the {1} characters that one text may have':
    '{0} pasa de los {1} caracteres que puede tener un texto',
  'What was kept before stands.': 'Lo que estaba guardado sigue igual.',
  'Split it, or leave out what no task needs.': 'Divídelo o deja fuera lo que no necesita ninguna tarea.',
  'the texts of this workflow are together longer than {0} characters':
    'los textos de este flujo de trabajo pasan en total de {0} caracteres',
  'Take out a text that no task needs.': 'Quita un texto que no necesite ninguna tarea.',
  'Nothing of it was kept.': 'No se ha guardado nada de su contenido.',
  'there is no more room among the kept workflows': 'ya no caben más flujos de trabajo guardados',
  'Delete one that you no longer need, or export it first.': 'Elimina uno que ya no necesites, o expórtalo antes.',
  '{0} cannot be {1}': '{0} no puede ser {1}',
  'an option': 'una opción',
  'Mend it and try again.': 'Corrígelo y reinténtalo.',
  'Give it {0}.': 'Debe ser {0}.',
  'the workflow file {0} cannot be used': 'el archivo de flujo de trabajo {0} no se puede usar',
  'the workflow cannot be used': 'el flujo de trabajo no se puede usar',
  'the exercise file {0} cannot be used': 'el archivo de ejercicio {0} no se puede usar',
  'these tasks wait for each other in a circle: {0}': 'estas tareas se esperan unas a otras en círculo: {0}',
  'Remove one of these needs, then run it.': 'Quita una de estas dependencias y ejecútalo después.',
  'the workflow has no tasks': 'el flujo de trabajo no tiene tareas',
  'the workflow cannot be run, since these tasks have no brief: {0}':
    'el flujo de trabajo no se puede ejecutar, porque estas tareas no tienen encargo: {0}',
  'Give it one and try again.': 'Dale una y reinténtalo.',
  'Write them; stated seconds alone can only be forecast.':
    'Escríbelos; con los segundos indicados solo se puede hacer un pronóstico.',
  '{0} has already ended and has nothing left to do': '{0} ya ha terminado y no le queda nada por hacer',
  'Its results are kept.': 'Sus resultados se conservan.',
  'Start a new comparison to run it again.': 'Inicia una comparación nueva para ejecutarlo otra vez.',
  'this run is still going': 'esta ejecución sigue en marcha',
  'there is no key for this connection': 'no hay clave para esta conexión',
  'Enter a key in Settings, or choose the practice model.':
    'Escribe una clave en Ajustes o elige el modelo de práctica.',
  'the key is too short or too long to be one': 'la clave es demasiado corta o demasiado larga para serlo',
  'the key holds characters that no key has, such as a space or a line break':
    'la clave contiene caracteres que ninguna clave tiene, como un espacio o un salto de línea',
  'It was sent nowhere.': 'No se ha enviado a ningún sitio.',
  'Copy the key again, whole and alone.': 'Copia la clave de nuevo, entera y sola.',
  'the server at {0} lists no model, and none is chosen':
    'el servidor en {0} no ofrece ningún modelo, y no hay ninguno elegido',
  'this address': 'esta dirección',
  'Enter the name of a model that it has.': 'Escribe el nombre de un modelo que tenga.',
  'the practice model can’t plan or judge a plan': 'el modelo de práctica no puede planificar ni valorar un plan',
  'List the steps yourself, or connect a real model in Settings.':
    'Enumera tú los pasos o conecta un modelo real en Ajustes.',
  'the model proposed no task': 'el modelo no ha propuesto ninguna tarea',
  'Say more of what should be there at the end, then ask again.':
    'Di algo más de lo que debe haber al final y pregunta de nuevo.',
  'the answer was cut off at its token limit, so a part of it is missing':
    'la respuesta se ha cortado en su límite de tokens, así que falta una parte',
  'Ask for less at once, then ask again.': 'Pide menos de una vez y pregunta de nuevo.',
  'what answers at {0} does not speak the Messages API{1}': 'lo que responde en {0} no habla la Messages API{1}',
  ' (status {0})': ' (estado {0})',
  'Check the address in Settings: it is the part before /v1/messages.':
    'Comprueba la dirección en Ajustes: es la parte anterior a /v1/messages.',
  'the server at {0} sends more than any answer holds, so it was cut off':
    'el servidor en {0} envía más de lo que cabe en cualquier respuesta, así que se ha cortado',
  'Check the address and the model in Settings.': 'Comprueba la dirección y el modelo en Ajustes.',
  'something went wrong inside Braid{0}': 'algo ha ido mal dentro de Braid{0}',
  'Your data are kept.': 'Tus datos se conservan.',
  'Try again; if it stays, restart Braid.': 'Reinténtalo; si persiste, reinicia Braid.',
};
