import type { Dictionary } from '../t.ts';
import { plural } from './manner.ts';

/** The page of claims, and the words around them. */
export const claims: Dictionary = {
  '{0} {1}s': (unknown, noun) => `${unknown} ${plural(noun)}`,
  holds: 'se cumple',
  'does not hold': 'no se cumple',
  depends: 'depende',
  'Figures of the sources beside forecasts on a virtual clock, without a request.':
    'Cifras de las fuentes junto a pronósticos con un reloj virtual, sin una sola petición.',
  'Figures of the sources, measured on runs with the practice model at a simulated speed, {0} times that of a hosted model.':
    'Cifras de las fuentes, medidas en ejecuciones con el modelo de práctica a velocidad simulada, {0} veces la de un modelo alojado.',
  'Measuring {0} on {1} with the practice model at pace {2}. Nothing is kept.':
    'Midiendo {0} en {1} con el modelo de práctica a ritmo {2}. No se guarda nada.',
  claim: 'afirmación',
  Conditions: 'Condiciones',
  Formula: 'Fórmula',
  'Where each side is right': 'Dónde tiene razón cada parte',
  'Row {0}': 'Fila {0}',
  'the forecast says the same': 'el pronóstico dice lo mismo',
  'the forecast says: {0}': 'el pronóstico dice: {0}',
  'Tried on': 'Probado con',
  'The sides': 'Las partes',
  'Right where:': 'Tiene razón donde:',
  'Figures: {0}': 'Cifras: {0}',
  'Figures that others published about splitting work, each tried on real workflows. Doubt them, and see on what condition they hold.':
    'Cifras que otros publicaron sobre dividir el trabajo, cada una probada en flujos de trabajo reales. Duda de ellas y mira en qué condiciones se cumplen.',
  'Working the claims out': 'Calculando las afirmaciones',
  Verdict: 'Veredicto',
  'Forecast on a virtual clock until you measure. Measuring sends real requests to the practice model, and keeps nothing.':
    'Pronosticado con un reloj virtual hasta que midas. Medir envía peticiones reales al modelo de práctica y no guarda nada.',
  '{0} of {1} claims shown': 'Se muestran {0} de {1} afirmaciones',
  'What one source says.': 'Lo que dice una fuente.',
  'Why the sources disagree': 'Por qué discrepan las fuentes',
  'Each side is right on its own condition. The verdict is that of the side named first.':
    'Cada parte tiene razón en su propia condición. El veredicto es el de la parte que se nombra primero.',
  'Measure again': 'Medir de nuevo',
  '{0}, about {1} s': '{0}, unos {1} s',
  'Measuring: {0}.': 'Midiendo: {0}.',
  'Forecast at pace {0}×. To measure it takes {1}.': 'Pronosticado a ritmo {0}×. Medirlo lleva {1}.',
  'The forecast comes to the same verdict.': 'El pronóstico llega al mismo veredicto.',
  'The forecast {0}.': 'El pronóstico {0}.',
  'Measured at a simulated speed, pace {0}×; forecast for the same runs. {1}':
    'Medido a velocidad simulada, ritmo {0}×; pronóstico para las mismas ejecuciones. {1}',
  'says that it depends': 'dice que depende',
  'says that it {0}': 'dice que {0}',
  Depends: 'Depende',
  'Does not hold': 'No se cumple',
};
