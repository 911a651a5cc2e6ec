import type { ErrorFacts } from '#core/errors'
import { askAnew, earlyEnd } from '#core/text/es/errors/early-end'
import { number } from '#core/text/es/grammar'
import type { FailureTable } from '#core/text/failure'

const wait = (facts: ErrorFacts): string =>
  typeof facts['waitSeconds'] === 'number'
    ? `Espere ${Math.ceil(facts['waitSeconds'] / 60)} min e inténtelo de nuevo.`
    : 'Espere unos minutos e inténtelo de nuevo.'

/** Where the provider may have acted although no answer says so: its token may be used up. */
const ifRefused = 'Si entonces el proveedor lo rechaza, inicie sesión una vez más.'

/** Why the certificate of an address is not accepted. */
const certificateWhy: Readonly<Record<string, string>> & { readonly other: string } = {
  dates:
    'El certificado de esta dirección ha vencido o todavía no es válido. Un reloj equivocado en este equipo se ve igual.',
  'other-host': 'El certificado que muestra esta dirección pertenece a otra.',
  authority:
    'Nadie en quien confíe este equipo avala el certificado de esta dirección. Ocurre en algunas redes de empresa hasta que el departamento de TI instala el suyo.',
  other:
    'El certificado que muestra esta dirección no es de confianza. La causa puede ser un proxy de empresa o un reloj equivocado.',
}

/** The pages of the sign-in have given their environment away. */
const foundEnvironment = ({ seenHost, foundEnvironment: found }: ErrorFacts) =>
  found === undefined
    ? {}
    : {
        why: `El inicio de sesión pasó por ${String(seenHost)}: parece ser ${String(found)}, y usted eligió otro entorno.`,
        next: `Cambie el entorno a ${String(found)}; ya está escrito para que usted lo revise.`,
        action: 'change-environment' as const,
      }

/** A saved profile changes it on its own page. */
function whereKeyBelongs({ shownIn }: ErrorFacts): string {
  switch (shownIn) {
    case 'wizard':
      return 'Presione “Cambiar de entorno”; allí está “¿Cómo encuentro el mío?”.'
    case 'practice-wizard':
      return 'La aplicación de ejemplo está en prod2. Elija prod2. Si estaba ensayando esto, basta con iniciar sesión de nuevo.'
    case undefined:
    default:
      return 'Presione “Cambiar de entorno” y elija el correcto: las claves y el token quedan como están. La dirección que muestra su navegador en Sprinklr dice cuál es.'
  }
}

const inactiveKey = {
  why: 'La clave está mal escrita, pertenece a otro entorno, se desactivó o tiene menos de unos 30 minutos.',
  next: 'Compruebe la clave. Si es nueva, espere media hora e inténtelo de nuevo.',
}
/** Of a key that was typed less than half an hour ago. */
const newKey = {
  why: 'Una clave nueva necesita unos 30 minutos para funcionar, y esta se escribió aquí hace menos de media hora: probablemente sea ese el motivo. También puede estar mal escrita, desactivada o ser de otro entorno.',
  next: 'Si la clave es nueva, espere. Si es más antigua, compruebe la clave y su entorno.',
}

const still = 'En el monedero no cambió nada.'

/** What the provider or the network answered. */
export const providerFailures = {
  'wrong-environment': (facts) => ({
    what: 'Esta clave de API pertenece a otro entorno.',
    why: 'Cada clave funciona en un solo entorno, y el proveedor no la conoce en el que usted eligió.',
    next: whereKeyBelongs(facts),
    ...foundEnvironment(facts),
    action: 'change-environment',
  }),
  'developer-inactive': (facts) => ({
    what: 'El proveedor dice que esta clave de API no está activa (“Developer Inactive”).',
    ...(facts['retryAt'] === undefined ? inactiveKey : newKey),
    action: 'edit-keys',
    ...foundEnvironment(facts),
  }),
  'keys-refused': () => ({
    what: 'El proveedor no aceptó la clave y el secreto de API.',
    why: 'Uno de los dos está mal escrito, o el secreto pertenece a otra clave.',
    next: 'Copie ambos de nuevo de donde se creó la aplicación: las aplicaciones de dev.sprinklr.com no se muestran en Developer Tools de Sprinklr, y al revés.',
    action: 'edit-keys',
  }),
  'over-rate': (facts) => ({
    what: 'El límite del proveedor para esta clave de API está agotado por ahora.',
    why: `Cada clave puede hacer unas 10 llamadas por segundo y ${number(1_000)} por hora, contando todas las herramientas que la usan.`,
    next: wait(facts),
    action: 'try-again',
  }),
  'refresh-refused': (facts) => ({
    what: 'El proveedor no aceptó el token de renovación.',
    why: 'Sirve una sola vez: puede que lo haya usado otra herramienta u otra persona, o que haya cambiado la contraseña del usuario.',
    next: `Inicie sesión de nuevo para obtener otros. ${still}`,
    ...earlyEnd(facts),
    action: 'sign-in-again',
  }),
  'token-refused': (facts) => ({
    what: 'El proveedor ya no acepta este token de acceso.',
    why: 'Ha vencido, o se creó un token más nuevo con la misma clave de API.',
    next: 'Renuévelo o inicie sesión de nuevo.',
    ...earlyEnd(facts),
    action: 'sign-in-again',
    ...(facts['gotWith'] === 'keys' ? { ...askAnew(facts), action: 'renew' } : {}),
  }),
  'given-token-refused': () => ({
    what: 'El proveedor no acepta este token.',
    why: 'Puede que esté incompleto, que sea de otra clave u otro entorno, o que lo haya reemplazado uno más nuevo.',
    next: 'Compruebe lo que pegó o inicie sesión. No se guardó nada.',
    action: 'dismiss',
  }),
  forbidden: () => ({
    what: 'El proveedor negó el acceso.',
    why: 'Al usuario que inició sesión le falta un permiso, o no se marcó un espacio de trabajo al iniciar sesión. Su administrador decide lo que puede hacer un usuario.',
    next: 'Pregunte a su administrador de Sprinklr e inténtelo de nuevo.',
    action: 'try-again',
  }),
  'request-refused': () => ({
    what: 'El proveedor rechazó la solicitud.',
    why: 'No dio ningún motivo que el monedero conozca. Los detalles de abajo contienen su respuesta.',
    next: 'Compruebe el entorno, las claves y la Callback URL, e inténtelo de nuevo. Si sigue igual, escriba a tickets@sprinklr.com con el nombre de la aplicación y la hora; los detalles se pueden copiar.',
    action: 'edit-keys',
  }),
  'request-unfit': () => ({
    what: 'La forma de la solicitud no se aceptó.',
    why: 'El monedero la envía como la documenta el proveedor, así que muy probablemente la cambió algo intermedio, como un proxy de empresa. No se debe a sus claves.',
    next: 'Si puede, inténtelo de nuevo en otra red. Si sigue igual, copie los detalles para su departamento de TI.',
    action: 'try-again',
  }),
  'address-unknown': () => ({
    what: 'El proveedor no tiene nada en esta dirección.',
    why: 'La dirección de API o el entorno está mal escrito, o el proveedor ha trasladado esta parte a otro lugar.',
    next: 'Compare ambos con la página de su aplicación en el proveedor e inténtelo de nuevo.',
    action: 'change-environment',
  }),
  'way-not-allowed': () => ({
    what: 'El proveedor no permite que esta aplicación obtenga tokens de esta manera.',
    why: 'La clave se conoce, pero esta manera no está activada para ella, como “Client Credentials” en Developer Tools de Sprinklr. Eso se decide del lado del proveedor.',
    next: 'Pida a quien se ocupa de la aplicación que la active, o elija otra manera junto a las claves.',
    action: 'edit-keys',
  }),
  'server-error': () => ({
    what: 'El proveedor tiene un problema propio.',
    why: 'Sus servidores respondieron con un error. Es cosa suya y suele pasar pronto.',
    next: `Inténtelo de nuevo en unos minutos. En el caso de Sprinklr, status.sprinklr.com muestra los problemas conocidos. ${still}`,
    action: 'try-again',
  }),
  'bad-answer': () => ({
    what: 'La respuesta no fue la que documenta el proveedor.',
    why: 'Puede que haya respondido en su lugar un proxy de empresa o la página de inicio de sesión de una red, o que la dirección de API sea incorrecta.',
    next: `Abra cualquier página web para ver si su red pide iniciar sesión e inténtelo de nuevo. ${ifRefused}`,
    action: 'try-again',
  }),
  'answer-too-large': () => ({
    what: 'La respuesta fue mucho más grande que la de un token.',
    why: 'Puede que haya respondido algo distinto del proveedor.',
    next: 'Compruebe la dirección de API e inténtelo de nuevo.',
    action: 'change-environment',
  }),
  'redirect-refused': () => ({
    what: 'La dirección del proveedor envió la solicitud a otro lugar.',
    why: 'El monedero nunca entrega su secreto a una dirección distinta de la que usted eligió.',
    next: 'Compruebe la dirección de API.',
    action: 'change-environment',
  }),
  offline: ({ place }) => ({
    what:
      place === 'name'
        ? 'No se pudo encontrar la dirección del proveedor.'
        : 'Este equipo está sin conexión.',
    why:
      place === 'name'
        ? 'Su red no pudo encontrar esta dirección: puede que no haya conexión, o que la dirección de API esté mal escrita.'
        : 'No hay conexión, o no hay camino hasta la red del proveedor.',
    next: `${place === 'name' ? 'Revise su red y la dirección de API' : 'Revise su red'} e inténtelo de nuevo. ${still}`,
    action: 'try-again',
  }),
  'proxy-sign-in-needed': () => ({
    what: 'El proxy de su red pide nombre y contraseña.',
    why: 'Todo lo que sale pasa por él, y no los recibió. No se envió nada al proveedor.',
    next: 'Inicie sesión de nuevo: la ventana de inicio de sesión los pide, y el monedero los conserva hasta que usted salga. Lo que hay en el monedero queda como está.',
    action: 'sign-in-again',
  }),
  'tls-failed': (facts) => ({
    what: 'La conexión no es segura, así que no se envió nada.',
    why: certificateWhy[String(facts['certificate'])] ?? certificateWhy.other,
    next: 'Compruebe la dirección de API y la fecha de este equipo, o pregunte a su departamento de TI.',
    action: 'try-again',
  }),
  'certificate-needed': () => ({
    what: 'El servidor pide un certificado suyo.',
    why: 'Este equipo no envió ninguno, o envió uno que el servidor no acepta.',
    next: 'Inténtelo de nuevo y elija el certificado que le dio su empresa, o pida a su departamento de TI que lo instale.',
    action: 'try-again',
  }),
  'connect-failed': ({ place }) => ({
    ...(place === 'proxy'
      ? {
          what: 'El proxy de su red no dejó pasar la conexión.',
          why: 'No se pudo llegar a él, o se negó a continuar hasta la dirección del proveedor. Es cosa de su red.',
          next: `Pregunte a su departamento de TI si se permite llegar a la dirección del proveedor e inténtelo de nuevo. ${still}`,
        }
      : {
          what: 'La dirección del proveedor no respondió.',
          why: 'La conexión fue rechazada o no se pudo establecer.',
          next: `Compruebe la dirección de API y su red, e inténtelo de nuevo. ${still}`,
        }),
    action: 'try-again',
  }),
  'timed-out': () => ({
    what: 'El proveedor no respondió a tiempo.',
    why: 'La solicitud se envió, pero no llegó ninguna respuesta en 30 segundos.',
    next: `Inténtelo de nuevo. ${ifRefused}`,
    action: 'try-again',
  }),
  'answer-lost': () => ({
    what: 'La respuesta del proveedor se perdió por el camino.',
    why: 'La conexión se cortó después de enviar la solicitud, así que no se sabe si el proveedor actuó según ella.',
    next: `Inténtelo de nuevo. ${ifRefused}`,
    action: 'try-again',
  }),
} as const satisfies FailureTable
