import type { Dictionary } from '../t.ts';

/** Home and the exercises. */
export const rooms: Dictionary = {
  'Each starts from a plan that looks right. Run it, see what was lost, mend it, run it again.':
    'Cada uno parte de un plan que parece bueno. Ejecútalo, mira qué se perdió, corrígelo y ejecútalo de nuevo.',
  'No exercises here': 'No hay ejercicios aquí',
  'They come with Braid. Install it again, and they are back; your results stay.':
    'Vienen con Braid. Instálalo de nuevo y volverán; tus resultados se conservan.',
  Guided: 'Guiados',
  'Six steps each. You can stop and go on later.': 'Seis pasos cada uno. Puedes parar y seguir más tarde.',
  'Team templates': 'Plantillas de equipo',
  'Ten minutes each: five ways to cut a team’s work, and what each of them loses.':
    'Diez minutos cada una: cinco maneras de repartir el trabajo de un equipo y lo que pierde cada una.',
  'A workflow of my own': 'Un flujo de trabajo mío',
  'A workflow of your own': 'Un flujo de trabajo propio',
  Yours: 'Tuyos',
  'Import a file': 'Importar un archivo',
  'Braid file': 'archivo de Braid',
  'Workflow file': 'Archivo de flujo de trabajo',
  'Nothing of yours yet. Take two tasks of your own work that don’t need each other, brief them separately, and see what sequential would have taken.':
    'Todavía no hay nada tuyo. Toma dos tareas de tu trabajo que no se necesiten entre sí, encárgalas por separado y mira cuánto habrían tardado una tras otra.',
  'Your workflows': 'Tus flujos de trabajo',
  Size: 'Tamaño',
  Changed: 'Cambiado',
  '1 task': '1 tarea',
  'Look at a first plan, and leave it as it is': 'Mira un primer plan y déjalo como está',
  'Say what it will cost and what it will lose': 'Di cuánto costará y qué perderá',
  'Run it in three structures, side by side': 'Ejecútalo en tres estructuras, lado a lado',
  'See what was lost, mend it, run it again': 'Mira qué se perdió, corrígelo y ejecútalo de nuevo',
  'Guided exercise, about {0} minutes': 'Ejercicio guiado, unos {0} minutos',
  'See the first plan': 'Ver el primer plan',
  'See the plan': 'Ver el plan',
  'Dossier, one page': 'Dosier, una página',
  'What a good result contains': 'Qué contiene un buen resultado',
  'Voice and elegance aren’t judged. Braid can’t.': 'No se juzgan la voz ni la elegancia. Braid no puede.',
  'Materials and steps': 'Materiales y pasos',
  'You needn’t read them to begin.': 'No hace falta leerlos para empezar.',
  'How this goes': 'Cómo funciona',
  'The dossier is open. It is a page; the plan comes after it.':
    'El dosier está abierto. Es una página; el plan viene después.',
  'A plan is on the canvas. Look at what each task is given before you say what it will cost.':
    'Hay un plan en el lienzo. Mira qué recibe cada tarea antes de decir cuánto costará.',
  'The plan is picked. Say what you expect, then it runs.': 'El plan está elegido. Di qué esperas y se ejecutará.',
  'It has run. See what was lost and why, then mend the plan and run it again.':
    'Se ha ejecutado. Mira qué se perdió y por qué; después corrige el plan y ejecútalo de nuevo.',
  'You have compared. One question is left, about your own work.':
    'Has comparado. Queda una pregunta, sobre tu propio trabajo.',
  'Your class works on this': 'Tu clase trabaja en esto',
  'Continue where you left off': 'Sigue donde lo dejaste',
  'Step {0} of 6, {1}': 'Paso {0} de 6, {1}',
  'Read the dossier again': 'Leer el dosier de nuevo',
  'Begin here': 'Empieza aquí',
  '{0} You read one page, look at a plan, say what it will cost, and watch it run in three structures side by side.':
    '{0} Lees una página, miras un plan, dices cuánto costará y ves cómo se ejecuta en tres estructuras lado a lado.',
  'About {0} minutes{1}': 'Unos {0} minutos{1}',
  ', on the practice model. No account needed.': ', con el modelo de práctica. No hace falta cuenta.',
  'An example to look at': 'Un ejemplo para mirar',
  'Measured at a simulated speed, pace {0}×': 'Medido a velocidad simulada, ritmo {0}×',
  'Open the example: {0}': 'Abrir el ejemplo: {0}',
  'Opening Home': 'Abriendo Inicio',
  'Welcome, Pod {0}': 'Te damos la bienvenida, Grupo {0}',
  'Welcome back': 'Te damos la bienvenida de nuevo',
  'Welcome to Braid': 'Te damos la bienvenida a Braid',
  'Guided exercises': 'Ejercicios guiados',
  'Everything runs on the practice model. No account needed.':
    'Todo funciona con el modelo de práctica. No hace falta cuenta.',
  ', next': ', siguiente',
  'Recent comparisons': 'Comparaciones recientes',
  'All {0} results': 'Los {0} resultados',
  'Practice runs are measured at a simulated speed, at the pace named':
    'Las ejecuciones de práctica se miden a velocidad simulada, al ritmo indicado',
  'Your prediction is locked. Nothing has run yet: start the structures side by side.':
    'Tu predicción está bloqueada. Todavía no se ha ejecutado nada: inicia las estructuras lado a lado.',
  'The structures are running side by side. Go and watch.': 'Las estructuras se ejecutan lado a lado. Ve a mirarlas.',
  'A run was cut off. Go on with it: what was finished is kept.':
    'Una ejecución se cortó. Continúa con ella: lo terminado se conserva.',
  'A run did not finish. Try again what failed, or look at what there is.':
    'Una ejecución no terminó. Reintenta lo que falló o mira lo que hay.',
  'It has run. Look at what each lane wrote, then compare.':
    'Se ha ejecutado. Mira lo que escribió cada carril y después compara.',
  '. A hint was used, so it is recorded as assisted': '. Se usó una pista, así que consta como hecho con ayuda',
};
