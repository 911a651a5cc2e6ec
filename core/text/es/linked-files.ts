import type { Text } from '#core/text/text'

/** Files that are kept up to date, and slots, in Spanish. */
export const linkedFiles: Text['linkedFiles'] = {
  title: 'Archivos que se mantienen al día',
  keep: 'Mantener este archivo al día',
  keepMeaning:
    'El monedero escribe en él cada token nuevo; los programas lo reciben al leer el archivo de nuevo. Sus propias líneas en un Sprinklr.conf o un .env se conservan.',
  keepElsewhere:
    'La otra herramienta renueva este token, así que el monedero no tiene nada nuevo que escribir. Retome antes la renovación.',
  slot: 'Grupo (opcional)',
  slotMeaning:
    'Un nombre para todos los archivos de una tarea, como “informe semanal”. Así puede usar otro perfil para todos a la vez.',
  file: (format, writtenAt) =>
    writtenAt === undefined ? format : `${format} · escrito por última vez el ${writtenAt}`,
  withRefreshToken: 'con el token de renovación',
  inSlot: (slot) => `Grupo ${slot}`,
  inUse: (slots) => `Su token está en los archivos de ${slots}`,
  useFor: (slot) => `Usar para ${slot}`,
  stillUsed: (slot, profile) =>
    `${slot} se sigue usando para ${profile}: no se modificó ninguno de sus archivos.`,
  upToDate: 'Al día',
  notWritten: (at) => `Sin escribir desde el ${at}. Se intenta de nuevo por sí solo.`,
  edited: {
    state: 'Modificado por otra persona',
    what: (file) =>
      `Otra persona modificó “${file}” después de que el monedero lo escribiera por última vez.`,
    why: 'No está como lo había escrito el monedero, así que no se puso el token nuevo.',
    next: 'Mire la diferencia y diga cuál vale.',
  },
  otherPair: {
    state: 'Otra herramienta renovó',
    what: 'En este archivo hay tokens de otra herramienta, así que el monedero no escribe nada en él.',
    next: 'Diga en el aviso de arriba qué tokens son los que valen.',
  },
  check: 'Comprobar este archivo ahora',
  compare: 'Mostrar la diferencia',
  difference: 'Diferencia',
  marks: {
    file: 'Ahora solo en el archivo: ',
    wallet: 'Solo en lo que escribiría el monedero: ',
    both: '',
  },
  differenceHint:
    'Las líneas con un signo menos están ahora en el archivo; las líneas con un signo más son lo que escribiría el monedero. Los valores están ocultos.',
  overwrite: 'Escribir los valores del monedero',
  keepMine: 'Conservar el archivo, no ponerlo más al día',
  updateNow: 'Poner al día ahora',
  tryAgain: 'Intentar de nuevo',
  stop: 'Dejar de mantenerlo al día',
  trouble: (file) => `“${file}” no está al día.`,
  look: 'Mirar los archivos',
}
