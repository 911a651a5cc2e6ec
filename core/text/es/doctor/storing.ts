import type { Place } from '#core/doctor/diagnosis'
import { locale, number, plural } from '#core/text/es/grammar'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const tenths = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const size = (bytes: number): string =>
  bytes < 1024 ** 3
    ? `${Math.floor(bytes / 1024 ** 2)} MB`
    : `${tenths.format(bytes / 1024 ** 3)} GB`

const folders: Readonly<Record<Place, string>> = {
  data: 'la carpeta de datos del monedero',
  linked: 'una carpeta con archivos que se mantienen al día',
}
const at = (folder: string, path: string | undefined): string =>
  path === undefined ? folder : `${folder} (${path})`

/** Where the wallet is kept, and what protects it. */
export const storing = {
  'keyring-protects': () => ({
    what: 'El llavero protege la clave del monedero.',
    why: 'Se abre cuando usted inicia sesión en este equipo: bloquee la pantalla cuando se aleje de él.',
  }),
  'keyring-trouble': () => ({
    what: 'El llavero no protege ahora la clave del monedero.',
    why: 'Sin él, solo una frase de contraseña o el código de recuperación abren el monedero.',
  }),
  'keyring-unused': () => ({
    what: 'El monedero no usa el llavero.',
    why: 'Se abre con su frase de contraseña o con el código de recuperación, y con nada más.',
  }),
  'keyring-memory': () => ({
    what: 'No se guarda nada.',
    why: 'Este monedero está solo en la memoria: al salir de la aplicación se pierden todos sus tokens.',
    next: 'Para conservarlo, elija una frase de contraseña en la configuración.',
  }),
  'folder-private': ({ path }) => ({
    what: 'Solo usted puede leer los archivos del monedero, y se puede escribir en ellos.',
    why: `Se examinó ${at(folders.data, path)}.`,
  }),
  'folder-open': ({ mode, path }) => ({
    what: 'Otros usuarios de este equipo pueden ver los archivos del monedero.',
    why: `Los permisos de ${at(folders.data, path)} son ${mode}. Lo secreto está cifrado, pero quien lo lea sabrá cuánto hay y podría probar frases de contraseña.`,
    next: 'Ciérrela para los demás.',
  }),
  'folder-unwritable': ({ cause, path }) => ({
    what: 'El monedero no puede escribir en su carpeta.',
    why: `El sistema lo rechazó para ${at(folders.data, path)}: ${cause}. Los tokens nuevos no se podrían guardar.`,
    next: 'Libere espacio en el disco o dese permiso para escribir allí y compruébelo de nuevo.',
  }),
  'lock-free': () => ({
    what: 'Ningún otro programa ocupa el monedero.',
    why: 'Puede guardar en cualquier momento.',
  }),
  'lock-held': () => ({
    what: 'Otro programa del monedero lo ocupa.',
    why: 'Una línea de comandos o una segunda aplicación está guardando y no ha terminado.',
    next: 'Déjelo terminar. Si no hay ninguno que usted conozca, reinicie este equipo.',
  }),
  'space-enough': ({ freeBytes }) => ({
    what: `Hay espacio: ${size(freeBytes)} libres donde menos hay.`,
    why: 'Aquí se guardan el monedero, sus copias de seguridad y los archivos de otras herramientas.',
  }),
  'space-low': ({ place, freeBytes, path }) => ({
    what: `Solo quedan ${size(freeBytes)} libres en ${at(folders[place], path)}.`,
    why: 'Un token que no se puede guardar se pierde cuando la aplicación termina.',
    next: 'Elimine de ese disco lo que ya no necesite y compruébelo de nuevo.',
  }),
  'space-unknown': ({ place, path }) => ({
    what: `No se pudo averiguar cuánto espacio hay en ${at(folders[place], path)}.`,
    why: 'Su unidad no responde o no está conectada.',
    next: 'Conecte la unidad y compruébelo de nuevo.',
  }),
  'backups-kept': ({ days, newest }) => ({
    what: plural(days, {
      one: `Hay una copia de seguridad de un día, ${newest}, y se puede leer.`,
      other: `Hay copias de seguridad de ${number(days)} días; la más nueva es del ${newest} y se puede leer.`,
    }),
    why: 'Un monedero dañado se recompone a partir de ellas por sí solo.',
  }),
  'backups-none': () => ({
    what: 'Todavía no hay ninguna copia de seguridad.',
    why: 'La crea la primera vez que se guarda algo cada día.',
  }),
  'backups-damaged': ({ day }) => ({
    what: `La copia de seguridad del ${day} está dañada.`,
    why: 'El monedero en sí funciona, pero esta copia no lo recuperaría todo. La causa suele ser un disco que falla.',
    next: 'Haga revisar el disco. La próxima copia de seguridad se crea mañana.',
  }),
} satisfies DiagnosisTable
