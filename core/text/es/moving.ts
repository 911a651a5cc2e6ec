import { number, plural } from '#core/text/es/grammar'
import { whoRenews } from '#core/text/es/who-renews'
import type { Text } from '#core/text/text'

/** Moving profiles to another computer, in Spanish. */
export const moving: Text['moving'] = {
  open: 'Trasladar perfiles…',
  openOne: 'Trasladar a otro equipo…',
  title: 'Trasladar perfiles',
  card: {
    title: 'Otro equipo',
    meaning:
      'Los perfiles se trasladan con sus claves y tokens en un solo archivo con frase de contraseña. En el otro equipo, “Importar…” los incorpora.',
  },
  which: '¿Qué perfiles?',
  noneChosen: 'Elija al menos un perfil.',
  all: 'Todos los perfiles',
  elsewhere:
    'Ya se renueva en otro lugar: su token de renovación no se puede trasladar. Para trasladarlo de modo que allí se pueda renovar, inicie antes sesión aquí de nuevo.',
  withoutToken: 'Sin token: se trasladan sus claves.',
  holder: {
    label: whoRenews.label,
    hint: 'Un token de renovación sirve una sola vez, así que solo uno de los dos puede renovar.',
    choices: {
      wallet: whoRenews.choices.wallet,
      'other-tool': 'El otro equipo',
    },
    meanings: {
      wallet:
        'Se incluyen las claves y los tokens de acceso; los tokens de renovación, no. Los tokens dejan de funcionar allí cuando se renuevan aquí: trasládelos entonces de nuevo.',
      'other-tool':
        'Se incluyen los tokens de renovación. Este monedero deja de renovar, y los perfiles muestran “Se renueva en otro lugar” en cuanto el archivo está guardado y comprobado. Para volver atrás está “Retomar”: usted inicia sesión de nuevo.',
    },
    unanswered: 'Elija quién renueva. Hasta entonces no se guarda nada.',
  },
  passphrase: 'Frase de contraseña del archivo',
  passphraseHint:
    '12 caracteres como mínimo. Quien tiene el archivo y la frase de contraseña tiene los tokens. No la envíe por el mismo medio que el archivo.',
  repeat: 'Repita la frase de contraseña del archivo',
  forgotten: 'Sin ella, nadie puede abrir el archivo.',
  save: 'Guardar archivo…',
  saving: 'Guardando el archivo y abriéndolo de nuevo para comprobarlo…',
  saved: {
    at: (path) => `Guardado en ${path}`,
    checked: (count) =>
      plural(count, {
        one: 'Se abrió de nuevo y contiene el perfil.',
        other: `Se abrió de nuevo y contiene los ${number(count)} perfiles.`,
      }),
    next: 'En el otro equipo, elija “Importar…” y este archivo. Elimínelo cuando los perfiles estén allí.',
    left: 'Desde ahora renueva el otro equipo. Si la importación falla allí, conserve el archivo: solo con él se puede todavía renovar.',
  },
  done: 'Listo',
  sealed: {
    title: 'Este archivo está protegido con una frase de contraseña',
    meaning:
      'Se guardó en otro equipo con “Trasladar perfiles…”. Se abre con su frase de contraseña.',
    open: 'Abrir',
    opening: 'Abriendo el archivo…',
    missing: 'Escriba la frase de contraseña del archivo.',
  },
  arrives: {
    wallet: 'Desde ahora, este monedero renueva estos tokens. El equipo del que proceden, no.',
    'other-tool':
      'El equipo del que proceden sigue renovando. Cuando lo hace, aquí dejan de funcionar: trasládelos entonces aquí de nuevo.',
  },
  preset: {
    start: 'Empezar con un preajuste…',
    knowHost: (address) => `Conozco ${address} y quiero que reciba mis claves`,
    title: 'Preajuste para colegas',
    meaning:
      'Un archivo pequeño con el nombre, el cliente, el entorno, la dirección de API, la Callback URL y las opciones de inicio de sesión. No contiene claves ni tokens.',
    save: 'Guardar como preajuste…',
    savedTo: (path) => `Guardado en ${path}`,
  },
  history: {
    moved: (path) => `Trasladado a otro equipo con token de renovación y claves, en ${path}`,
    copied: (path) => `Copiado para otro equipo con sus claves, en ${path}`,
  },
}
