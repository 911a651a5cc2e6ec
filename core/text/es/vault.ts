import type { KeyringTrouble } from '#core/keyring'
import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const tryAgain = 'Intentar de nuevo'
const unlockKeyring = 'Desbloquear el llavero'
const restart = 'Reiniciar Token Wallet'

const keyring: Text['vault']['keyring'] = {
  'no-keyring': {
    title: 'Falta el llavero',
    meaning:
      'El llavero de este equipo, donde los programas guardan sus claves, no responde. No está en marcha o no está configurado.',
    advice: 'Inicie el llavero de su escritorio e inténtelo de nuevo.',
    act: tryAgain,
  },
  'keyring-silent': {
    title: 'El llavero no responde',
    meaning:
      'El llavero, el lugar donde los programas guardan sus claves, está, pero no responde. Está ocupado o atascado.',
    advice: 'Espere un momento o inicie el llavero de nuevo, e inténtelo otra vez.',
    act: tryAgain,
  },
  'keyring-locked': {
    title: 'El llavero está bloqueado',
    meaning:
      'El llavero, el lugar donde los programas guardan sus claves, está bloqueado. Es habitual en un equipo que inicia la sesión sin contraseña.',
    advice:
      'Desbloquéelo: su equipo pedirá la contraseña del llavero, que suele ser la misma con la que usted inicia sesión.',
    act: unlockKeyring,
  },
  'keyring-declined': {
    title: 'El llavero siguió bloqueado',
    meaning:
      'La pregunta de su equipo por la contraseña del llavero se cerró sin la contraseña, o no se pudo mostrar.',
    advice: 'Desbloquéelo y escriba la contraseña cuando su equipo la pida.',
    act: unlockKeyring,
  },
  'keyring-failed': {
    title: 'El llavero no dio ninguna clave',
    meaning:
      'El llavero falta o está bloqueado, o se negó el acceso. Su respuesta no cambia hasta que Token Wallet se inicie de nuevo.',
    advice: 'Abra el llavero, reinicie y permita el acceso cuando su equipo lo pregunte.',
    act: restart,
  },
  'keyring-changed': {
    title: 'Respondió otro llavero',
    meaning:
      'El llavero dio una clave que no es la de este monedero. Se restableció o se cambió por otro, o el monedero se creó en otro equipo o con otro usuario.',
    advice: 'Restaure el llavero anterior y reinicie.',
    act: restart,
  },
  'weak-keyring': {
    title: 'Se inició sin el llavero',
    meaning:
      'Token Wallet se inició sin el llavero, y lo que lo sustituye no protege nada. La causa puede ser un llavero que entonces estaba bloqueado, un escritorio poco común o una opción.',
    advice: 'Reinicie para usar el llavero de este equipo.',
    act: 'Reiniciar con el llavero',
  },
  'forged-key': {
    title: 'La clave no es auténtica',
    meaning:
      'La clave que hay en la carpeta del monedero se cifró sin llavero, de una manera que cualquier programa puede abrir. Alguien o algo la cambió.',
    advice: 'Recupere el archivo wallet.json de una copia de seguridad e inténtelo de nuevo.',
    act: tryAgain,
  },
}

/** What stands between the person and an open wallet, in Spanish. */
export const vault: Text['vault'] = {
  passphrase: 'Frase de contraseña',
  repeatPassphrase: 'Repita la frase de contraseña',
  passphraseHint: '12 caracteres como mínimo. Unas cuantas palabras son lo más fácil de recordar.',
  passphraseShort: 'Use 12 caracteres como mínimo.',
  passphraseDiffers: 'Las dos frases de contraseña son distintas.',
  keyring,
  unprotected: {
    title: '¿Cómo deben protegerse sus tokens?',
    because: (reason: KeyringTrouble) =>
      `${keyring[reason].meaning} No se guarda nada hasta que usted elija.`,
    untilChosen: 'No se guarda nada hasta que usted elija.',
    passphraseTitle: 'Una frase de contraseña propia',
    passphraseMeaning:
      'Con ella se cifra todo, y el monedero la pide cada vez que se inicia. Si la olvida y no tiene un código de recuperación, los tokens se pierden.',
    protect: 'Proteger con frase de contraseña',
    memoryTitle: 'Sin guardar nada',
    memoryMeaning:
      'Los perfiles, las claves y los tokens desaparecen cuando usted sale. Conveniente para un vistazo rápido o en un equipo que no es suyo.',
    memory: 'Conservar solo en la memoria',
  },
  locked: {
    title: 'El monedero está bloqueado',
    passphraseMeaning: 'Escriba su frase de contraseña para abrirlo.',
    unlock: 'Desbloquear',
    keyringMeaning: (trouble: KeyringTrouble) =>
      `${keyring[trouble].meaning} No se modificó ni se eliminó nada.`,
    otherWay: 'O con el llavero',
    useCode: 'Usar el código de recuperación',
    usePassphrase: 'Usar la frase de contraseña',
    codeMeaning: 'Escriba su código de recuperación para abrirlo.',
    nothingRenewed: 'Mientras el monedero está bloqueado, no se renueva nada.',
    firstEnds: (at) => `El primer token que renovaría vence el ${at}.`,
    codeHelps: 'Usted tiene un código de recuperación. Abre el monedero sin el llavero.',
    goneForGood:
      'Si el llavero se ha perdido definitivamente, empiece un monedero nuevo e inicie sesión de nuevo. Este se conserva por si el llavero vuelve.',
  },
  recoveryCode: 'Código de recuperación',
  recoveryCodeHint:
    'Siete grupos de cuatro. Las mayúsculas, los espacios y los guiones no importan.',
  beside: {
    title: 'Empezar un monedero nuevo y vacío (este se conserva)',
    meaning: 'Token Wallet se reinicia con él. Para volver: Configuración, Otros monederos.',
    start: 'Empezar el monedero nuevo',
    open: (name) => `Abrir el monedero “${name}”`,
  },
  another: {
    note: (name) =>
      `Este es otro monedero, “${name}”. Mientras lo usa, los tokens de su primer monedero no se renuevan.`,
    openFirst: 'Abrir su primer monedero',
  },
  keyringAsks: 'Su equipo pide la contraseña del llavero. Responda allí.',
  unreadable: {
    title: 'No se puede abrir el monedero',
    calm: 'No se modificó ni se eliminó nada.',
  },
  readOnly: {
    'another-machine':
      'Este monedero se usó la última vez en otro equipo. Usted puede ver y copiar; aquí no se guarda ni se renueva nada, para que ninguno deshaga el trabajo del otro.',
    'older-than-backups':
      'El archivo del monedero es más antiguo que sus propias copias de seguridad, como si se hubiera repuesto una copia anterior. Se muestra lo que saben las copias de seguridad; todavía no se guarda ni se renueva nada.',
    'log-unreadable':
      'El disco falla en el archivo del monedero. Se muestra lo que saben sus copias, que puede ser más antiguo; el archivo se deja como está, y no se guarda ni se renueva nada. Se intenta de nuevo cada minuto. Si lo usa aquí, el monedero continúa con las copias, y ese archivo se conserva junto a él.',
    'newer-version':
      'Una versión más nueva de Token Wallet ha escrito en este monedero. Usted puede ver y copiar; lo que solo conoce la versión más nueva no se muestra, y no se guarda ni se renueva nada.',
  },
  useHere: 'Usarlo aquí',
  loaded: {
    headerFromBackup: 'El archivo wallet.json estaba dañado o faltaba. Su copia abrió el monedero.',
    logMissing:
      'El archivo del monedero faltaba o no se podía leer. Sus copias abrieron el monedero.',
    salvaged: (count) =>
      plural(count, {
        one: 'Una entrada se recuperó de una copia.',
        other: `${number(count)} entradas se recuperaron de una copia.`,
      }),
    fromDay: (day) =>
      `La más antigua de estas copias es del ${day}. Un token renovado después puede requerir iniciar sesión de nuevo.`,
    lost: (count) =>
      plural(count, {
        one: 'Una entrada no se pudo leer, y ninguna copia la tiene.',
        other: `${number(count)} entradas no se pudieron leer, y ninguna copia las tiene.`,
      }),
    keptAside: 'El archivo dañado se conservó junto al monedero, tal como estaba.',
  },
  keyringRenewed:
    'Resuelto: el llavero abrirá de nuevo el monedero por sí solo la próxima vez que se inicie.',
  memoryBanner: 'Solo en la memoria: todo lo que hay aquí desaparece cuando usted sale.',
}
