import type { Dictionary } from '../t.ts';

/** What the lesson on a failed lane says. */
export const failuresLanes: Dictionary = {
  '{0} tokens, none of them again': '{0} tokens, ninguno de ellos repetido',
  '{0} tokens, {1} of them again': '{0} tokens, {1} de ellos repetidos',
  '{0} said nothing until the limit ended it after {1} s. ':
    '{0} no dijo nada hasta que el límite la cortó a los {1} s. ',
  'Synthesis waited {0} longer for {1}, and nobody else did.': 'La síntesis esperó {0} más a {1}, y nadie más esperó.',
  'Synthesis waited for nobody: a longer lane was still going when {0} was back.':
    'La síntesis no esperó a nadie: un carril más largo seguía en marcha cuando {0} volvió.',
  '{0}{1} Retrying one pays {2} tokens again, running all again {3}.':
    '{0}{1} Reintentar una sola repite {2} tokens; ejecutarlo todo de nuevo, {3}.',
  '{0} ended last, so what {1} wrote is gone, and both report success. Found at the end, doing it once more costs {2} and {3} tokens. All again only races again.':
    '{0} terminó la última, así que se ha perdido lo que escribió {1}, y las dos dicen que todo fue bien. Si se descubre al final, repetirlo cuesta {2} y {3} tokens. Repetirlo todo solo vuelve a crear la carrera.',
  'Breaks off': 'Se corta',
  'Falls silent': 'Enmudece',
  'Shared file': 'Archivo compartido',
  Undisturbed: 'Sin contratiempos',
  'Retry the one': 'Reintentar una',
  'Run all again': 'Repetir todas',
  'Redo what is gone': 'Rehacer lo perdido',
  'One after the other': 'Una tras otra',
  'Copies and a merge': 'Copias y una fusión',
  '{0} tokens, {1} of them for the merge': '{0} tokens, {1} de ellos para la fusión',
  ', broken at {0} and asked again': ', cortada a los {0} y enviada de nuevo',
  '{0} from {1} to {2}{3}': '{0} de {1} a {2}{3}',
  'Striped: the attempt that came to nothing. What it was sent is counted in full, as a server counts it; the retry follows at once.':
    'Rayado: el intento que quedó en nada. Lo que se le envió se cuenta entero, como lo cuenta un servidor; el reintento sigue de inmediato.',
  'A model has no clock of its own: the limit is the program’s. Braid ends a reply that has been silent for 30 s; the source writes five minutes into its briefs.':
    'Un modelo no tiene reloj propio: el límite es del programa. Braid corta una respuesta que lleva 30 s en silencio; la fuente escribe cinco minutos en sus encargos.',
  'Computed for work that is found missing at the very end. The order is the mend of the decomposition check; the merge is a task of the plan.':
    'Calculado para un trabajo que se echa en falta justo al final. El orden es la corrección que propone la comprobación de la descomposición; la fusión es una tarea del plan.',
};
