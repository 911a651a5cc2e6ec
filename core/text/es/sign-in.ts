import type { Text } from '#core/text/text'

const insecure =
  'El monedero la detuvo, porque otros en la red podrían leer lo que usted escriba en ella.'
const browserBelow = '“Usar mi navegador”, en la primera ventana, continúa en su propio navegador.'

/** The sign-in window: its title and its bar, in Spanish. */
export const signIn: Text['signIn'] = {
  windowTitle: (host, isPractice) =>
    [host, ...(isPractice ? ['Práctica'] : []), host === '' ? 'Iniciar sesión' : 'Token Wallet']
      .filter((part) => part !== '')
      .join(' · '),
  bar: 'Ventana de inicio de sesión',
  address: 'Dirección de esta página',
  locks: {
    secure: 'Segura',
    practice: 'En este equipo',
    insecure: 'No segura',
    loading: 'Abriendo…',
    failed: 'Sin página',
  },
  practice: 'Práctica',
  practiceHint: 'Esto es una simulación en su propio equipo.',
  reload: 'Recargar',
  useBrowser: 'Usar mi navegador',
  cancel: 'Cancelar',
  closePopup: 'Cerrar esta ventana',
  notes: {
    none: '',
    'visited-without-answer':
      'La página fue a su Callback URL sin una respuesta. El monedero la detuvo antes de que saliera de este equipo: continúe abajo con el inicio de sesión.',
    'insecure-page-blocked': `Quiso abrirse una página sin cifrado. ${insecure}`,
    'other-program-blocked':
      'La página quiso abrir otro programa o un archivo. El monedero lo impidió. Si el inicio de sesión lo necesita, continúe en su propio navegador.',
    'too-many-popups':
      'La página quiso abrir más ventanas de las que necesita un inicio de sesión. El monedero lo impidió.',
    slow: 'La página siguiente todavía no ha llegado. Puede esperar, recargar o continuar en su propio navegador.',
    blank: 'Esta página está vacía. Recárguela o continúe en su propio navegador.',
    'embedding-refused':
      'Esta página no funciona dentro de la ventana de otro programa. “Usar mi navegador” continúa en su propio navegador.',
    'certificate-after-restart':
      'Olvidado. Como este perfil mantiene la sesión iniciada, solo se le pide elegir de nuevo después de salir del monedero y abrirlo otra vez.',
  },
  popupNotes: {
    'other-program-blocked': `La página quiso abrir otro programa o un archivo. El monedero lo impidió. ${browserBelow}`,
    slow: 'La página siguiente todavía no ha llegado. Puede esperar, recargar o cerrar esta ventana.',
    blank: 'Esta página está vacía. Recárguela o cierre esta ventana.',
    'embedding-refused': `Esta página no funciona dentro de la ventana de otro programa. ${browserBelow}`,
  },
  opening: 'Abriendo la página de inicio de sesión…',
  beforeAnyPage: {
    'visited-without-answer':
      'El proveedor fue directamente a su Callback URL, sin una página y sin una respuesta.',
    'insecure-page-blocked': `El proveedor llevó a una página sin cifrado. ${insecure}`,
    'other-program-blocked':
      'El proveedor llevó a otro programa en lugar de a una página. El monedero no abre otros programas.',
    slow: 'La página de inicio de sesión todavía no ha llegado. Puede que el proveedor o su red vayan lentos.',
    blank: 'El proveedor respondió, pero sin una página que se pueda mostrar aquí.',
  },
  reloadAdvice:
    '“Recargar” prueba esta página una vez más, “Usar mi navegador” continúa en su propio navegador, “Cancelar” vuelve al monedero.',
  popupAdvice:
    '“Recargar” prueba esta página una vez más. El inicio de sesión sigue abierto si cierra esta ventana.',
  adviceFor: {
    'page-hangs':
      'Espere un momento. “Recargar” empieza la página de nuevo; lo que escribió en ella se pierde entonces.',
    'proxy-sign-in-needed': '“Recargar” se los pide una vez más.',
    'certificate-needed': '“Recargar” le permite elegir una vez más.',
  },
  failedPages: {
    'connect-failed': {
      what: 'Esta dirección no respondió.',
      why: 'La conexión fue rechazada o no se pudo establecer.',
    },
    offline: {
      what: 'No se pudo encontrar esta dirección.',
      why: 'Puede que este equipo esté sin conexión, o que solo la red de su empresa conozca la dirección.',
    },
    'page-failed': {
      what: 'No se pudo mostrar esta página.',
      why: 'Su servidor respondió con un error o con algo distinto de una página.',
    },
  },
  password: {
    proxyTitle: 'El proxy de su red pregunta quién es usted',
    siteTitle: 'Este sitio pide nombre y contraseña',
    from: 'Lo pide',
    realm: 'En sus propias palabras',
    quoted: (words) => `“${words}”`,
    proxyWhy:
      'Todo lo que envía el monedero pasa por él. El nombre y la contraseña van solo a este proxy, y el monedero los conserva hasta que usted salga.',
    siteWhy:
      'El nombre y la contraseña van solo a este sitio, y el monedero los conserva para este inicio de sesión. Si no conoce este sitio, no envíe nada.',
    readable: 'Viajan sin cifrar: otros pueden leerlos.',
    wrong: 'No se aceptó. Compruebe ambos e inténtelo de nuevo.',
    missing: 'Escriba ambos, nombre de usuario y contraseña.',
    userName: 'Nombre de usuario',
    password: 'Contraseña',
    send: 'Enviar',
    decline: 'No enviar',
  },
  certificate: {
    title: 'Este sitio pide un certificado',
    why: 'Quiere reconocerle a usted o a este equipo por un certificado. Elija el que le dio su empresa para ello; si no conoce ninguno, no envíe ninguno.',
    from: 'Lo pide',
    choice: 'Certificados de este equipo',
    issuedBy: (issuer) => `emitido por ${issuer}`,
    ends: (day) => `válido hasta el ${day}`,
    remember: 'Enviarlo siempre a este sitio',
    missing: 'Elija antes un certificado o no envíe ninguno.',
    send: 'Enviar certificado',
    decline: 'No enviar ninguno',
    sent: 'Enviado a este sitio, como usted eligió antes:',
    another: 'Elegir otro',
    anotherAdvice: '“Elegir otro” olvida esta elección y le pregunta de nuevo.',
  },
}
