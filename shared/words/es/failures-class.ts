import type { Dictionary } from '../t.ts';

/** Why a class can’t be hosted, joined or told something. */
export const failuresClass: Dictionary = {
  'that address': 'esa dirección',
  'Nothing was changed.': 'No se ha cambiado nada.',
  'Your work is kept here, and you can go on with it.': 'Tu trabajo se conserva aquí, y puedes seguir con él.',
  'this pod sent more at once than the {0} kB that a class takes':
    'este grupo ha enviado de una vez más de los {0} kB que admite una clase',
  'a report of this pod came out of turn: the class goes on with number {0}':
    'un informe de este grupo ha llegado fuera de orden: la clase sigue con el número {0}',
  'this pod sends more than a class takes, so it was cut off for a while':
    'este grupo envía más de lo que admite una clase, así que se le ha cortado la conexión por un rato',
  'a message of this pod was not understood': 'no se ha entendido un mensaje de este grupo',
  'there is no class {0} here': 'aquí no hay ninguna clase {0}',
  'of that name': 'con ese nombre',
  'Look in the list of earlier classes.': 'Busca en la lista de clases anteriores.',
  'that is not this class’s code': 'ese no es el código de esta clase',
  'Nobody was let in.': 'No ha entrado nadie.',
  'Read it off the wall again: a word and two digits.': 'Léelo otra vez en el mural: una palabra y dos cifras.',
  'too many wrong codes came from here': 'desde aquí han llegado demasiados códigos equivocados',
  'Nobody was let in, and the class goes on.': 'No ha entrado nadie, y la clase sigue.',
  'Wait {0} seconds, then enter the code from the wall.': 'Espera {0} segundos y escribe después el código del mural.',
  'a few': 'unos',
  'Pod {0} is taken': 'el grupo {0} está ocupado',
  '{0} If it was yours, ask the facilitator to remove it, then join again.':
    '{0} Si era el tuyo, pide al facilitador que lo quite y únete de nuevo.',
  'Ask the facilitator for a place.': 'Pide un sitio al facilitador.',
  'Free are {0}.': 'Están libres: {0}.',
  'this class has all of its {0} pods': 'esta clase ya tiene sus {0} grupos',
  'Join a pod that is there, or ask the facilitator.': 'Únete a un grupo que ya exista o pregunta al facilitador.',
  'this pod has started more at once than a class can share':
    'este grupo ha iniciado a la vez más de lo que puede compartir una clase',
  'What runs goes on.': 'Lo que está en marcha sigue.',
  'Wait {0} seconds, then start it again.': 'Espera {0} segundos y vuelve a iniciarlo.',
  'this pod has asked for more at once than a class can share':
    'este grupo ha pedido a la vez más de lo que puede compartir una clase',
  'Wait {0} seconds, then try again.': 'Espera {0} segundos y vuelve a intentarlo.',
  'the class’s computer has as many files to read as it can take':
    'el ordenador de la clase tiene ya tantos archivos por leer como admite',
  'The file was not taken in, and everything else is as it was.':
    'El archivo no se ha incorporado, y todo lo demás está como estaba.',
  'somebody sits in Pod {0}, and that is not its key': 'en el grupo {0} ya hay alguien, y esa no es su clave',
  'If it is your pod, read its four digits at the top of the page that it is open in, or ask the facilitator.':
    'Si es tu grupo, lee sus cuatro cifras arriba, en la página donde está abierto, o pregunta al facilitador.',
  'as many pods came from here as may come from one place: {0}':
    'de aquí han venido tantos grupos como pueden venir de un mismo sitio: {0}',
  'Wait {0} seconds, then add it again.': 'Espera {0} segundos y vuelve a añadirlo.',
  'the class is paused, so nothing is started now': 'la clase está en pausa, así que ahora no se inicia nada',
  'What runs goes on, and your plan and prediction are kept.':
    'Lo que está en marcha sigue, y tu plan y tu predicción se conservan.',
  'Start it when the facilitator goes on.': 'Inícialo cuando el facilitador continúe.',
  'this class has ended': 'esta clase ha terminado',
  'The facilitator can open it again.': 'El facilitador puede abrirla de nuevo.',
  'that can’t be used to join{0}': 'con esos datos no es posible unirse{0}',
  'Enter the code, choose a pod, and keep names short.': 'Escribe el código, elige un grupo y usa nombres cortos.',
  '“{0}” is no address of a class': '«{0}» no es la dirección de una clase',
  'Enter it as it stands on the wall, such as 192.168.1.24:4800.':
    'Escríbela como está en el mural, por ejemplo 192.168.1.24:4800.',
  'no class answers at {0}': 'ninguna clase responde en {0}',
  'Check the address on the wall, and that both computers are on the same network.':
    'Comprueba la dirección del mural y que los dos equipos estén en la misma red.',
  'what answers at {0} is no class of Braid': 'lo que responde en {0} no es una clase de Braid',
  'Check the address on the wall, its number after the colon too.':
    'Comprueba la dirección del mural, también el número que va tras los dos puntos.',
  here: 'aquí',
  'the class runs an older Braid': 'la clase usa una versión anterior de Braid',
  'the class runs a newer Braid': 'la clase usa una versión más reciente de Braid',
  'Join in a browser instead: open the address from the wall.':
    'Únete desde un navegador: abre la dirección del mural.',
  'the class doesn’t know this pod any more': 'la clase ya no conoce a este grupo',
  'Join again with the code from the wall.': 'Únete de nuevo con el código del mural.',
  'It changed nothing, and the class goes on.': 'No ha cambiado nada, y la clase sigue.',
  'this Braid hosts a class already': 'este Braid ya ofrece una clase',
  'Close that class first; it can be opened again.': 'Cierra antes esa clase; podrás abrirla de nuevo.',
  'this Braid is a pod of a class already': 'este Braid ya es un grupo de una clase',
  'Leave that class first.': 'Sal antes de esa clase.',
  'this Braid hosts no class now': 'este Braid no ofrece ahora ninguna clase',
  'Host one, or open an earlier one again.': 'Ofrece una o abre de nuevo una anterior.',
  'this Braid is in no class now': 'este Braid no está ahora en ninguna clase',
  'Join one first.': 'Únete antes a una.',
  'a class can’t be hosted from here': 'desde aquí no es posible ofrecer una clase',
  'Open Braid on your own computer and host it there.': 'Abre Braid en tu propio equipo y ofrécela desde ahí.',
  'that class is open': 'esa clase está abierta',
  'Close it first.': 'Ciérrala antes.',
  'that pod is not in this class': 'ese grupo no está en esta clase',
  'there is no finished comparison of {0} here to load': 'aquí no hay ninguna comparación terminada de {0} que cargar',
  'this exercise': 'este ejercicio',
  'Run the exercise once yourself, then load it for the pod.':
    'Ejecuta tú el ejercicio una vez y cárgalo después para el grupo.',
  'the class sets {0}': 'la clase fija {0}',
  this: 'esto',
  'Change it when the class has ended, or leave the class.':
    'Cámbialo cuando la clase haya terminado, o sal de la clase.',
  '{0} is no pod’s file of Braid': '{0} no es el archivo de un grupo de Braid',
  'the file': 'el archivo',
  'The class is as it was.': 'La clase está como estaba.',
  'Ask the pod to write it again under Class.': 'Pide al grupo que lo vuelva a guardar en Clase.',
  'the log of this class can’t be read at line {0}': 'el registro de esta clase no se puede leer en la línea {0}',
  'Everything else of the class is there, and the file was left as it is.':
    'Todo lo demás de la clase está ahí, y el archivo se ha dejado como está.',
  'the class’s database doesn’t answer{0}': 'la base de datos de la clase no responde{0}',
  'Pods keep what they could not send.': 'Los grupos conservan lo que no pudieron enviar.',
  'See that it runs and that its address is right.': 'Comprueba que esté en marcha y que su dirección sea correcta.',
  'the part of Braid that talks to PostgreSQL is not in this package':
    'la parte de Braid que habla con PostgreSQL no está en este paquete',
  'Run Braid from its source with npm, or host the class without a database.':
    'Ejecuta Braid desde su código fuente con npm, u ofrece la clase sin base de datos.',
  'the connection': 'la conexión',
  'the pace': 'el ritmo',
  'the seed': 'la semilla',
  'the limits': 'los límites',
  'the faults': 'las averías',
  'the forgetting switch': 'el olvido simulado',
};
