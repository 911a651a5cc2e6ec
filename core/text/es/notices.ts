import { list, number } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** What a person should know without having asked, in Spanish. In the window, and as notifications of the system. */
export const notices: Text['notices'] = {
  title: 'Avisos',
  headings: {
    unsaved: {
      one: (name) => `El token más nuevo de “${name}” existe solo en la memoria.`,
      many: (count) =>
        `Los tokens más nuevos de ${number(count)} perfiles existen solo en la memoria.`,
    },
    'other-tool-renewed': {
      one: (name) => `Otra herramienta renovó “${name}”.`,
      many: (count) => `Otra herramienta renovó ${number(count)} perfiles.`,
    },
    'needs-sign-in': {
      one: (name) => `“${name}” requiere iniciar sesión.`,
      many: (count) => `${number(count)} perfiles requieren iniciar sesión.`,
    },
    'renewal-failed': {
      one: (name) => `“${name}” no se pudo renovar según lo programado.`,
      many: (count) => `${number(count)} perfiles no se pudieron renovar según lo programado.`,
    },
    'renewal-announced': {
      one: (name) =>
        `“${name}” se renovará pronto. Las copias que usted hizo dejarán entonces de funcionar.`,
      many: (count) =>
        `${number(count)} perfiles se renovarán pronto. Las copias que usted hizo dejarán entonces de funcionar.`,
    },
    'renewal-asked': {
      one: (name) => `¿Renovar “${name}” ahora? Si usted no hace nada, no se renueva.`,
      many: (count) =>
        `¿Renovar ${number(count)} perfiles ahora? Si usted no hace nada, no se renuevan.`,
    },
    'ends-soon': {
      one: (name) => `El token de “${name}” vence pronto.`,
      many: (count) => `Los tokens de ${number(count)} perfiles vencen pronto.`,
    },
    'certificate-ends': {
      one: (name) => `El certificado de “${name}” vence pronto o ha vencido.`,
      many: (count) => `Los certificados de ${number(count)} perfiles vencen pronto o han vencido.`,
    },
    'tls-certificate-ends': {
      one: (name) => `El certificado de TLS mutuo de “${name}” vence pronto o ha vencido.`,
      many: (count) =>
        `Los certificados de TLS mutuo de ${number(count)} perfiles vencen pronto o han vencido.`,
    },
    'renewal-settled': {
      one: (name) => `Se resolvió una renovación interrumpida de “${name}”.`,
      many: (count) => `Se resolvieron renovaciones interrumpidas de ${number(count)} perfiles.`,
    },
  },
  newProfile: 'un perfil nuevo',
  nothingDeleted:
    'En el monedero no se eliminó nada; el último token quizá siga funcionando hasta su vencimiento.',
  unsaved:
    'El proveedor ya ha reemplazado el anterior, y este equipo no permitió guardar el nuevo. El monedero lo tiene y sigue intentándolo. Libere espacio o compruebe el disco, y no salga antes de que esté guardado.',
  saveAgain: 'Guardar ahora',
  otherPair: {
    found: (path, at) => `Escribió sus propios tokens en ${path}; el monedero los vio el ${at}.`,
    usedUp:
      'Un token de renovación sirve una sola vez, así que el del monedero muy probablemente está gastado. No se renueva nada hasta que usted decida.',
    again:
      'Usted conservó los tokens del monedero, y desde entonces el proveedor los ha rechazado. Los de la otra herramienta siguen aquí.',
    choices:
      '“Usar sus tokens” pregunta antes al proveedor si funcionan y de quién son. “Conservar los tokens del monedero” escribe estos de nuevo en el archivo; los otros se guardan aparte hasta que una renovación haya funcionado.',
    noEnd:
      'El archivo no dice hasta cuándo funcionan: renueve una vez después de incorporarlos, y el monedero los mantendrá vigentes de nuevo.',
    use: 'Usar sus tokens',
    keep: 'Conservar los tokens del monedero',
  },
  triedAgain: (end) => `El monedero lo intenta de nuevo por sí solo. ${end}`,
  notTriedAgain: (end) =>
    `El monedero no lo intenta de nuevo hasta que cambien las claves o su entorno. ${end}`,
  worksUntil: (until) => `El token actual funciona hasta el ${until}.`,
  ended: (at) => `El token actual venció el ${at}.`,
  noEnd: 'El proveedor no dijo cuándo vence el token actual.',
  renewsAt: (at) => `El monedero lo renueva el ${at}, a menos que usted lo rechace.`,
  renewsNow: 'El monedero lo renueva en cuanto pueda, a menos que usted lo rechace.',
  copiesStop: 'Una renovación detiene estas copias:',
  cannotRenew: 'No se puede renovar; al iniciar sesión de nuevo se obtiene otro.',
  notRenewed: 'Nada lo renueva por sí solo.',
  renewNow: 'Renovar ahora',
  doNotRenew: 'No renovar',
  settled: (at) =>
    `El monedero se detuvo o perdió la conexión antes de conocer la respuesta. Preguntó de nuevo y obtuvo un token nuevo el ${at}. Las copias hechas antes han dejado de funcionar.`,
  understood: 'Entendido',
  certificateUntil: (until) =>
    `Es válido hasta el ${until}; después, el proveedor no da ningún token para él.`,
  certificateEnded: (at) =>
    `Venció el ${at}. Inicie sesión de nuevo: el monedero crea uno nuevo y lo registra.`,
  tlsCertificateUntil: (until) =>
    `Es válido hasta el ${until}; después, el proveedor no admite ninguna solicitud de esta aplicación. Haga cargar a tiempo uno nuevo para la aplicación y reemplácelo aquí.`,
  tlsCertificateEnded: (at) =>
    `Venció el ${at}, así que el proveedor no admite ninguna solicitud de esta aplicación. Haga cargar uno nuevo para la aplicación y reemplácelo aquí.`,
  clockOff: {
    ahead: (by) => `El reloj de este equipo va ${by} adelantado.`,
    behind: (by) => `El reloj de este equipo va ${by} atrasado.`,
    meaning:
      'Los relojes de los servidores dicen otra cosa. Hasta que el suyo esté bien, las horas que se muestran aquí siguen los de ellos. Ajuste el reloj y compruébelo de nuevo.',
    checkAgain: 'Comprobar de nuevo',
    right: 'El reloj ya está bien.',
    stillOff: 'El reloj sigue desviado.',
  },
  actionFor: (action, name) => `${action}: ${name}`,
  system: {
    names: (names, more) => list(more === 0 ? names : [...names, `${number(more)} más`]),
    open: 'Abra Token Wallet para ver qué se puede hacer.',
  },
}
