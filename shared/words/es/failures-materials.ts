import type { Dictionary } from '../t.ts';

/** Why a file can’t be read as a material. */
export const failuresMaterials: Dictionary = {
  'Open it in the program it comes from, copy the text, and paste it here.':
    'Ábrelo en el programa del que viene, copia el texto y pégalo aquí.',
  'has more lines or fields than Braid reads from one file':
    'tiene más líneas o campos de los que Braid lee de un archivo',
  '“{0}” is one file too many, or too much beside the others':
    '«{0}» es un archivo de más, o demasiado junto con los otros',
  'has further faults that are not listed here: {0}': 'tiene más fallos que no se enumeran aquí: {0}',
  'is larger than the {0} MB that one file may have': 'es mayor que los {0} MB que puede tener un archivo',
  'Copy the part that the task needs, and paste it.': 'Copia la parte que necesita la tarea y pégala.',
  'is empty': 'está vacío',
  'Choose another file, or paste the text.': 'Elige otro archivo o pega el texto.',
  'holds only spaces and line breaks': 'contiene solo espacios y saltos de línea',
  'is no text, PDF or Word file': 'no es un archivo de texto, PDF ni Word',
  'Choose a text file, a PDF or a Word file (.docx), or paste the text.':
    'Elige un archivo de texto, un PDF o un archivo de Word (.docx), o pega el texto.',
  'is written in an encoding that cannot be told': 'tiene una codificación que no se puede reconocer',
  'Save it as UTF-8, or paste the text.': 'Guárdalo como UTF-8 o pega el texto.',
  'is in a format that cannot be read here': 'tiene un formato que no se puede leer aquí',
  'Save it as .docx, .pdf or .txt in the program it comes from, or paste the text.':
    'Guárdalo como .docx, .pdf o .txt en el programa del que viene, o pega el texto.',
  'is protected by a password': 'está protegido con contraseña',
  'Save a copy without the password, or paste the text.': 'Guarda una copia sin contraseña o pega el texto.',
  'holds no text that can be read, only pictures or empty pages':
    'no contiene texto que se pueda leer, solo imágenes o páginas vacías',
  'Run it through text recognition first, or type in what the task needs.':
    'Pásalo antes por un reconocimiento de texto, o escribe lo que necesita la tarea.',
  'is damaged and cannot be read': 'está dañado y no se puede leer',
  'Save it once more. {0}': 'Guárdalo otra vez. {0}',
  'holds far more than its size tells, so reading it was stopped':
    'contiene mucho más de lo que indica su tamaño, así que se ha dejado de leer',
  'takes too long to read, so reading it was stopped': 'tarda demasiado en leerse, así que se ha dejado de leer',
  'this file': 'este archivo',
  'Nothing was added or changed.': 'No se ha añadido ni cambiado nada.',
};
