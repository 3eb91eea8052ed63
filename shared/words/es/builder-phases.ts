import type { Dictionary } from '../t.ts';

/** Phases that a person builds. */
export const builderPhases: Dictionary = {
  'Phase {0}': 'Fase {0}',
  '{0} in phase {1}': '{0} en la fase {1}',
  'needs “{0}”, which comes later, in phase {1}': 'necesita «{0}», que viene después, en la fase {1}',
  'needs “{0}”, which comes after it in the same thread': 'necesita «{0}», que viene después en el mismo hilo',
  'Cut your tasks into phases: which share one growing conversation, which have their own, how many run at once, and where you look at the outputs before it goes on. Begin with a structure that you know, and change it.':
    'Reparte tus tareas en fases: cuáles comparten una conversación que crece, cuáles tienen la suya, cuántas se ejecutan a la vez y dónde miras las salidas antes de continuar. Empieza con una estructura que conozcas y cámbiala.',
  'There is no task yet. Add some, then cut them into phases.':
    'Todavía no hay ninguna tarea. Añade algunas y repártelas después en fases.',
  'No task. Drag one here, or choose this phase beside a task. Left empty, it is passed over.':
    'Sin tareas. Arrastra una aquí o elige esta fase junto a una tarea. Si queda vacía, se omite.',
  'Your phases can’t run yet, so nothing is predicted of them: they say at the task what to mend.':
    'Tus fases todavía no se pueden ejecutar, así que no se predice nada de ellas: junto a la tarea dice qué hay que corregir.',
  'Conversations of {0}': 'Conversaciones de la {0}',
  'How many at once in {0}': 'Cuántas a la vez en la {0}',
  'Remove {0}, its tasks go to its neighbour': 'Quitar la {0}; sus tareas pasan a la fase vecina',
  'Phase of {0}': 'Fase de {0}',
  'Put {0} earlier': 'Poner {0} antes',
  'Put {0} later': 'Poner {0} después',
  'Begin a new phase with {0}': 'Empezar una fase nueva con {0}',
  'Your phases begin as {0}.': 'Tus fases empiezan como «{0}».',
  '{0} is in phase {1}.': '{0} está en la fase {1}.',
  '{0} is one place {1}.': '{0} está un puesto {1}.',
  earlier: 'antes',
  'A new phase begins with {0}.': 'Con {0} empieza una fase nueva.',
  'Phase {0} is there, without a task.': 'La fase {0} está ahí, sin tareas.',
  'Phase {0} is gone.': 'Se ha quitado la fase {0}.',
  '{0} need each other’s whole conversation.': '{0} necesitan compartir la conversación entera.',
  'These phases part them: each would see the other’s output alone. In one thread they keep it all.':
    'Estas fases las separan: cada una vería solo la salida de la otra. En un solo hilo lo conservan todo.',
};
