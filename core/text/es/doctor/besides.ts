import type { Versions } from '#core/doctor/diagnosis'
import { number, plural } from '#core/text/es/grammar'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const system = ({ platform, release, architecture }: Versions): string => {
  const names: Readonly<Record<string, string>> = {
    darwin: 'macOS (Darwin)',
    win32: 'Windows',
    linux: 'Linux',
  }
  return `${names[platform] ?? platform} ${release} en ${architecture}`
}

/** What goes on beside the window, and what all of it runs on. */
export const besides = {
  'linked-none': () => ({
    what: 'Ningún archivo se mantiene al día.',
    why: 'Esos archivos reciben cada token nuevo por sí solos.',
  }),
  'linked-current': ({ count }) => ({
    what: plural(count, {
      one: 'El archivo que se mantiene al día tiene el token más nuevo.',
      other: `Los ${number(count)} archivos que se mantienen al día tienen el token más nuevo.`,
    }),
    why: 'Las herramientas que los leen pueden continuar.',
  }),
  'linked-late': ({ count }) => ({
    what: plural(count, {
      one: 'Un archivo que se mantiene al día está atrasado.',
      other: `${number(count)} archivos que se mantienen al día están atrasados.`,
    }),
    why: 'No se pudo escribir en ellos, u otra persona los modificó; es posible que las herramientas que los leen sean rechazadas.',
    next: 'Abra el perfil: allí dice qué le ocurre a cada archivo.',
  }),
  'proxy-none': () => ({
    what: 'Las solicitudes van directamente a sus servidores.',
    why: 'La configuración del sistema no indica ningún proxy para ellos.',
  }),
  'proxy-unneeded': () => ({
    what: 'No se usa ningún servidor ajeno.',
    why: 'Por dónde irían las solicitudes se examina en cuanto un perfil tiene una dirección.',
  }),
  'proxy-used': ({ proxy, hosts }) => ({
    what: `Las solicitudes pasan por el proxy ${proxy}.`,
    why: plural(hosts, {
      one: 'La configuración del sistema lo indica para uno de sus servidores.',
      other: `La configuración del sistema lo indica para ${hosts} de sus servidores.`,
    }),
  }),
  'authorities-usual': () => ({
    what: 'Los certificados se comprueban con la lista propia de este equipo.',
    why: 'No se ha indicado ningún otro archivo de autoridades.',
  }),
  'authorities-own': ({ count }) => ({
    what: plural(count, {
      one: 'Se ha indicado una autoridad de certificación más.',
      other: `Se han indicado ${number(count)} autoridades de certificación más.`,
    }),
    why: 'Una variable de su sistema (SSL_CERT_FILE o NODE_EXTRA_CA_CERTS) señala un archivo que las contiene.',
  }),
  'authorities-unreadable': ({ path }) => ({
    what: 'No se puede leer el archivo con las demás autoridades de certificación.',
    why: `Una variable de su sistema lo señala${path === undefined ? '' : ` (${path})`}, pero no contiene ningún certificado o no existe.`,
    next: 'Pida el archivo correcto a quien definió SSL_CERT_FILE o NODE_EXTRA_CA_CERTS.',
  }),
  'command-works': () => ({
    what: 'La línea de comandos funciona.',
    why: 'Los terminales encuentran token-wallet.',
  }),
  'command-absent': () => ({
    what: 'La línea de comandos no está instalada.',
    why: 'La usarían los scripts y terminales que necesitan tokens; nada más la usa.',
  }),
  'command-moved': () => ({
    what: 'La línea de comandos inicia otra aplicación.',
    why: 'Se instaló cuando esta aplicación estaba en otro lugar o en otra versión.',
    next: 'Instálela de nuevo en la configuración.',
  }),
  'command-not-found': () => ({
    what: 'Los terminales no encuentran la línea de comandos.',
    why: 'Su carpeta no está entre las que ellos examinan (PATH), u otro programa está antes.',
    next: 'La configuración muestra la línea que la añade.',
  }),
  'command-taken': () => ({
    what: 'El lugar de la línea de comandos está ocupado.',
    why: 'Allí hay un archivo con ese nombre que no creó Token Wallet.',
    next: 'Mueva ese archivo a otro lugar para instalar la línea de comandos.',
  }),
  'command-unavailable': () => ({
    what: 'La línea de comandos no se puede instalar aquí.',
    why: 'En este equipo no se conoce ningún lugar para ella.',
  }),
  'closed-on': () => ({
    what: 'Los tokens se renuevan aunque la ventana esté cerrada.',
    why: 'La última vez fue bien, o todavía no ha llegado la primera.',
  }),
  'closed-off': () => ({
    what: 'No se renueva nada mientras la ventana está cerrada.',
    why: 'Puede hacer que ocurra una vez al día, en la configuración.',
  }),
  'closed-moved': () => ({
    what: 'La renovación con la ventana cerrada inicia otra aplicación.',
    why: 'Se activó cuando esta aplicación estaba en otro lugar.',
    next: 'Actívela de nuevo en la configuración.',
  }),
  'closed-unavailable': () => ({
    what: 'No se puede renovar nada mientras la ventana está cerrada.',
    why: 'Este equipo no tiene ningún programador de tareas que la aplicación conozca.',
  }),
  'closed-failed': () => ({
    what: 'La última renovación con la ventana cerrada no lo hizo todo.',
    why: 'El monedero estaba bloqueado, un perfil requiere que usted inicie sesión o un servidor lo rechazó.',
    next: 'La configuración dice cómo terminó; el historial de cada perfil dice por qué.',
  }),
  'notifications-shown': () => ({
    what: 'El sistema puede mostrar notificaciones.',
    why: 'Usted se entera de lo que requiere su atención aunque la ventana esté detrás de otras.',
  }),
  'notifications-none': () => ({
    what: 'El sistema no muestra notificaciones.',
    why: 'Lo que requiere su atención se dice solo en la ventana.',
    next: 'Mire la ventana de vez en cuando.',
  }),
  'versions-supported': (found) => ({
    what: `Token Wallet ${found.app} en ${system(found)}.`,
    why: `Electron ${found.electron}, Chromium ${found.chromium}, Node ${found.node}, formato de datos ${found.dataFormat}. Este sistema es compatible.`,
  }),
  'versions-too-old': (found) => ({
    what: `${system(found)} es demasiado antiguo para esta aplicación.`,
    why: `Token Wallet ${found.app} con Chromium ${found.chromium} está hecho para sistemas más nuevos y en este no recibe actualizaciones de seguridad.`,
    next: 'Actualice el sistema.',
  }),
} satisfies DiagnosisTable
