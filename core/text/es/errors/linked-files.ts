import type { FailureTable } from '#core/text/failure'

type Fact = string | number | undefined

const theFile = (file: Fact): string => (file === undefined ? 'el archivo' : `“${String(file)}”`)

/** To whom else the tokens belong. */
const otherOwner = (differs: Fact): string => {
  if (differs === 'environment') return 'otro entorno'
  return differs === 'customer' ? 'otra organización' : 'otro usuario'
}

/** Files that are kept up to date, and the slots they stand in. */
export const linkedFileFailures = {
  'linked-folder-missing': () => ({
    what: 'No se pudo poner al día el archivo: su carpeta no está.',
    why: 'Se movió, cambió de nombre o se eliminó, o su unidad no está conectada.',
    next: 'Recupere la carpeta e inténtelo de nuevo. También se intenta de nuevo por sí solo.',
    action: 'try-again',
  }),
  'linked-file-encoding': () => ({
    what: 'No se pudo poner al día el archivo: contiene caracteres que no están en UTF-8.',
    why: 'Alguien lo guardó con otra codificación, como Windows-1252 o UTF-16. Escribir en él estropearía lo que contiene.',
    next: 'Guárdelo como UTF-8 en su editor e inténtelo de nuevo. También se intenta de nuevo por sí solo.',
    action: 'try-again',
  }),
  'linked-file-edited': ({ file }) => ({
    what: `${file === undefined ? 'Otra persona modificó el archivo' : `Otra persona modificó “${String(file)}”`}, así que no se escribió nada.`,
    why: 'No está como lo había escrito el monedero. Lo que alguien modificó a mano no se sobrescribe sin que usted lo vea.',
    next: 'Mire la diferencia en la página del perfil y decida allí cuál vale.',
    action: 'dismiss',
  }),
  'other-tool-renewed': ({ name }) => ({
    what: `${name === undefined ? 'El token' : `“${String(name)}”`} no se renovó: lo ha renovado otra herramienta.`,
    why: 'Esa herramienta escribió sus propios tokens en un archivo que el monedero mantiene al día. Un token de renovación sirve una sola vez, así que el del monedero muy probablemente está gastado. No se usa ni se entrega: eso podría acabar con los dos.',
    next: 'Diga en la ventana del monedero, en “Otra herramienta renovó”, qué tokens son los que valen. A partir de ahí se sigue renovando.',
    action: 'dismiss',
    isPlain: true,
  }),
  'other-pair-changed': () => ({
    what: 'El archivo ha cambiado desde que se le preguntó. No se incorporó nada.',
    why: 'Entretanto se escribieron otros tokens en él, o la pregunta se respondió en otro lugar.',
    next: 'Si el aviso sigue ahí, se refiere a los tokens que contiene ahora el archivo: respóndalo de nuevo.',
    action: 'dismiss',
  }),
  'other-pair-refused': ({ file }) => ({
    what: `Los tokens que hay en ${theFile(file)} no funcionan. No se incorporó nada.`,
    why: 'El proveedor no acepta el token de acceso que hay allí: ha vencido, fue reemplazado o nunca fue real.',
    next: 'Deje que la otra herramienta renueve una vez más y escriba el archivo: entonces se le pregunta de nuevo. Si no puede, inicie sesión aquí de nuevo.',
    action: 'dismiss',
  }),
  'other-pair-foreign': ({ file, differs, own, theirs }) => ({
    what: `Los tokens que hay en ${theFile(file)} pertenecen a ${otherOwner(differs)}. No se incorporó nada.`,
    why: `Este perfil es para ${String(own)}; esos tokens son para ${String(theirs)}.`,
    next: 'Para usarlos, importe ese archivo como un perfil propio. “Conservar los tokens del monedero” deja este perfil como está y escribe de nuevo sus tokens en el archivo.',
    action: 'dismiss',
  }),
  'slot-missing': () => ({
    what: 'Ese grupo no existe.',
    why: 'Un grupo existe mientras haya un archivo que se mantenga al día para él.',
    next: 'Exporte un archivo, manténgalo al día y escriba allí el nombre del grupo.',
    action: 'dismiss',
  }),
  'slot-in-use': ({ slot, profile }) => ({
    what:
      slot === undefined
        ? 'Este grupo se usa ahora para otro perfil. No se guardó nada.'
        : `El grupo “${String(slot)}” se usa ahora para ${String(profile)}. No se guardó nada.`,
    why: 'Todos los archivos de un grupo llevan el token de un solo perfil.',
    next: 'Elija otro grupo o use antes ese grupo para este perfil.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
