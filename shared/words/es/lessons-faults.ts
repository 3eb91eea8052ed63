import type { Dictionary } from '../t.ts';

/** What is wrong with a lesson’s file. */
export const lessonsFaults: Dictionary = {
  'there is no lesson “{0}”': 'no hay ninguna lección «{0}»',
  'What you did in the others stands.': 'Lo que hiciste en las demás se mantiene.',
  'the lesson file {0} cannot be used': 'no se puede usar el archivo de lección {0}',
  'The other lessons can, and what was done in this one is kept.':
    'Las demás lecciones sí, y lo hecho en esta se conserva.',
  'Mend it and open it again.': 'Corrígelo y ábrelo de nuevo.',
  'begins with no front matter between two lines of ---': 'empieza sin preámbulo entre dos líneas de ---',
  'must be “{0}”, as the file is named': 'debe ser «{0}», como se llama el archivo',
  'has more lines or marks of Markdown than a lesson needs: make two of it':
    'tiene más líneas o marcas de Markdown de las que necesita una lección: divídela en dos',
  'is nested too deeply': 'está anidado a demasiada profundidad',
  'is a heading of the first level: the title stands in the front matter, and sections begin with ##':
    'es un encabezado de primer nivel: el título está en el preámbulo, y las secciones empiezan con ##',
  'names its section with neither letters nor digits': 'da a su sección un nombre sin letras ni cifras',
  'names a second section “{0}”': 'nombra una segunda sección «{0}»',
  'has no section: at least one heading with ##': 'no tiene ninguna sección: al menos un encabezado con ##',
  'is not closed: a line of ::: ends it': 'no está cerrado: lo termina una línea de :::',
  'closes nothing, or is a directive with a space or a sign where its name should be':
    'no cierra nada, o es una directiva con un espacio o un signo donde debería estar su nombre',
  'holds “{0}”: close the one before the other begins':
    'contiene «{0}»: cierra el primero antes de que empiece el otro',
  'is no directive of a lesson: note, guess, quiz, try and ::widget are':
    'no es una directiva de lección: lo son note, guess, quiz, try y ::widget',
  'needs three colons, and a line of ::: at its end': 'necesita tres dos puntos seguidos y una línea de ::: al final',
  'needs two colons: it holds no text': 'necesita :: y nada más: no contiene texto',
  'has a text in square brackets: say it inside, or as an attribute in braces':
    'tiene un texto entre corchetes: ponlo dentro, o como atributo entre llaves',
  'has no attribute “{0}”': 'no tiene ningún atributo «{0}»',
  'lacks {0}="…"': 'le falta {0}="…"',
  'cannot be called “{0}”: small letters, digits and dashes': 'no puede llamarse «{0}»: minúsculas, cifras y guiones',
  'is called “{0}” like another one: each is kept by its name':
    'se llama «{0}» como otro: cada uno se guarda por su nombre',
  'holds no text': 'no contiene texto',
  'asks nothing: its text comes before its answers': 'no pregunta nada: su texto va antes de sus respuestas',
  'has no answers: a list of - [ ] and one - [x]': 'no tiene respuestas: una lista de - [ ] y un - [x]',
  'has more behind its answers: they come last': 'tiene algo más detrás de sus respuestas: van al final',
  'needs two to eight answers': 'necesita de dos a ocho respuestas',
  'is an answer without a box: - [ ] or, for the right one, - [x]':
    'es una respuesta sin casilla: - [ ] o, para la correcta, - [x]',
  'is an answer without feedback: a line that begins with > under it':
    'es una respuesta sin comentario: una línea que empieza con > debajo',
  'is an answer with more than its text and its feedback': 'es una respuesta con algo más que su texto y su comentario',
  'has {0}: exactly one is': 'tiene {0}: exactamente una lo es',
  'no right answer': 'ninguna respuesta correcta',
  '{0} right answers': '{0} respuestas correctas',
  'has no reveal: lines that begin with > at its end': 'no tiene revelación: líneas que empiezan con > al final',
  'needs a unit: {0}': 'necesita una unidad: {0}',
  'needs an answer that is a number': 'necesita una respuesta que sea un número',
  'names the figure “{0}”, which nothing computes': 'nombra la cifra «{0}», que nada calcula',
  'has answers to choose from, so it takes no unit, answer or figure':
    'tiene respuestas para elegir, así que no lleva unidad, respuesta ni cifra',
  'names the widget “{0}”, which there is none of': 'nombra el widget «{0}», que no existe',
  'has no block of ```yaml with its arms': 'no tiene un bloque de ```yaml con sus brazos',
  'names the exercise “{0}”, which there is none of': 'nombra el ejercicio «{0}», que no existe',
  'there is no such file': 'no existe ese archivo',
  'names the plan “{0}”: there are {1}': 'nombra el plan «{0}»: hay {1}',
};
