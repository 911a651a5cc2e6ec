import type { FailureTable } from '#core/text/failure'

/** What is put on this computer beside the app, and the clipboard. */
export const extrasFailures = {
  'clipboard-held': () => ({
    what: 'No se pudo borrar el portapapeles.',
    why: 'Lo ocupa otro programa. El monedero lo intenta de nuevo cada pocos segundos.',
    next: 'Copie otra cosa: eso también quita de allí el token.',
    action: 'try-again',
  }),
  'place-taken': ({ path }) => ({
    what: path === undefined ? 'En ese lugar ya hay un archivo.' : `Ya hay un archivo en ${path}.`,
    why: 'No lo creó Token Wallet, así que se deja como está.',
    next: 'Cámbiele el nombre o muévalo a otro lugar e inténtelo de nuevo.',
    action: 'try-again',
  }),
  'place-closed': ({ path }) => ({
    what:
      path === undefined
        ? 'No se puede cambiar nada en su carpeta.'
        : `No se puede cambiar nada en la carpeta ${path}.`,
    why: 'Usted no tiene permiso para escribir allí, o el disco está lleno.',
    next: 'Dese permiso para escribir allí o libere espacio e inténtelo de nuevo.',
    action: 'try-again',
  }),
  'timer-refused': () => ({
    what: 'No se pudo activar la renovación diaria.',
    why: 'La rechazó el programador de tareas de su equipo. Lo que dijo está en los detalles.',
    next: 'Inténtelo de nuevo después de volver a iniciar sesión en este equipo.',
    action: 'try-again',
  }),
  'backup-unreadable': ({ day }) => ({
    what: `No se puede leer la copia de seguridad del ${day ?? ''}.`,
    why: 'Está dañada o ya no está. No se cambió nada.',
    next: 'Elija la copia de seguridad de otro día.',
    action: 'dismiss',
  }),
  'removal-through-link': ({ path }) => ({
    what: 'No se quitó nada.',
    why: `La carpeta de la aplicación ${path ?? ''} es un enlace a otro lugar, y la aplicación no elimina nada a través de un enlace.`,
    next: 'Salga de la aplicación y elimine a mano esa carpeta y el lugar al que lleva.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
