import type { Text } from '#core/text/text'

/** What opens the wallet and how that is changed, in Spanish. */
export const security: Text['security'] = {
  settings: 'Configuración',
  back: 'Atrás',
  title: 'Seguridad',
  keyringMeans:
    'El llavero es el lugar seguro de su propio sistema para contraseñas y claves: Acceso a Llaveros en macOS, la protección de datos (DPAPI) en Windows, GNOME Keyring o KWallet en Linux.',
  lock: 'Bloquear',
  opens: {
    keyring:
      'El llavero de este equipo abre el monedero por sí solo cuando se inicia la aplicación.',
    recovery:
      'El llavero de este equipo abre el monedero por sí solo. Su frase de contraseña lo abre cuando el llavero no puede.',
    lock: 'El monedero pide su frase de contraseña cada vez que se inicia y después de Bloquear; el llavero no lo abre. Mientras está bloqueado, no se renueva nada.',
    withoutKeyring:
      'Esta vez el llavero no abrió el monedero. Se intentará de nuevo la próxima vez que se inicie.',
    andCode: 'También lo abre el código de recuperación.',
    memory: 'El monedero está solo en la memoria: todo desaparece cuando usted sale.',
    readOnly: 'El monedero está abierto solo para lectura, así que aquí no se puede cambiar nada.',
  },
  screenLock:
    'Una frase de recuperación no bloquea el monedero: el llavero lo abre a quien use su cuenta. Bloquee la pantalla de este equipo cuando se aleje de él.',
  passphrase: {
    title: 'Frase de contraseña',
    set: 'Establecer una frase de contraseña…',
    change: 'Cambiar la frase de contraseña…',
    remove: 'Quitar la frase de contraseña…',
    setTitle: 'Establecer una frase de contraseña',
    changeTitle: 'Cambiar la frase de contraseña',
    kind: '¿Para qué sirve?',
    modes: {
      recovery: 'Frase de recuperación',
      lock: 'Frase de bloqueo',
    },
    meanings: {
      recovery:
        'El llavero sigue abriendo el monedero por sí solo. La frase de contraseña es para el día en que el llavero se pierda, se restablezca o se cambie por otro.',
      lock: 'El monedero pide la frase de contraseña cada vez que se inicia y después de Bloquear; el llavero ya no puede abrirlo. Mientras está bloqueado, no se renueva nada.',
    },
    save: 'Establecer la frase de contraseña',
    turnInto: {
      recovery: 'Usar como frase de recuperación…',
      lock: 'Usar como frase de bloqueo…',
    },
    turnTitle: {
      recovery: 'Usar como frase de recuperación',
      lock: 'Usar como frase de bloqueo',
    },
    turnProof: 'Escriba la frase de contraseña, para tener la certeza de que la conoce.',
    turn: 'Cambiar',
    removeTitle: 'Quitar la frase de contraseña',
    removeMeaning: {
      withCode:
        'Desde entonces, el llavero de este equipo abre el monedero por sí solo, y su código de recuperación lo abre cuando el llavero no puede.',
      withoutCode:
        'Desde entonces, solo el llavero de este equipo abre el monedero. Si el llavero se pierde, nada lo abre.',
    },
    removeNow: 'Quitar la frase de contraseña',
    forgotten: 'Si la olvida y no tiene un código de recuperación, nadie puede abrir el monedero.',
    inMemory:
      'Con una frase de contraseña, todo lo que hay aquí se guarda cifrado en este equipo y se conserva cuando usted sale.',
    without:
      'Sin una frase de contraseña o un código de recuperación, perder el llavero significa perder los tokens.',
  },
  code: {
    title: 'Código de recuperación',
    make: 'Crear un código de recuperación…',
    renew: 'Crear un nuevo código de recuperación…',
    remove: 'Quitar el código de recuperación…',
    makeTitle: 'Su código de recuperación',
    none: 'Un código para anotar. Abre el monedero si se pierde el llavero o se olvida la frase de contraseña.',
    there:
      'Usted tiene un código de recuperación. No se puede mostrar otra vez. Cuando haya creado uno nuevo, el anterior dejará de funcionar.',
    shownOnce:
      'Solo lo ve ahora. Anótelo y guárdelo lejos de este equipo, o en un gestor de contraseñas que se abra sin él.',
    shown: 'El código de recuperación',
    typeBack: 'Para comprobar lo que anotó, escriba el código desde allí. Solo entonces vale.',
    confirm: 'Confirmar',
    stillOld: 'Hasta entonces sigue valiendo el código anterior.',
    removeTitle: 'Quitar el código de recuperación',
    removeMeaning: 'El código que usted anotó ya no abre nada.',
    removeNow: 'Quitar el código de recuperación',
  },
  others: {
    title: 'Otros monederos',
    meaning:
      'Monederos en la carpeta de esta aplicación, cada uno con sus propios perfiles y su propia clave.',
    open: (name) => `Abrir “${name}”`,
  },
}
