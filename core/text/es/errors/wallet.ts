import type { ErrorFacts } from '#core/errors'
import { isKeyringTrouble, keyringRemedies, type KeyringTrouble } from '#core/keyring'
import type { FailureTable } from '#core/text/failure'
import { formLimits } from '#core/text/es/form-limits'
import { nameReason } from '#core/text/es/variable-names'

/** Each with its article, as it stands within a sentence. */
const fields: Readonly<Record<string, string>> = {
  environment: 'el entorno',
  apiAddress: 'la dirección de API',
  apiKey: 'la clave de API',
  apiSecret: 'el secreto de API',
  redirectUri: 'la Callback URL',
  accessToken: 'el token de acceso',
  refreshToken: 'el token de renovación',
}
const fieldOf = (facts: ErrorFacts): string => fields[String(facts['field'])] ?? 'el valor'

const keyringReasons: Readonly<Record<KeyringTrouble, string>> = {
  'no-keyring': 'En este equipo no responde ningún llavero.',
  'keyring-silent': 'El llavero está, pero no responde.',
  'keyring-locked': 'El llavero está bloqueado.',
  'keyring-declined': 'La pregunta de su equipo se cerró sin la contraseña, o no se pudo mostrar.',
  'keyring-failed': 'El llavero falta o está bloqueado, o se negó el acceso.',
  'keyring-changed': 'La clave que dio no es la de este monedero.',
  'weak-keyring': 'Token Wallet se inició sin el llavero.',
  'forged-key': 'La clave del monedero se cifró sin llavero.',
}
const keyringSteps = {
  'try-again': 'Corríjalo e inténtelo de nuevo.',
  unlock: 'Desbloquee el llavero.',
  restart: 'Corríjalo y reinicie Token Wallet.',
} as const

const readOnlyReasons = {
  'another-machine':
    'La última vez se usó en otro equipo. Dos equipos que guarden en él desharían cada uno las renovaciones del otro.',
  'older-than-backups':
    'Su archivo es más antiguo que sus propias copias de seguridad, como si alguien hubiera repuesto una copia anterior.',
  'log-unreadable': 'El disco falla en su archivo, y lo que se muestra procede de copias.',
} as const

function keyringWhy({ reason }: ErrorFacts): string {
  return isKeyringTrouble(reason)
    ? keyringReasons[reason]
    : 'Está bloqueado, se negó el acceso o no es aquel con el que se creó el monedero.'
}

function keyringStep({ reason }: ErrorFacts): string {
  return keyringSteps[isKeyringTrouble(reason) ? keyringRemedies[reason] : 'try-again']
}

/** The wallet itself: vault, profiles, hand-off. */
export const walletFailures = {
  'vault-locked': () => ({
    what: 'El monedero está bloqueado.',
    why: 'Se abre con su frase de contraseña, su código de recuperación o el llavero de este equipo.',
    next: 'Desbloquéelo primero.',
    action: 'dismiss',
  }),
  'vault-unprotected': () => ({
    what: 'El monedero todavía no sabe cómo proteger sus tokens.',
    why: 'Ningún llavero guarda aún su clave, y usted no ha elegido otra manera.',
    next: 'Elija una frase de contraseña o conserve todo solo en la memoria.',
    action: 'dismiss',
  }),
  'vault-unreadable': () => ({
    what: 'No se puede leer el archivo del monedero.',
    why: 'Está dañado o pertenece a otro programa. No se modificó ni se eliminó.',
    next: 'Restaure la carpeta del monedero desde una copia de seguridad y empiece de nuevo.',
    action: 'try-again',
  }),
  'vault-newer': () => ({
    what: 'Este monedero lo creó una versión más nueva.',
    why: 'Una versión más antigua podría dañar lo que no conoce, así que no cambia nada.',
    next: 'Instale la versión más nueva de Token Wallet.',
    action: 'dismiss',
  }),
  'keyring-missing': (facts) => ({
    what: 'El llavero todavía no puede proteger sus tokens.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} O elija una frase de contraseña, o conserve todo solo en la memoria.`,
    action: 'dismiss',
  }),
  'keyring-refused': (facts) => ({
    what: 'El llavero no abrió el monedero.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} No se modificó ni se eliminó nada.`,
    action: 'try-again',
  }),
  'passphrase-wrong': () => ({
    what: 'Frase de contraseña incorrecta.',
    why: 'Las mayúsculas cuentan.',
    next: 'Pruebe una vez más.',
    action: 'try-again',
    isPlain: true,
  }),
  'passphrase-weak': () => ({
    what: 'Esa frase de contraseña es demasiado corta.',
    why: 'Es todo lo que protege sus tokens.',
    next: 'Use 12 caracteres como mínimo; unas cuantas palabras son lo más fácil de recordar.',
    action: 'dismiss',
  }),
  'recovery-code-wrong': () => ({
    what: 'Ese código de recuperación no abre este monedero.',
    why: 'Está bien escrito, pero es de otro monedero o lo reemplazó uno más nuevo.',
    next: 'Busque el código más nuevo que anotó.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-mistyped': () => ({
    what: 'Eso no es un código de recuperación.',
    why: 'Al menos un carácter es incorrecto, falta o no está en su lugar.',
    next: 'Compárelo con lo que anotó. Tiene siete grupos de cuatro.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-differs': () => ({
    what: 'Ese no es el código que se acaba de mostrar.',
    why: 'Es un código de recuperación, pero otro.',
    next: 'Escriba el nuevo. Hasta entonces sigue valiendo el anterior.',
    action: 'try-again',
    isPlain: true,
  }),
  'vault-read-only': ({ reason }) => ({
    what: 'No se guardó nada: el monedero está abierto solo para lectura.',
    why: readOnlyReasons[
      reason === 'another-machine' || reason === 'log-unreadable' ? reason : 'older-than-backups'
    ],
    next:
      reason === 'log-unreadable'
        ? 'Se acaba de intentar de nuevo. Espere hasta que el disco lo devuelva o elija continuar con las copias.'
        : 'Elija antes continuar con él aquí.',
    action: 'dismiss',
  }),
  'wallet-busy': () => ({
    what: 'El monedero está ocupado.',
    why: 'Otra instancia de Token Wallet en este equipo trabaja con él y no ha terminado.',
    next: 'Inténtelo de nuevo en un momento. No cambió nada.',
    action: 'try-again',
  }),
  'save-failed': () => ({
    what: 'No se pudo guardar el cambio.',
    why: 'Este equipo no permitió escribir el archivo del monedero.',
    next: 'Compruebe el disco y sus permisos e inténtelo de nuevo. Lo guardado antes está intacto.',
    action: 'try-again',
  }),
  'disk-full': () => ({
    what: 'No se pudo guardar nada: el disco está lleno.',
    why: 'Ya no queda espacio donde debería ir el archivo.',
    next: 'Libere espacio e inténtelo de nuevo. Lo guardado antes está intacto.',
    action: 'try-again',
  }),
  'profile-missing': () => ({
    what: 'Ese perfil ya no está.',
    why: 'Se eliminó.',
    next: 'Elija otro.',
    action: 'dismiss',
  }),
  'credential-missing': () => ({
    what: 'Las claves de este perfil no están.',
    why: 'No se pudo leer su registro.',
    next: 'Escriba las claves de nuevo. Un perfil que las perdió se crea otra vez con “Añadir perfil”, y después se puede eliminar.',
    action: 'edit-keys',
  }),
  'no-token': () => ({
    what: 'Este perfil todavía no tiene token.',
    why: 'Nadie ha iniciado sesión con él.',
    next: 'Inicie sesión primero.',
    action: 'sign-in-again',
  }),
  'no-refresh-token': () => ({
    what: 'Este perfil no se puede renovar.',
    why: 'El proveedor no dio ningún token de renovación para él.',
    next: 'Inicie sesión de nuevo para obtener un token nuevo.',
    action: 'sign-in-again',
  }),
  'no-sign-in': () => ({
    what: 'Con estas claves nadie inicia sesión.',
    why: 'Este proveedor da los tokens a la aplicación misma, sin una página en la que iniciar sesión.',
    next: 'Obtenga en su lugar un token nuevo.',
    action: 'dismiss',
  }),
  'token-not-saved': () => ({
    what: 'El token nuevo todavía no se pudo guardar.',
    why: 'El proveedor ha reemplazado el anterior, y este equipo no permitió escribir el nuevo. El monedero lo tiene en la memoria.',
    next: 'No salga. Libere espacio o compruebe el disco e inténtelo de nuevo.',
    action: 'try-again',
  }),
  'export-value-unsafe': (facts) => ({
    what: `No se puede escribir ${fieldOf(facts)} como ${String(facts['format'])}.`,
    why:
      formLimits[String(facts['format'])] ??
      'Contiene caracteres que este formato cambiaría por el camino, o es demasiado largo para él.',
    next: 'Elija otro formato. No se escribió nada.',
    action: 'dismiss',
  }),
  'variable-name-unusable': (facts) => ({
    what: `No se puede usar el nombre para ${fieldOf(facts)}.`,
    why: nameReason(facts['reason']),
    next: 'Cambie ese nombre. Los nombres anteriores siguen valiendo.',
    action: 'dismiss',
  }),
  'export-is-link': () => ({
    what: 'No se guardó nada: ese nombre es un enlace a otro archivo.',
    why: 'Un token escrito a través de un enlace podría acabar donde usted no lo espera.',
    next: 'Elija otro lugar o quite el enlace.',
    action: 'choose-another-place',
  }),
  'export-not-a-file': () => ({
    what: 'No se guardó nada: ese nombre no es el de un archivo normal.',
    why: 'Es una carpeta, un dispositivo o un archivo que tiene varios nombres.',
    next: 'Elija otro lugar.',
    action: 'choose-another-place',
  }),
  'export-failed': () => ({
    what: 'No se pudo guardar el archivo.',
    why: 'Este equipo no permitió escribirlo. Un archivo anterior con ese nombre está intacto.',
    next: 'Elija otro lugar.',
    action: 'choose-another-place',
  }),
  'export-left-behind': ({ left }) => ({
    what:
      left === undefined
        ? 'No se logró guardar el archivo, pero puede que esté de todos modos.'
        : 'No se pudo guardar el archivo, y lo que se escribió no se pudo quitar.',
    why:
      left === undefined
        ? 'El disco o la unidad de red no dio una respuesta clara.'
        : `El archivo “${String(left)}” de la carpeta que usted eligió puede contener el token. Un archivo anterior con el nombre que eligió está intacto.`,
    next: 'Mire en esa carpeta y elimine lo que no quiera conservar. Un token de renovación incluido en él se considera entregado.',
    action: 'choose-another-place',
  }),
  'clipboard-failed': () => ({
    what: 'No se pudo copiar.',
    why: 'Otro programa ocupa el portapapeles.',
    next: 'Inténtelo de nuevo.',
    action: 'try-again',
  }),
  unexpected: () => ({
    what: 'Algo falló en el propio monedero.',
    why: 'Es un fallo nuestro, no suyo.',
    next: 'Inténtelo de nuevo. Si vuelve a ocurrir, comuníquelo con los detalles de abajo.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
