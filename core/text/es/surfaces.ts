import type { Text } from '#core/text/text'

/** Signing in elsewhere than in the wallet's window, in Spanish. */
export const surfaces: Text['surfaces'] = {
  paste: 'Pegar la dirección a la que se me envió',
  useWindow: 'Usar la ventana del monedero',
  others: 'Otras maneras de iniciar sesión',
  othersHint:
    'Si la página no funciona en la ventana del monedero, inicie sesión con su propio navegador, o con cualquier navegador y traiga la dirección en la que termina.',
  waits:
    'Inicie sesión allí. El propio monedero espera en su Callback URL en este equipo y recoge la respuesta, así que no hay nada que pegar.',
  waitsFailed: 'Copie el enlace y ábralo en cualquier navegador de este equipo.',
  ipv4Only:
    'Este equipo no tiene IPv6, así que el monedero espera solo en 127.0.0.1. No hay ningún problema.',
  notes: {
    'port-in-use':
      'Otro programa ya usa el puerto de su Callback URL, así que la respuesta va a ese programa. Inicie sesión de todos modos y pegue la dirección en la que termine; o cierre ese programa y elija de nuevo “Usar mi navegador”.',
    'port-not-allowed':
      'Este equipo no permite que el monedero espere en el puerto de su Callback URL; los puertos por debajo de 1024 suelen estar reservados. Inicie sesión de todos modos y pegue la dirección en la que termine.',
    'no-address':
      'Este equipo no tiene esa dirección, así que el monedero no puede esperar en su Callback URL. Inicie sesión de todos modos y pegue la dirección en la que termine.',
    'waited-long':
      'No llegó nada en media hora, así que el monedero ya no espera en su Callback URL. Si entretanto ha iniciado sesión, pegue la dirección en la que terminó; o elija “Usar mi navegador” para empezar de nuevo.',
  },
  anywhere:
    'Copie el enlace, ábralo en cualquier navegador, en cualquier equipo, e inicie sesión allí.',
  codeAlone: {
    title: '¿Es este código de este inicio de sesión?',
    what: 'Un código solo no lleva ninguna marca que lo una a este inicio de sesión. Si se lo dio otra persona, el perfil tendría el token de esa persona.',
    ask: 'Si usted acaba de iniciar sesión y lo copió, es suyo. Si no, deténgase aquí.',
    yes: 'Sí, acabo de iniciar sesión',
    no: 'No, detener',
  },
  listener: {
    title: '¿Es suya esta respuesta?',
    what: 'Su navegador trajo una respuesta sin la marca que la une a este inicio de sesión. Algunos proveedores omiten la marca. Pero cualquier página abierta en su navegador podría haber enviado una respuesta propia; el perfil tendría entonces el token de un desconocido.',
    ask: 'Si usted acaba de terminar de iniciar sesión, la respuesta es suya. Si no, el monedero sigue esperando la correcta.',
    yes: 'Sí, acabo de iniciar sesión',
    no: 'No, seguir esperando',
  },
}
