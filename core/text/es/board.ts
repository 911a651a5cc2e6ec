import type { ProfileState } from '#core/expiry'
import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const states: Readonly<Record<ProfileState, string>> = {
  valid: 'Funciona',
  expiring: 'Vence pronto',
  expired: 'Vencido',
  refused: 'Rechazado por el proveedor',
  'needs-sign-in': 'Requiere iniciar sesión',
  unknown: 'Vencimiento desconocido',
  'renewed-elsewhere': 'Se renueva en otro lugar',
}

const profiles = (count: number): string =>
  plural(count, { one: '1 perfil', other: `${number(count)} perfiles` })

/** The list of profiles, in Spanish. */
export const board: Text['board'] = {
  title: 'Perfiles',
  addProfile: 'Añadir perfil',
  openSignIn: 'Abrir el inicio de sesión',
  search: 'Buscar perfiles',
  searchHint: 'Busque por nombre, cliente, etiqueta o entorno',
  noMatch: (query) => `Ningún perfil coincide con “${query}”.`,
  clearSearch: 'Borrar la búsqueda',
  noneShown: 'No hay ningún perfil así.',
  showAll: 'Mostrar todos',
  count: (shown, all) => (shown === all ? profiles(all) : `${number(shown)} de ${profiles(all)}`),
  attention: (count) =>
    plural(count, { one: '1 requiere atención', other: `${number(count)} requieren atención` }),
  order: 'Ordenar por',
  orders: {
    attention: 'Requiere atención',
    recent: 'Usados hace poco',
    name: 'Nombre',
  },
  byClient: 'Agrupar por cliente',
  client: (client, count) => `${client}: ${profiles(count)}`,
  worst: (group, state) => `${group} · ${states[state]}`,
  views: {
    label: 'Vistas guardadas',
    save: 'Guardar esta vista…',
    edit: 'Vistas guardadas…',
    title: 'Vistas guardadas',
    meaning:
      'Una vista es la búsqueda, la etiqueta, el orden y la agrupación que tiene ahora la lista. Se guarda en el monedero con el nombre que usted le dé.',
    name: 'Nombre de esta vista',
    nameMissing: 'Escriba un nombre para esta vista.',
    nameTaken: 'Otra vista ya tiene este nombre.',
    nameOf: (name) => `Nombre de ${name}`,
    rename: 'Cambiar nombre',
    renameOf: (name) => `Cambiar el nombre de ${name}`,
    delete: 'Eliminar',
    deleteOf: (name) => `Eliminar la vista ${name}`,
    none: 'Todavía no hay ninguna vista guardada.',
    show: (name) => `Mostrar ${name}`,
  },
  noClient: 'Sin cliente',
  environment: (environment, count) => `${environment}: ${profiles(count)}`,
  noEnvironment: 'Sin entorno',
  tag: 'Etiqueta',
  anyTag: 'Cualquier etiqueta',
  tags: 'Etiquetas',
  tagsHint: 'Sus propias palabras para encontrarlo; termine cada una con Intro o con una coma.',
  pinned: 'Fijado',
  pin: 'Fijar',
  unpin: 'Dejar de fijar',
  empty: {
    title: 'Todavía no hay perfiles',
    sentence:
      'Un perfil obtiene un token para un cliente, muestra hasta cuándo funciona y lo entrega a la herramienta que lo necesita.',
    practice: 'Probar el entorno de práctica',
    before: {
      title: 'Antes de empezar',
      points: [
        'Su administrador de Sprinklr ha permitido a su usuario utilizar la API.',
        'Tiene la clave de API, el secreto de API y la Callback URL. Están en la página de su aplicación, en dev.sprinklr.com o en Sprinklr, en Developer Tools.',
        'La clave tiene ya unos minutos: una nueva no funciona enseguida.',
        'La Callback URL es la registrada, carácter por carácter: http o https, www, una barra al final.',
      ],
      more: 'Cómo conseguir su primer token',
    },
  },
  states,
  place: (provider, environment) => `${provider} ${environment}`,
  about: (client, place) => `${client} · ${place}`,
  worksUntil: (until) => `Funciona hasta el ${until}`,
  endedAt: (at) => `Venció el ${at}`,
  endedAndAnew: (at) => `Venció el ${at}. El siguiente se pide cuando usted lo use.`,
  noneAndAnew: 'Todavía no hay token. Se pide cuando usted lo use.',
  untilAndLeft: (until, left) => `${until} · ${left}`,
  noTokenYet: 'Todavía nadie ha iniciado sesión',
  tokenKept: 'El último token se conserva',
  refusedAt: (at) => `Rechazado en la comprobación del ${at}`,
  shouldWorkUntil: (until) => `Debería haber funcionado hasta el ${until}`,
  unknownExpiry: 'El proveedor no dijo cuándo vence',
  crossings: {
    valid: (name) => `${name} vuelve a funcionar.`,
    expiring: (name) => `${name} vence pronto.`,
    expired: (name) => `${name} ha vencido.`,
    refused: (name) => `El proveedor rechaza el token de ${name}.`,
    'needs-sign-in': (name) => `${name} requiere iniciar sesión.`,
    unknown: (name) => `No se conoce el vencimiento de ${name}.`,
    'renewed-elsewhere': (name) => `${name} se renueva en otro lugar.`,
  },
  copyToken: 'Copiar token',
  export: 'Exportar…',
  renewNow: 'Renovar ahora',
  signInAgain: 'Iniciar sesión de nuevo',
  moreActions: (name) => `Más acciones para ${name}`,
  details: 'Detalles',
  rename: 'Cambiar nombre…',
  duplicate: 'Duplicar',
  delete: 'Eliminar',
  copied: (seconds) => `Copiado; se borra en ${seconds} s`,
  deleted: (name) =>
    `“${name}” está en la papelera durante 30 días. En el proveedor no ha cambiado nada.`,
  busy: {
    'leave-to-other-tool': 'Guardando…',
    renew: 'Renovando…',
    'renew-encoded-twice': 'Renovando…',
    check: 'Comprobando…',
    'check-clock': 'Comprobando…',
    copy: 'Copiando…',
    duplicate: 'Duplicando…',
    remove: 'Eliminando…',
    'register-certificate': 'Registrando el certificado…',
    'renew-certificate': 'Creando y registrando un certificado nuevo…',
  },
  renameTitle: (name) => `Cambiar el nombre de ${name}`,
  confirm: {
    renewTitle: (name) => `Renovar ${name}`,
    signInTitle: (name) => `Iniciar sesión de nuevo para ${name}`,
    copiesStop: 'El token que tiene ahora deja de funcionar, y también estas copias:',
    chances: {
      'will-probably-stop':
        'Estos perfiles usan la misma clave de API en el mismo entorno. Un proveedor mantiene vigente un solo token por clave, así que probablemente dejarán de funcionar:',
      'may-stop':
        'Estos usan la misma clave de API en otro entorno o para otra organización, así que podrían dejar de funcionar:',
    },
    renewedElsewhere: (name) => `${name}, que renueva otra herramienta`,
    alongWith: 'Junto con estas copias de su token:',
    anybodyElse:
      'Lo mismo puede ocurrirle a cualquier otra persona que use esta clave: un colega en otro equipo o una herramienta suya.',
    sharedAdvice:
      'En un perfil que deje de funcionar se puede iniciar sesión de nuevo, o se le puede dar una clave de API propia.',
    elsewhere:
      'Otra herramienta renueva este token. Si lo renueva aquí, el token de renovación de esa herramienta deja de funcionar.',
    elsewhereSignIn:
      'Otra herramienta renueva este token. Si inicia sesión aquí, los tokens de esa herramienta dejan de funcionar.',
    leaveTitle: (name) => `Dejar que la otra herramienta renueve ${name}`,
    leave: [
      'Este monedero deja entonces de renovar por sí solo y muestra “Se renueva en otro lugar”. Renovar aquí detendría la otra herramienta, así que “Renovar ahora” avisa antes.',
      'La otra herramienta necesita el token de renovación: expórtelo con “Incluir el token de renovación” si aún no lo ha hecho.',
      'Para cambiarlo más adelante, inicie sesión de nuevo.',
    ],
    leaveIt: 'Dejarlo a la otra herramienta',
    takeBackTitle: (name) => `Retomar la renovación de ${name}`,
    takeBack:
      'El token de renovación sirve una sola vez, y la otra herramienta puede haberlo usado. Por eso, retomar la renovación es iniciar sesión de nuevo: este monedero tiene entonces sus propios tokens y los renueva. Los de la otra herramienta podrían dejar de funcionar.',
    takeItBack: 'Retomar',
    renewAnyway: 'Renovar de todos modos',
    signInAnyway: 'Iniciar sesión de todos modos',
  },
}
