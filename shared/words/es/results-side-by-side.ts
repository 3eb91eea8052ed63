import type { Dictionary } from '../t.ts';
import { areSeveral } from './agreement.ts';

/** A verb in the number of the runs before it: `A usó`, `A y B usaron`. */
const did =
  (one: string, several: string, rest: string) =>
  (names: string, value = ''): string =>
    `${names} ${areSeveral(names) ? several : one} ${rest.replace('{1}', () => value)}`;

/** What stands between runs that are laid side by side. */
export const resultsSideBySide: Dictionary = {
  'model time': 'tiempo de modelo',
  price: 'precio',
  findings: 'hallazgos',
  'largest context': 'contexto más grande',
  briefs: 'encargos',
  materials: 'materiales',
  handoffs: 'traspasos',
  'promised outputs': 'salidas prometidas',
  'one did not finish': 'una no terminó',
  'other work': 'otro trabajo',
  'other texts': 'otros textos',
  'another plan': 'otro plan',
  'practice beside a real model': 'práctica junto a un modelo real',
  'each model counts its own way': 'cada modelo cuenta a su manera',
  'another server': 'otro servidor',
  'started otherwise': 'empezadas de otro modo',
  'another pace': 'otro ritmo',
  'another seed': 'otra semilla',
  'other rate limits': 'otros límites de peticiones',
  'other faults set': 'otras averías puestas',
  'forgetting in one': 'olvido en una',
  'thinking in one': 'razonamiento en una',
  'a batch has the server’s clock': 'un lote lleva el reloj del servidor',
  'other phases': 'otras fases',
  'one was edited': 'una se editó',
  'one was asked on': 'en una se siguió preguntando',
  'one waited for a person': 'una esperó a una persona',
  'one was cut off and resumed': 'una se cortó y se reanudó',
  'the machine slept': 'el equipo se suspendió',
  'other prices': 'otros precios',
  'one was assisted': 'una tuvo ayuda',
  'another version of Braid': 'otra versión de Braid',
  ' Not compared: {0}.': ' No se compara: {0}.',
  'All figures may be compared.': 'Se pueden comparar todas las cifras.',
  'No figure of all these runs may be set in proportion. Each stands for itself, and the answers may be read side by side.':
    'Ninguna cifra de todas estas ejecuciones se puede poner en proporción. Cada una vale por sí misma, y las respuestas se pueden leer una al lado de la otra.',
  'Still comparable for all of them: {0}. The answers may always be read side by side.':
    'Todavía comparable en todas: {0}. Las respuestas siempre se pueden leer una al lado de la otra.',
  'Nothing but the structure lies between these runs: all figures may be compared.':
    'Entre estas ejecuciones solo cambia la estructura: se pueden comparar todas las cifras.',
  'This page is not exported: an exported comparison is of one workflow under one set of conditions. Export each comparison on its own page. The address of this one opens it again.':
    'Esta página no se exporta: una comparación exportada es de un solo flujo de trabajo con unas mismas condiciones. Exporta cada comparación desde su propia página. La dirección de esta la vuelve a abrir.',
  '{0}. What it measured is not the whole work.': '{0}. Lo que midió no es el trabajo completo.',
  '{0}: other {1}. How long other work takes, what it costs and what it finds says nothing about a structure.':
    '{0}: difieren en {1}. Lo que tarda, cuesta y encuentra otro trabajo no dice nada de una estructura.',
  work: 'el trabajo',
  '{0} are of the same exercise or workflow, but its texts were changed between them.':
    '{0} son del mismo ejercicio o flujo de trabajo, pero sus textos cambiaron entre una y otra.',
  '{0} follow different plans of the same work: other {1}. What the figures differ in comes from the plan as well as from the structure.':
    '{0} siguen planes distintos del mismo trabajo: difieren en {1}. Lo que cambia en las cifras viene tanto del plan como de la estructura.',
  '{0}: a simulated clock and prepared replies say nothing about a real model’s.':
    '{0}: un reloj simulado y unas respuestas preparadas no dicen nada de los de un modelo real.',
  '{0}, and each model counts tokens its own way. Times, prices and findings are the models’ as well as the structures’.':
    '{0}, y cada modelo cuenta los tokens a su manera. Tiempos, precios y hallazgos son tanto de los modelos como de las estructuras.',
  '{0} ran on different servers, so their times are the servers’ as well as the structures’.':
    '{0} se ejecutaron en servidores distintos, así que sus tiempos son tanto de los servidores como de las estructuras.',
  '{0} were not started alike: structures that start together share the limit of their account, in turn each has it alone. What they waited for it is in the wall-clock.':
    '{0} no empezaron del mismo modo: las estructuras que empiezan a la vez comparten el límite de su cuenta; por turnos, cada una lo tiene para sí. Lo que esperaron por él está en el tiempo de reloj.',
  '{0}, and their clocks with them.': '{0}, y sus relojes también.',
  '{0}: times differ a little by chance.': '{0}: los tiempos difieren un poco por azar.',
  '{0} ran under different rate limits. What they waited for is in the wall-clock; model time leaves it out.':
    '{0} se ejecutaron con límites de peticiones distintos. Lo que esperaron está en el tiempo de reloj; el tiempo de modelo lo deja fuera.',
  '{0} set. What went wrong on purpose took time and tokens.':
    '{0}. Lo que salió mal a propósito llevó tiempo y tokens.',
  '{0} ran with a model that forgets in very long contexts, which is an assumption.': did(
    'usó',
    'usaron',
    'un modelo que olvida en contextos muy largos, lo que es un supuesto.',
  ),
  '{0} ran with a model that was asked to think first.': did(
    'usó',
    'usaron',
    'un modelo al que se pidió pensar primero.',
  ),
  '{0} differ in how they were sent: a batch has the server’s clock and half the price.':
    '{0} difieren en cómo se enviaron: un lote lleva el reloj del servidor y la mitad del precio.',
  '{0} are all called Your phases, but the phases are not the same.':
    '{0} se llaman todas «Tus fases», pero las fases no son las mismas.',
  'in {0} you replaced an output, so what the answer says is partly yours.':
    'en {0} sustituiste una salida, así que lo que dice la respuesta es en parte tuyo.',
  'in {0} you had more asked than the plan says, which took time and tokens.':
    'en {0} hiciste preguntar más de lo que dice el plan, y eso llevó tiempo y tokens.',
  '{0} waited for a person. Model time leaves that out.': did(
    'esperó',
    'esperaron',
    'a una persona. El tiempo de modelo lo deja fuera.',
  ),
  '{0} {1} cut off and went on: what was under way was asked again.': (names) =>
    `${names} ${areSeveral(names) ? 'se cortaron y continuaron' : 'se cortó y continuó'}: lo que estaba en curso se pidió de nuevo.`,
  'the machine slept while {0} ran.': (names) =>
    `el equipo se suspendió mientras ${areSeveral(names) ? 'se ejecutaban' : 'se ejecutaba'} ${names}.`,
  '{0} ran with a hint open, which may have gone into the plan.': did(
    'se ejecutó',
    'se ejecutaron',
    'con una pista abierta, que pudo influir en el plan.',
  ),
  '{0}: a newer version may word a brief differently.':
    '{0}: una versión más nueva puede redactar un encargo de otro modo.',
  '{0} is {1}': did('es', 'son', '{1}'),
  '{0} are {1}': '{0} son {1}',
  '{0} ran on {1}': did('usó', 'usaron', '{1}'),
  '{0} ran at pace {1}×': did('fue', 'fueron', 'a ritmo {1}×'),
  '{0} ran in Braid {1}': did('se ejecutó', 'se ejecutaron', 'en Braid {1}'),
  '{0} has seed {1}': '{0} tiene la semilla {1}',
  '{0} have seed {1}': '{0} tienen la semilla {1}',
  '{0} seed {1}': '{0} la semilla {1}',
  '{0} had {1}': did('tuvo', 'tuvieron', '{1}'),
  '{0} is priced as {1} of {2}': '{0} lleva los precios de {1} del {2}',
  '{0} are priced as {1} of {2}': '{0} llevan los precios de {1} del {2}',
  '{0} priced as {1} of {2}': '{0} los de {1} del {2}',
  'the practice model': 'el modelo de práctica',
  'no faults': 'ninguna avería',
  'one fault': 'una avería',
  '{0} faults': '{0} averías',
};
