import type { Text } from '#core/text/text'

/** What the app puts on this computer beside itself, in Spanish. */
export const extras: Text['extras'] = {
  command: {
    title: 'Línea de comandos',
    meaning:
      'Para scripts y terminales: token-wallet es este monedero sin su ventana. Muestra los perfiles, entrega tokens y los renueva.',
    install: 'Instalar la línea de comandos',
    reinstall: 'Instalarla de nuevo',
    remove: 'Quitar la línea de comandos',
    wouldBe: (path) => `Irá a ${path}.`,
    installed: (path) => `Instalada: ${path}`,
    works: 'Para probarla, escriba token-wallet list en un terminal nuevo.',
    moved:
      'Se creó cuando esta aplicación estaba en otro lugar o en otra versión, y puede que ya no la inicie. Instálela de nuevo.',
    notOnPath: (file) =>
      `Hasta donde puede ver esta aplicación, su carpeta no está entre las que examina un terminal (PATH). Añada esta línea a ${file} y abra un terminal nuevo:`,
    notOnPathYet: (file) =>
      `Hasta donde puede ver esta aplicación, esa carpeta no está entre las que examina un terminal (PATH). Cuando esté instalada, añada esta línea a ${file}:`,
    notOnPathWindows:
      'Su carpeta no está entre las que examina un terminal (PATH). Escriba esta línea una vez en PowerShell y abra un terminal nuevo:',
    hidden: (by) =>
      `Al escribir token-wallet se inicia ${by} en su lugar: está antes. Escriba la ruta completa de arriba o ponga su carpeta al principio de su PATH.`,
    taken: (path) =>
      `En ${path} hay un archivo que no creó Token Wallet, así que se deja como está. Muévalo a otro lugar para instalar la línea de comandos.`,
    unavailable: 'No se puede instalar en este equipo: no se conoce ningún lugar para ella.',
    gone: (program) =>
      `Token Wallet ya no está en ${program}. Ábrala donde esté ahora e instale de nuevo la línea de comandos en su configuración.`,
  },
  closedRenewal: {
    title: 'Renovar con la ventana cerrada',
    meaning:
      'Una vez al día, su equipo inicia el monedero sin su ventana y renueva lo pendiente. Lo hace mientras usted tenga la sesión iniciada en este equipo; si un día estuvo apagado, lo recupera después.',
    short:
      'Los tokens que funcionan menos de dos días necesitan la ventana abierta: una vez al día es muy poco para ellos.',
    begin: 'Renovar con la ventana cerrada',
    end: 'Dejar de renovar con la ventana cerrada',
    again: 'Activarlo de nuevo',
    on: 'Activado: una vez al día.',
    off: 'Desactivado: los tokens se renuevan mientras la ventana está abierta.',
    moved:
      'Se activó cuando esta aplicación estaba en otro lugar, y puede que ya no la inicie. Actívelo de nuevo.',
    locked:
      'Este monedero pide una frase de contraseña, y no hay nadie que la escriba: con la ventana cerrada no renueva.',
    inMemory:
      'Este monedero está solo en la memoria: con la ventana cerrada ya no queda nada que renovar.',
    unavailable: {
      'no-session':
        'No está disponible aquí: este equipo no puede iniciar programas a horas fijas para usted (no hay systemd). Deje la ventana abierta o ejecute usted token-wallet renew --due.',
      'no-tool':
        'No está disponible aquí: este equipo no tiene ningún programador de tareas que la aplicación conozca. Deje la ventana abierta o ejecute usted token-wallet renew --due.',
    },
    lastRun: (at, how) => `Última vez: ${at}. ${how}`,
    neverRan: 'Todavía no se ha ejecutado.',
    ends: {
      ok: 'Todo fue bien.',
      locked: 'El monedero estaba bloqueado, así que no se renovó nada.',
      'sign-in': 'Un perfil requiere que usted inicie sesión de nuevo.',
      failed: 'No se pudo renovar todo; el historial de cada perfil dice por qué.',
    },
  },
  clipboard: {
    clear: 'Borrar ahora',
    cleared: 'El portapapeles está vacío.',
  },
}
