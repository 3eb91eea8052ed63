import type { Dictionary } from '../t.ts';

/** What can go wrong with files, folders, ports and connections of this computer. */
export const failuresMachine: Dictionary = {
  'there is no file {0}': 'no existe el archivo {0}',
  'Check the path and try again.': 'Comprueba la ruta y reinténtalo.',
  'port {0} is taken by another program or not allowed': 'el puerto {0} lo usa otro programa o no está permitido',
  'Choose another port with --port, or leave it out.': 'Elige otro puerto con --port, o no indiques ninguno.',
  '{0} cannot be written{1}': 'no se puede escribir en {0}{1}',
  'the data folder': 'la carpeta de datos',
  'What was written before is kept; what arrives now is not.':
    'Lo que se escribió antes se conserva; lo que llega ahora, no.',
  'Choose another folder with --data, or change its permissions.':
    'Elige otra carpeta con --data o cambia sus permisos.',
  'the data folder {0} is in use by {1}': 'la carpeta de datos {0} la está usando {1}',
  'another program': 'otro programa',
  'Its data were not touched.': 'Sus datos no se han tocado.',
  'Close that one first, or choose another folder with --data.': 'Ciérralo antes, o elige otra carpeta con --data.',
  'there is no room left on the disk': 'no queda espacio en el disco',
  'Free some room, then run again.': 'Libera espacio y ejecuta de nuevo.',
  '{0} could not be read and was set aside as {1}': 'no se ha podido leer {0}, que se ha apartado como {1}',
  'a document': 'un documento',
  'a dated copy': 'una copia con fecha',
  'Its newest backup is in use.': 'Se usa su copia de seguridad más reciente.',
  'There was no backup, so it starts empty; your runs are kept.':
    'No había copia de seguridad, así que empieza vacío; tus ejecuciones se conservan.',
  '{0} was written by a newer Braid': '{0} se escribió con una versión más reciente de Braid',
  'It is left as it is: this Braid begins without it, and what you change here lasts until it closes.':
    'Se deja como está: este Braid empieza sin él, y lo que cambies aquí dura hasta que se cierre.',
  'Open this data folder with the newer Braid.': 'Abre esta carpeta de datos con la versión más reciente de Braid.',
  'one comparison was missing from your history and is listed again, from the logs of its runs':
    'faltaba una comparación en tu historial y vuelve a estar en la lista, a partir de los registros de sus ejecuciones',
  '{0} comparisons were missing from your history and are listed again, from the logs of their runs':
    'faltaban {0} comparaciones en tu historial y vuelven a estar en la lista, a partir de los registros de sus ejecuciones',
  some: 'algunas',
  'What they measured is all there; the predictions are not.': 'Está todo lo que midieron; las predicciones, no.',
  'line {0} of the log {1} cannot be read': 'no se puede leer la línea {0} del registro {1}',
  'The run is shown up to there.': 'La ejecución se muestra hasta ahí.',
  'It cannot be continued; start a new comparison.': 'No se puede continuar; inicia una comparación nueva.',
  'the connection to Braid was lost': 'se ha perdido la conexión con Braid',
  'While Braid runs, this page connects again by itself. If Braid was closed, start it and open the address it prints.':
    'Mientras Braid esté en marcha, esta página se conecta de nuevo por sí sola. Si Braid se cerró, inícialo y abre la dirección que muestra.',
  'your browser did not let this page open a window': 'tu navegador no ha dejado que esta página abra una ventana',
  'The run goes on as it was.': 'La ejecución sigue como estaba.',
  'Allow pop-up windows for this address, then press again.':
    'Permite las ventanas emergentes para esta dirección y pulsa de nuevo.',
  'this link leads to nothing in Braid': 'este enlace no lleva a nada en Braid',
  'A link begins with braid-practice://exercise/ or braid-practice://lesson/, and ends with a name.':
    'Un enlace empieza por braid-practice://exercise/ o braid-practice://lesson/, y termina con un nombre.',
};
