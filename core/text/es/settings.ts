import { locale, number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

const tenths = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const size = (bytes: number): string => {
  const [kilo, mega] = [1_000, 1_000_000]
  if (bytes >= mega) return `${tenths.format(bytes / mega)} MB`
  return `${Math.max(1, Math.round(bytes / kilo))} kB`
}

/** The page of settings, in Spanish. */
export const settings: Text['settings'] = {
  navigation: 'Secciones de la configuración',
  command: (section) => `Configuración: ${section}`,
  sections: {
    security: 'Seguridad',
    renewal: 'Renovación',
    notices: 'Avisos',
    network: 'Red',
    storage: 'Almacenamiento',
    appearance: 'Apariencia',
    tools: 'Herramientas',
    about: 'Acerca de',
    removal: 'Quitar todo',
  },
  security: { opens: 'Qué abre el monedero' },
  renewal: {
    title: 'Cómo se mantienen vigentes los tokens',
    meaning:
      'Cada perfil dice por sí mismo cómo se mantiene vigente su token: automáticamente, después de preguntarle, o no. Usted lo cambia en la página del perfil, en “Mantener vigente”.',
    automatically:
      'Automáticamente: el monedero renueva cuando ha pasado algo más de la mitad de la vida del token y, si dura seis días o más, al menos 3 días antes de su vencimiento. Así empiezan los tokens obtenidos aquí.',
    copies: (noticeHours, renewHours) =>
      `Si hay copias del token fuera, en un archivo o en otra herramienta, dejarían de funcionar. Entonces se le avisa ${noticeHours} horas antes del vencimiento, y la renovación se hace ${renewHours} horas antes, a menos que usted diga que no. Los tokens que duran menos de seis días siguen las mismas proporciones.`,
    askMe:
      'Preguntarme: se le avisa, y nada ocurre por sí solo. Así empiezan los tokens que usted pegó o importó.',
    off: 'No: el monedero nunca renueva este token por sí solo.',
    unknown:
      'Un token cuyo vencimiento se desconoce nunca se renueva por el reloj. Los tokens que no necesitan a una persona, como los de Cedato, se piden de nuevo cuando se usan.',
    count: (count) =>
      `Ahora: ${count.automatically} automáticamente, ${count.asking} después de preguntar, ${count.off} no.`,
  },
  notices: {
    title: 'De qué se le avisa',
    meaning:
      'Los avisos están encima de los perfiles. Aparecen cuando un token vence pronto, cuando una renovación falló o está por hacerse, cuando otra herramienta ha renovado y cuando un perfil requiere que usted inicie sesión de nuevo.',
    thresholds:
      'Del vencimiento de un token se avisa 7 días, 1 día y 1 hora antes; de estos plazos, solo los que son menos de la mitad de su vida. De los certificados se avisa 30 días antes de que venzan, con urgencia en los últimos 7.',
    system: 'Mostrar los avisos urgentes como notificaciones del sistema',
    systemMeaning:
      'Aparecen mientras la aplicación está abierta, cada una una sola vez, como mucho con nombres de perfiles. Sin ellas, los avisos siguen estando encima de sus perfiles.',
  },
  network: {
    title: 'Cómo llega la aplicación a internet',
    proxy:
      'La aplicación usa la configuración de proxy de su sistema, también cuando procede de un script de su empresa. Si un proxy pide una contraseña, se le pregunta al iniciar sesión; se conserva hasta que usted salga.',
    certificates:
      'Confía en los certificados en los que confía su sistema, así que también valen los que ha añadido su empresa. Un certificado que no es de confianza nunca se acepta, y a nadie se le puede pedir que lo acepte.',
    nothing:
      'Aquí no hay nada que configurar: lo que usted cambie en su sistema vale para la aplicación.',
  },
  hosts: {
    title: 'Hosts contactados',
    meaning:
      'Cada host que esta aplicación ha contactado en este equipo o ha intentado contactar: sus propias solicitudes y todo lo que cargan las páginas de inicio de sesión en la ventana de la aplicación. Solo se conservan nombres y horas, en este equipo.',
    without:
      'No están en la lista: el proxy de su empresa, si hay uno en medio, y lo que abre su propio navegador.',
    none: 'Todavía no se ha contactado ningún host.',
    table: 'Hosts contactados',
    columns: {
      host: 'Host',
      purposes: 'Para qué',
      count: 'Cuántas veces',
      firstAt: 'Primera vez',
      lastAt: 'Última vez',
    },
    own: 'este equipo',
    purposes: {
      'sign-in-page': 'Páginas de inicio de sesión',
      'sign-in': 'Inicio de sesión',
      'token-request': 'Obtener un token',
      renewal: 'Renovación',
      check: 'Comprobaciones',
      other: 'Otras solicitudes',
    },
    clear: 'Vaciar la lista',
    cleared: 'La lista está vacía. Se llena de nuevo cuando la aplicación contacta hosts.',
    reload: 'Mirar de nuevo',
    most: (count) => `La lista conserva los ${number(count)} hosts contactados más recientemente.`,
  },
  storage: {
    title: 'Dónde está el monedero',
    folder: 'La carpeta de la aplicación',
    wallet: 'La carpeta de este monedero dentro de ella',
    walletSize: 'Este monedero ocupa',
    folderSize: 'La carpeta completa ocupa',
    show: 'Mostrar en la carpeta',
    opens: 'Qué lo abre',
    ways: {
      keyring: 'el llavero de este equipo',
      passphrase: 'su frase de contraseña',
      recoveryCode: 'su código de recuperación',
    },
    noWay: 'nada: está solo en la memoria',
    size,
    backups: {
      title: 'Copias de seguridad',
      meaning:
        'Una vez al día, cuando se guarda algo, el monedero conserva una copia cifrada de sí mismo, de los últimos siete días en que hubo alguna. Si alguna vez se daña el archivo del monedero, lo que falta se recupera de ellas por sí solo la próxima vez que se inicie.',
      none: 'Todavía no hay ninguna copia de seguridad: la primera se crea cuando se guarda algo.',
      list: 'Copias de seguridad',
      one: (savedAt, bytes) => `${savedAt}, ${bytes}`,
    },
  },
  appearance: {
    title: 'Cómo se ve la aplicación',
    theme: 'Tema',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    size: 'Tamaño del texto',
    sizeMeaning:
      'Todo crece con él. Las teclas Ctrl + y Ctrl − hacen lo mismo, y Ctrl 0 vuelve atrás.',
    percent: (percent) => `${percent} %`,
    motion:
      'Si su sistema pide menos movimiento, en la aplicación no se mueve nada. Si pide más contraste, las líneas y las marcas destacan más.',
  },
  about: {
    title: 'Versiones',
    app: 'Token Wallet',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Sistema operativo',
    dataFormat: 'Formato de los archivos del monedero',
    copy: 'Copiar versiones',
    line: (name, value) => `${name}: ${value}`,
    licences: 'Licencias',
    licencesMeaning:
      'De qué está hecha esta aplicación y bajo qué condiciones. Electron incluye Chromium y sus licencias.',
    showLicences: (count) =>
      plural(count, { one: 'Mostrar 1 paquete', other: `Mostrar ${number(count)} paquetes` }),
    licence: (version, licence) => `${version}, ${licence}`,
    noText: 'El paquete no incluye un texto propio.',
  },
}
