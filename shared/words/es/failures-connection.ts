import type { Dictionary } from '../t.ts';

/** What a server lacks, why nothing came from it, and what is wrong with an exported file. */
export const failuresConnection: Dictionary = {
  Streaming: 'Recepción en continuo',
  'Replies come whole, so nothing is shown while they are written and the time to the first token is unknown.':
    'Las respuestas llegan enteras: no se ve nada mientras se escriben, y no se conoce el tiempo hasta el primer token.',
  'Structured output': 'Salida estructurada',
  'Fields are asked for in words. Braid checks them as always and asks once more where they are missing.':
    'Los campos se piden con palabras. Braid los comprueba como siempre y vuelve a preguntar una vez si faltan.',
  'Prompt caching': 'Caché de prompts',
  'Repeated context is read again each time, so a long thread takes longer and costs more than it would elsewhere.':
    'El contexto repetido se lee cada vez de nuevo, así que un hilo largo tarda más y cuesta más que en otros servidores.',
  'Counting tokens': 'Recuento de tokens',
  'Sizes before a run are estimates. What a run used is counted by the server afterwards.':
    'Los tamaños antes de ejecutar son estimaciones. Lo que usó una ejecución lo cuenta después el servidor.',
  'Message batches': 'Lotes de mensajes',
  'Every task is sent as a request of its own.': 'Cada tarea se envía como una petición propia.',
  '{0}: Braid does without, and says “n/a” where a figure is unknown.':
    '{0}: Braid prescinde de ello y muestra «n/d» cuando una cifra no se conoce.',
  'this server does not have {0}': 'este servidor no ofrece {0}',
  'is too large to be an exported comparison': 'es demasiado grande para ser una comparación exportada',
  'Export it again from Braid, or choose another file.': 'Expórtala de nuevo desde Braid o elige otro archivo.',
  'is no exported comparison, or only a part of one': 'no es una comparación exportada, o es solo una parte',
  'Choose the JSON or the HTML page that Braid exported, and have it sent again if it was cut off.':
    'Elige el JSON o la página HTML que exportó Braid y, si llegó cortado, pide que te lo envíen de nuevo.',
  'is from another version of Braid': 'es de otra versión de Braid',
  'Bring Braid up to date, or have it exported as Markdown.': 'Actualiza Braid o pide que se exporte como Markdown.',
  'holds a forecast, and nothing that was measured': 'contiene un pronóstico y nada medido',
  'Choose a comparison that was run.': 'Elige una comparación que se haya ejecutado.',
  'holds a comparison that does not fit together': 'contiene una comparación cuyas partes no encajan',
  'Export it again from Braid.': 'Expórtala de nuevo desde Braid.',

  'nothing listens at that address': 'nada escucha en esa dirección',
  'there is no computer of that name': 'no hay ningún ordenador con ese nombre',
  'names can’t be looked up at the moment': 'ahora mismo no se pueden consultar nombres',
  'there is no way to that computer': 'no hay camino hasta ese ordenador',
  'there is no network': 'no hay red',
  'nothing can be reached at that address': 'no se puede llegar a nada en esa dirección',
  'the connection was closed from the other side': 'el otro lado cerró la conexión',
  'nobody answered in time': 'nadie respondió a tiempo',
  'what answers there speaks no https': 'lo que responde ahí no habla https',
  'what answers there speaks no http': 'lo que responde ahí no habla http',
  'its certificate has expired': 'su certificado ha caducado',
  'its certificate is for another name': 'su certificado es de otro nombre',
  'its certificate is not trusted here': 'aquí no se confía en su certificado',
  'its answer has more headers than any server sends':
    'su respuesta tiene más cabeceras de las que envía cualquier servidor',
  'what it sent can’t be unpacked': 'no se puede descomprimir lo que envió',
  'that port is never a web server’s': 'ese puerto nunca es el de un servidor web',
  'the proxy asks for a name and a password, or refuses yours (407)':
    'el proxy pide un nombre y una contraseña, o rechaza los tuyos (407)',
  'the proxy refused to lead there ({0})': 'el proxy se negó a llevar hasta allí ({0})',
  'the proxy can’t be reached ({0})': 'no se puede llegar al proxy ({0})',
  'it points to another server': 'apunta a otro servidor',
};
