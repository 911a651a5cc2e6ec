import type { FailureTable } from '#core/text/failure'

const stages: Readonly<Record<string, string>> = { production: 'producción', sandbox: 'sandbox' }
const stageOf = (stage: unknown): string => stages[String(stage)] ?? String(stage)

/** Places where no file with a token is written, or not yet. */
export const placeFailures = {
  'export-name-unfit': () => ({
    what: 'No se guardó nada: eso no es un nombre de archivo.',
    why: 'Contiene caracteres que ningún nombre de archivo tiene, o este sistema guardaría el archivo con otro nombre.',
    next: 'Elija otro nombre.',
    action: 'choose-another-place',
  }),
  'export-own-folder': () => ({
    what: 'No se guardó nada: esa carpeta es la del propio monedero.',
    why: 'El monedero guarda allí sus tokens, y un archivo entre ellos podría dañarlos.',
    next: 'Elija otro lugar.',
    action: 'choose-another-place',
  }),
  'export-place-changed': () => ({
    what: 'No se guardó nada: esa ya no es la carpeta que usted eligió.',
    why: 'Entretanto se movió, o en su lugar se puso otra carpeta o un enlace.',
    next: 'Elija el lugar de nuevo.',
    action: 'choose-another-place',
  }),
  'export-other-stage': ({ stage, name, toType }) => ({
    what:
      name === undefined
        ? 'No se guardó nada: de producción y sandbox, ese archivo se escribió la última vez para lo contrario.'
        : `No se guardó nada: ese archivo se escribió la última vez para “${String(name)}”, un perfil de ${stageOf(stage)}.`,
    why: 'Desde ahora, una herramienta que lo lea trabajaría en sandbox en lugar de producción, o al revés.',
    next: `Elija otro lugar. Para reemplazarlo de todos modos, hay que escribir “${String(toType)}”: en la línea de comandos, después de --replace-other-stage.`,
    action: 'choose-another-place',
  }),
  'exclude-failed': () => ({
    what: 'No se guardó nada: no se pudo cambiar la lista privada de exclusión del repositorio.',
    why: 'Este equipo lo rechazó, o la lista es un enlace o no es un archivo normal.',
    next: 'Elija otro lugar o guarde sin la lista.',
    action: 'choose-another-place',
  }),
} satisfies FailureTable
