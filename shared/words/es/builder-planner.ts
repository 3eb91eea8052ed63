import type { Dictionary } from '../t.ts';

/** What a planner proposes, and what workflows are called. */
export const builderPlanner: Dictionary = {
  '“{0}” needs “{1}”, which is no task of the proposal: that dependency is left out.':
    '«{0}» necesita «{1}», que no es ninguna tarea de la propuesta: esa dependencia se omite.',
  '“{0}” reads “{1}”, which is no material of this workflow: it is left out.':
    '«{0}» lee «{1}», que no es ningún material de este flujo de trabajo: se omite.',
  '“{0}” needs its own output: that is left out.': '«{0}» necesita su propia salida: se omite.',
  '“{0}” came under the id of another task and got one of its own. Look at what needs it.':
    '«{0}» llegó con el id de otra tarea y ha recibido uno propio. Mira qué la necesita.',
  'The brief of “{0}” was longer than a brief may be and is cut.':
    'El encargo de «{0}» era más largo de lo que puede ser un encargo y se ha cortado.',
  '{0} of the answer had neither a title nor a brief: left out.': (entries) =>
    entries?.startsWith('una ')
      ? `${entries} de la respuesta no tenía título ni encargo y se ha omitido.`
      : `${entries} de la respuesta no tenían título ni encargo y se han omitido.`,
  entry: 'entrada',
  entries: 'entradas',
  'A workflow has room for 200 tasks; the last {0} of the answer are left out.':
    'En un flujo de trabajo caben 200 tareas; las últimas {0} de la respuesta se omiten.',
  'Your workflow is as it was.': 'Tu flujo de trabajo está como estaba.',
  'Ask again.': 'Pregunta de nuevo.',
  'About {0} tokens in and {1} out': 'Unos {0} tokens de entrada y {1} de salida',
  '{0}. No price of {1} is known, so its cost is n/a.':
    '{0}. No se conoce ningún precio de {1}, así que su coste es n/d.',
  '{0}, about {1} at the list price of {2}.': '{0}, unos {1} al precio de lista del {2}.',
  '{0}: {1} tokens in, {2} out, cost {3}': '{0}: {1} tokens de entrada, {2} de salida, coste {3}',
  'The workflow is as it was proposed: there is nothing left to take.':
    'El flujo de trabajo está como se propuso: no queda nada que tomar.',
  'new task': 'tarea nueva',
  'changed field': 'campo cambiado',
  'changed dependency': 'dependencia cambiada',
  'changed dependencies': 'dependencias cambiadas',
  'task that goes': 'tarea que se quita',
  'tasks that go': 'tareas que se quitan',
  'Proposed: {0}. A model can be wrong; take what you agree with.':
    'Propuesta: {0}. Un modelo puede equivocarse; toma lo que te convenza.',
  'Reads no material.': 'No lee ningún material.',
  'Reads {0}.': 'Lee {0}.',
  'Output: prose.': 'Salida: prosa.',
  'Output: sections {0}.': 'Salida: secciones {0}.',
  'Output: fields {0}.': 'Salida: campos {0}.',
  '{0} to mend': '{0} por corregir',
  thing: 'cosa',
  'nothing to mend': 'nada que corregir',
  'Without any part the check finds {0}.': 'Sin ninguna parte, la comprobación encuentra {0}.',
  'With these parts the check finds {0}.': 'Con estas partes, la comprobación encuentra {0}.',
  'What {0} thinks. It may be wrong, it is none of the rules, and it changes nothing.':
    'Lo que opina {0}. Puede equivocarse, no es ninguna de las reglas y no cambia nada.',
  'Your plan': 'Tu plan',
  'The cut that you made yourself.': 'La división que has hecho tú.',
  'Runs the plan that you made yourself.': 'Ejecuta el plan que has hecho tú.',
  'Untitled workflow': 'Flujo de trabajo sin título',
  'Copy of {0}': 'Copia de {0}',
  'A plan from a goal': 'Un plan a partir de un objetivo',
  'A second opinion': 'Una segunda opinión',
  'Ask again in a minute.': 'Pregunta de nuevo dentro de un minuto.',
  'Say it in other words, then ask again.': 'Dilo con otras palabras y pregunta de nuevo.',
  'Send less of the materials, or look at the connection in Settings.':
    'Envía menos de los materiales, o mira la conexión en Ajustes.',
  'Send less of the materials, then ask again.': 'Envía menos de los materiales y pregunta de nuevo.',
  'Raise the cap in Settings, send less, or go on without.': 'Sube el tope en Ajustes, envía menos o sigue sin ello.',
  'Ask again whenever you like.': 'Pregunta de nuevo cuando quieras.',
  'A real model can be asked what it thinks of this plan; the practice model can’t judge one.':
    'A un modelo real se le puede preguntar qué opina de este plan; el modelo de práctica no puede valorar ninguno.',
  'The plan has changed since.': 'El plan ha cambiado desde entonces.',
  'It has nothing to remark. That is no proof that nothing is wrong.':
    'No tiene nada que observar. Eso no prueba que no haya nada mal.',
  'The plan as a whole': 'El plan en conjunto',
};
