import type { FindingTable, Subject } from '#core/clinic/finding'
import { list, number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Each with its article: “el token de acceso”. */
const subjects: Readonly<Record<Subject, string>> = {
  access_token: 'el token de acceso',
  refresh_token: 'el token de renovación',
  client_id: 'la clave de API',
  client_secret: 'el secreto de API',
  code: 'el código',
}

/** The same after “de”. */
const of = (subject: Subject): string => `de ${subjects[subject]}`.replace(/^de el /, 'del ')

const form = 'application/x-www-form-urlencoded'

/** `+`, `/` and `=`; a space in the place of the first. */
const written = (characters: readonly string[]): string =>
  list(characters.map((one) => (one === ' ' ? 'un espacio (antes un +)' : one)))

const findings: FindingTable = {
  'key-header-missing': () => ({
    what: 'Falta el encabezado “key”.',
    next: 'Sprinklr espera dos encabezados: “Authorization: Bearer” con el token de acceso y “key” con la clave de API. Sin el segundo responde “Developer Inactive”.',
  }),
  'bearer-missing': () => ({
    what: 'Falta la palabra “Bearer” antes del token.',
    next: 'Escriba “Authorization: Bearer”, un espacio y después el token de acceso.',
  }),
  'bearer-doubled': () => ({
    what: 'La palabra “Bearer” aparece dos veces.',
    next: 'Quite una. Muchas herramientas la añaden por sí solas: escriba allí solo el token.',
  }),
  'basic-instead-of-bearer': () => ({
    what: 'El encabezado Authorization dice “Basic”; Sprinklr espera “Bearer”.',
    next: 'Envíe el token de acceso con “Bearer”. La clave y el secreto se envían solo al pedir un token, y entonces como parámetros.',
  }),
  'not-encoded': ({ characters }) => ({
    what: `El token de renovación no tiene codificación de URL: contiene ${written(characters)}.`,
    next: 'Codifíquelo una vez: + pasa a ser %2B, / pasa a ser %2F y = pasa a ser %3D. De lo contrario, un + llega como espacio y el token se rechaza.',
  }),
  'encoded-twice': () => ({
    what: 'Un valor tiene codificación de URL dos veces.',
    next: 'Codifíquelo una sola vez. Las herramientas que codifican por sí solas esperan el valor sin codificar.',
  }),
  'placeholder-left': ({ place }) => ({
    what:
      place === 'address' || place === 'environment'
        ? `La dirección todavía tiene un texto de ejemplo en lugar ${place === 'environment' ? 'del entorno' : 'de la parte real'}.`
        : `Hay un texto de ejemplo en lugar ${of(place)}.`,
    next: 'Ponga allí su propio valor y quite también los corchetes o llaves.',
  }),
  'prod-in-path': () => ({
    what: 'La dirección contiene “/prod/”.',
    next: 'El entorno prod se escribe sin su nombre: quite “/prod” de la dirección.',
  }),
  'environment-differs': ({ asked, held }) => ({
    what: `La dirección pregunta en ${asked}, pero el monedero tiene esta clave de API para ${list(held)}.`,
    next: 'Una clave funciona solo en su propio entorno. Cambie la dirección o use una clave de ese entorno.',
  }),
  'plain-http': () => ({
    what: 'La dirección empieza con http, sin la s.',
    next: 'Use https. Con http, cualquiera puede leer el token por el camino; considere obtener uno nuevo.',
  }),
  'host-mistyped': ({ host, meant }) => ({
    what: `El host “${host}” parece mal escrito.`,
    next: `El monedero conoce “${meant}”.`,
  }),
  'quote-inside': ({ subject }) => ({
    what: `Hay comillas dentro ${of(subject)}.`,
    next: 'Quite las comillas: se copiaron junto con el valor.',
  }),
  'line-break-inside': ({ subject }) => ({
    what: `Hay un salto de línea dentro ${of(subject)}.`,
    next: 'Una las líneas. Un valor leído de un archivo también suele terminar en un salto de línea.',
  }),
  'blank-inside': ({ subject }) => ({
    what: `Hay un espacio dentro ${of(subject)}.`,
    next: 'Copie el valor una vez más, sin nada delante, dentro ni detrás.',
  }),
  'maybe-cut-short': ({ subject, length, usual }) => ({
    what: `Puede que falte el final ${of(subject)}: tiene ${length} caracteres, y lo habitual son unos ${usual}.`,
    next: 'Nadie garantiza esa longitud. Si no funciona, copie el valor completo una vez más.',
  }),
  'state-with-code': () => ({
    what: 'Se copió “&state=” junto con el código.',
    next: 'El código termina antes del &. Deje fuera lo que sigue.',
  }),
  'content-type-missing': () => ({
    what: 'La solicitud no dice que su cuerpo es un formulario.',
    next: `Añada el encabezado “Content-Type: ${form}”.`,
  }),
  'content-type-wrong': () => ({
    what: 'El cuerpo se envía como algo distinto de lo que acepta el servidor.',
    next: `Para un token, envíe un formulario: “Content-Type: ${form}”, y no JSON.`,
  }),
  'length-missing': () => ({
    what: 'La solicitud es un POST sin cuerpo y no lo dice.',
    next: 'Añada el encabezado “Content-Length: 0” o envíe los parámetros como formulario en el cuerpo.',
  }),
  'grant-type-wrong': ({ problem }) => ({
    what: {
      missing: 'Falta el parámetro “grant_type”.',
      unknown: 'El valor de “grant_type” no es ninguno de los que acepta Sprinklr.',
      misfit: 'El valor de “grant_type” no corresponde a lo que se envía con él.',
    }[problem],
    next: 'Use authorization_code con un código, refresh_token con un token de renovación y client_credentials con clave y secreto solos.',
  }),
  'method-wrong': ({ method, right }) => ({
    what: `La solicitud se envía como ${method}; esta dirección acepta ${right}.`,
    next: `Envíela como ${right}.`,
  }),
  answered: ({ status }) => ({
    what:
      status === undefined
        ? 'La respuesta es una que conocemos.'
        : `La respuesta fue HTTP ${status}.`,
    next: 'Qué significa y qué hacer está más abajo.',
  }),
}

/** The error clinic: what is wrong with a pasted request, and Callback URLs side by side, in Spanish. */
export const clinic: Text['clinic'] = {
  request: {
    title: 'Pegar una solicitud que falla o una línea de registro',
    offer: '¿Falla una solicitud en otra herramienta? Péguela y vea qué tiene de malo.',
    open: 'Pegar una solicitud que falla…',
    intro:
      'Un comando curl, HTTP sin procesar, una dirección, una línea de registro o un fragmento de programa. Se lee en este equipo, se compara con las claves del monedero y no se guarda en ninguna parte.',
    label: 'Solicitud o línea de registro',
    read: 'Buscar qué está mal',
    tooLong: (most) =>
      `Es demasiado para leerlo: el máximo son ${number(most)} caracteres. Pegue solo la solicitud o la línea que falló.`,
    nothingTyped: 'Pegue algo primero.',
    found: (count) =>
      plural(count, {
        one: 'Se encontró una cosa',
        other: `Se encontraron ${number(count)} cosas`,
      }),
    none: 'No se encontró nada que parezca estar mal.',
    noneNext:
      '¿Es realmente la solicitud? Pegue el comando, la dirección o la línea de registro que falló. El monedero conoce solo los errores habituales: si no, envíe el texto de abajo, que no contiene secretos, a quien dé soporte a esa herramienta, junto con la respuesta que recibió.',
    redacted: 'Lo mismo, sin secretos',
    redactedHint:
      'Apto para una solicitud de soporte. Léalo una vez antes de enviarlo: los nombres y las direcciones se mantienen.',
    copy: 'Copiar sin secretos',
    copied: 'Copiado.',
    notCopied: 'No se pudo copiar: otro programa ocupa el portapapeles. Inténtelo de nuevo.',
  },
  findings,
  redirect: {
    runs: {
      same: 'igual',
      missing: 'falta en lo que usted escribió',
      extra: 'sobra en lo que usted escribió',
      different: 'distinto',
    },
    reasons: {
      invisible: 'Una de las dos contiene un espacio o un carácter invisible.',
      scheme: 'Una empieza con https y la otra no.',
      www: 'Una tiene “www.” y la otra no.',
      host: 'Los hosts son distintos.',
      port: 'Los puertos son distintos. Un puerto habitual también cuenta cuando está escrito.',
      'trailing-slash': 'La ruta de una termina en barra y la de la otra no.',
      path: 'Las rutas son distintas.',
      query: 'Se distinguen en lo que sigue a la ruta.',
      'letter-case':
        'Las mayúsculas y minúsculas son distintas. El proveedor compara carácter por carácter.',
      'percent-encoding':
        'Los mismos caracteres están escritos de dos maneras: sin codificar y como % con un número.',
    },
  },
}
