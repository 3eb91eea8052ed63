import type { Dictionary } from '../t.ts';

/** What the decomposition check finds and mends. */
export const builderCheck: Dictionary = {
  '{0} waits for itself': '{0} se espera a sí misma',
  '{0} wait for each other': '{0} se esperan unas a otras',
  '{0}: none of them can start.': '{0}: ninguna puede empezar.',
  'A task starts when everything it needs has ended. In a circle that never happens.':
    'Una tarea empieza cuando ha terminado todo lo que necesita. En un círculo eso no ocurre nunca.',
  '{0} has no brief': '{0} no tiene encargo',
  'Its conversation would be told nothing.': 'A su conversación no se le diría nada.',
  'A conversation knows what its brief says, and nothing of the plan around it.':
    'Una conversación sabe lo que dice su encargo, y nada del plan que la rodea.',
  '{0} isn’t specific yet': '{0} aún no es específica',
  'It leaves open what to look for, and where.': 'Deja abierto qué buscar y dónde.',
  'A vague brief gets a fluent, shallow answer. Name an object and what to look for in it.':
    'Un encargo vago recibe una respuesta fluida y superficial. Nombra un objeto y qué buscar en él.',
  'Nobody can tell when {0} is done': 'Nadie puede decir cuándo está hecha {0}',
  '{0} is a matter of taste, and nothing else in its brief can be checked.':
    '{0} es cuestión de gusto, y nada más de su encargo se puede comprobar.',
  'An output that can’t be checked can’t be sent back either. Name parts, a number, or a question it must answer.':
    'Una salida que no se puede comprobar tampoco se puede devolver. Nombra partes, un número o una pregunta que deba responder.',
  '{0} can’t see what it names': '{0} no puede ver lo que nombra',
  'Its brief speaks of {0}.': 'Su encargo habla de {0}.',
  'Its brief speaks of {0}, which nobody has added.': 'Su encargo habla de {0}, que nadie ha añadido.',
  'A conversation that lacks a text won’t say so for certain: it guesses, or reports a false alarm.':
    'Una conversación a la que le falta un texto no siempre lo dice: adivina, o da una falsa alarma.',
  '{0} isn’t handed what it speaks of': '{0} no recibe aquello de lo que habla',
  'Its brief says {0}, which {1} from {2}.': (words, _verb, from) => `Su encargo dice ${words}, y eso sale de ${from}.`,
  'Without the dependency both start at once, and one works with a result that isn’t there.':
    'Sin la dependencia las dos empiezan a la vez, y una trabaja con un resultado que no existe.',
  '{0} {1}change {2}': '{0} cambian {1}{2}',
  'both ': 'las dos ',
  'They may run at once, and whoever ends last overwrites the rest.':
    'Pueden ejecutarse a la vez, y la que termina última sobrescribe lo demás.',
  'Two that change one thing race. Put them in order, or give each a copy and plan the merge.':
    'Dos que cambian lo mismo compiten. Ponlas en orden, o da una copia a cada una y planifica la fusión.',
  '{0} covers the same ground as {1}': '{0} cubre el mismo terreno que {1}',
  'They are asked the same of the same texts.': 'Se les pide lo mismo sobre los mismos textos.',
  'Both are paid for, and where they differ somebody has to decide.':
    'Se pagan las dos, y donde difieren alguien tiene que decidir.',
  'Nobody brings the outputs together': 'Nadie reúne las salidas',
  '{0} each end by themselves: the merge would be yours.': '{0} terminan cada una por su lado: la fusión sería tuya.',
  'A merge that nobody planned can cost more than working in parallel saved. Make it a task from the start.':
    'Una fusión que nadie planificó puede costar más de lo que ahorró trabajar en paralelo. Hazla tarea desde el principio.',
  '{0} does work of its own': '{0} hace trabajo propio',
  'It reads {0} itself, beside the outputs it is handed.': 'Lee por su cuenta {0}, además de las salidas que recibe.',
  'Its brief asks to {0}, beside bringing the outputs together.':
    'Su encargo le pide «{0}», además de reunir las salidas.',
  'A synthesis starts clean and sees outputs only. What it finds out by itself starts last, and nobody checks it.':
    'Una síntesis empieza de cero y ve solo salidas. Lo que averigua por su cuenta empieza lo último, y nadie lo comprueba.',
  '{0} doesn’t fit one conversation': '{0} no cabe en una conversación',
  'It holds about {0} tokens, and {1} is the most.': 'Contiene unos {0} tokens, y el máximo es {1}.',
  'What doesn’t fit is refused. Well before that, more to read makes single points easier to miss.':
    'Lo que no cabe se rechaza. Bastante antes, cuanto más hay que leer, más fácil es pasar por alto un punto.',
  '{0} may not need {1}': '{0} quizá no necesite {1}',
  'Its brief makes no use of what {0} hands it.': 'Su encargo no usa lo que le entrega {0}.',
  'Each dependency makes something wait. Ask whether the result would differ without it.':
    'Cada dependencia hace esperar a algo. Pregunta si el resultado sería distinto sin ella.',
  '{0} may be too many': '{0} pueden ser demasiadas',
  'Several of them could be asked in one go.': 'Varias de ellas se podrían pedir de una vez.',
  'That is about {0} tokens of material for each.': 'Son unos {0} tokens de material para cada una.',
  'Every conversation has to be briefed, given its context and merged again. Five do for most work of a day.':
    'Cada conversación necesita un encargo, su contexto y una fusión posterior. Cinco bastan para casi todo el trabajo de un día.',
  '{0} asks for {1} things at once': '{0} pide {1} cosas a la vez',
  'One answer has room for about five; beyond that each gets its first point alone.':
    'En una respuesta caben unas cinco; a partir de ahí, de cada una solo llega su primer punto.',
  'Some of them are pieces of work of their own.': 'Algunas de ellas son trabajos por sí mismas.',
  'Narrow briefs are answered in depth. Two or three parts often do.':
    'Los encargos estrechos se responden a fondo. A menudo bastan dos o tres partes.',
  '{0} hands over prose': '{0} entrega prosa',
  '{0} hand over prose': '{0} entregan prosa',
  '{0} has to guess {1}.': '{0} tiene que adivinar {1}.',
  'which of it counts': 'qué parte de ella cuenta',
  'what of it counts': 'qué parte de todo ello cuenta',
  'Fields carry what the next task needs, and a missing one is seen at once. Prose has to be read again.':
    'Los campos llevan lo que necesita la tarea siguiente, y si falta uno se ve enseguida. La prosa hay que leerla otra vez.',
  'Nobody reads {0}': 'Nadie lee {0}',
  'Its output goes nowhere, not to {0} either.': 'Su salida no va a ningún sitio, tampoco a {0}.',
  'What no task is handed can’t be in the answer.':
    'Lo que no se entrega a ninguna tarea no puede estar en la respuesta.',
  '{0} is smaller than its overhead': '{0} es más pequeña que su sobrecarga',
  '{0} are smaller than their overhead': '{0} son más pequeñas que su sobrecarga',
  'About {0} tokens of work at most, and {1} assumed to start and return.':
    'Como mucho unos {0} tokens de trabajo, y se suponen {1} para empezar y devolver.',
  'The fixed fee is paid for every conversation. At nine times its size a task carries a tenth of overhead.':
    'La cuota fija se paga por cada conversación. Con nueve veces ese tamaño, la sobrecarga de una tarea es la décima parte.',
  '{0} at once are more than the limit lets start': '{0} a la vez son más de las que el límite deja empezar',
  '{0} {1} a minute let about {2} start together.': (count, what, allowed) =>
    `${count} ${what} por minuto dejan empezar juntas ${allowed === 'uno' ? 'solo a una' : `a unas ${allowed}`}.`,
  'The others are refused and ask again, so they wait as long as in a queue, with more requests.':
    'Las demás se rechazan y vuelven a pedir, así que esperan tanto como en una cola, con más peticiones.',
  'Unlink {0}': 'Desenlazar {0}',
  'Cut {0}': 'Cortar {0}',
  link: 'enlace',
  'Hand it over': 'Entregarlo',
  'Show it': 'Mostrarlo',
  'Give it a reader': 'Darle un lector',
  'Keep {0}': 'Conservar {0}',
  'One after another': 'Una tras otra',
  'Add a synthesis': 'Añadir una síntesis',
  'Join the fields': 'Unir los campos',
  'Outputs only': 'Solo salidas',
  'Only what it names': 'Solo lo que nombra',
  'Combine to {0}': 'Combinar en {0}',
  'Split in two': 'Dividir en dos',
  'Use fields': 'Usar campos',
  'Open brief': 'Abrir el encargo',
  'Open materials': 'Abrir los materiales',
  'Open output': 'Abrir la salida',
  'Run as {0}': 'Ejecutar como «{0}»',
  'Every brief is specific, every output can be checked':
    'Todos los encargos son específicos, todas las salidas se pueden comprobar',
  'Every brief is specific': 'Todos los encargos son específicos',
  'Every output that is handed on has fields': 'Todas las salidas que se entregan tienen campos',
  '{0} is planned from the start, {1} are enough': '{0} está planificada desde el principio, y con {1} basta',
  '{0} is planned from the start': '{0} está planificada desde el principio',
  'No brief of the {0} in one wave speaks of another’s result':
    'Ningún encargo de las {0} de una misma oleada habla del resultado de otra',
  'Every task sees the materials that it names': 'Todas las tareas ven los materiales que nombran',
  'No two tasks at once change the same thing': 'No hay dos tareas simultáneas que cambien lo mismo',
  'These rules read your plan, not your materials. They can’t tell whether two tasks were ever independent.':
    'Estas reglas leen tu plan, y entienden encargos en inglés; no leen tus materiales. No pueden saber si dos tareas fueron alguna vez independientes.',
  'Once there are tasks, what the rules say of them stands here.':
    'Cuando haya tareas, aquí estará lo que dicen de ellas las reglas.',
  'Nothing to mend.': 'Nada que corregir.',
  'Right as it is': 'Bien como está',
  'To mend it': 'Para corregirlo',
  error: 'error',
  warning: 'advertencia',
  hint: 'sugerencia',
  Error: 'Error',
  Warning: 'Advertencia',
  Hint: 'Sugerencia',
};
