import type { FailureTable } from '#core/text/failure'

/** A sign-in that ended without a token. */
export const signInFailures = {
  'sign-in-denied': () => ({
    what: 'No se concedió el acceso.',
    why: 'En la página del proveedor alguien decidió no permitir esta aplicación, o el usuario no tiene permiso para crear tokens.',
    next: 'Inténtelo de nuevo y permita el acceso, o pida a su administrador de Sprinklr el permiso “Generate Token”.',
    action: 'try-again',
  }),
  'sign-in-cancelled': () => ({
    what: 'Se canceló el inicio de sesión.',
    why: 'Se terminó antes de que el proveedor respondiera.',
    next: 'No cambió nada. Inicie sesión de nuevo cuando quiera.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'sign-in-window-closed': () => ({
    what: 'Se cerró la ventana de inicio de sesión.',
    why: 'Se cerró antes de que el proveedor respondiera.',
    next: 'No cambió nada. Si la página de Sprinklr rechazó su contraseña: pide su cuenta de la plataforma, no la del portal de desarrolladores, y una contraseña nueva al iniciar sesión por primera vez. Las empresas con su propio inicio de sesión (SSO) necesitan el dominio SSO, en Opciones avanzadas.',
    action: 'try-again',
  }),
  'sign-in-busy': () => ({
    what: 'Hay otro inicio de sesión abierto.',
    why: 'El monedero permite un inicio de sesión a la vez, para que ninguna respuesta se confunda con otra.',
    next: 'Termine o cancele primero el que está abierto.',
    action: 'dismiss',
  }),
  'sign-in-refused': (facts) => ({
    what: 'El proveedor rechazó el inicio de sesión.',
    why: `Respondió “${String(facts['error'])}”. Eso se decide del lado del proveedor.`,
    next: 'Compruebe que la aplicación esté activa y que la clave de API y la Callback URL sean las registradas, e inténtelo de nuevo.',
    action: 'edit-keys',
  }),
  'state-wrong': () => ({
    what: 'Se detuvo el inicio de sesión: la respuesta no era la suya.',
    why: 'La respuesta llevaba la marca de otro inicio de sesión. Quizá había una página antigua abierta, o una página intentó introducir una respuesta ajena.',
    next: 'No se usó nada. Empiece el inicio de sesión una vez más.',
    action: 'try-again',
  }),
  'state-missing': () => ({
    what: 'Se detuvo el inicio de sesión, como usted decidió.',
    why: 'La respuesta llegó sin la marca que demuestra que pertenece a este inicio de sesión.',
    next: 'No se usó nada. Inicie sesión de nuevo cuando quiera.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'issuer-wrong': () => ({
    what: 'Se detuvo el inicio de sesión: la respuesta llegó de otro servicio.',
    why: 'La respuesta nombra un servicio distinto de aquel en el que usted inicia sesión. Quizá una página intentó mezclar dos inicios de sesión.',
    next: 'No se usó nada. Compruebe la dirección de API y empiece el inicio de sesión una vez más.',
    action: 'change-environment',
  }),
  'address-foreign': (facts) => ({
    what: 'Esa no es la dirección en la que termina el inicio de sesión.',
    why: `Tiene que empezar con su Callback URL, ${String(facts['callback'])}, carácter por carácter.`,
    next: 'Continúe en su navegador hasta que muestre esa dirección y cópiela completa.',
    action: 'dismiss',
  }),
  'address-unanswered': () => ({
    what: 'Esa dirección todavía no lleva ninguna respuesta.',
    why: 'Después de iniciar sesión, la dirección contiene “code=”, o “error=” si se negó el acceso.',
    next: 'Copie la dirección completa de la barra de direcciones de su navegador.',
    action: 'dismiss',
  }),
  'redirect-malformed': () => ({
    what: 'No se pudo leer la respuesta del inicio de sesión.',
    why: 'La dirección que llegó no es como las que envía un proveedor.',
    next: 'No se usó nada. Empiece el inicio de sesión una vez más.',
    action: 'try-again',
  }),
  'callback-mismatch': () => ({
    what: 'La Callback URL no es la registrada.',
    why: 'El proveedor la compara carácter por carácter: http o https, www, una barra al final.',
    next: 'Copie la Callback URL de la página de su aplicación en el proveedor y péguela abajo.',
    action: 'edit-keys',
  }),
  'code-expired': () => ({
    what: 'El inicio de sesión tardó demasiado en terminar.',
    why: 'El código de un solo uso del proveedor vale diez minutos, y este ya había vencido.',
    next: 'Inicie sesión una vez más.',
    action: 'try-again',
  }),
  'code-refused': () => ({
    what: 'El proveedor no aceptó el código de un solo uso del inicio de sesión.',
    why: 'Ya se había usado, o pertenece a otra aplicación o a otra Callback URL.',
    next: 'Inicie sesión una vez más. Si vuelve a ocurrir, compare la clave de API y la Callback URL con las registradas.',
    action: 'try-again',
  }),
  'page-crashed': () => ({
    what: 'La página dejó de funcionar.',
    why: 'Se detuvo la parte del programa que la muestra. Lo que usted escribió en ella se ha perdido; el inicio de sesión en sí sigue abierto.',
    next: 'Cárguela de nuevo.',
    action: 'try-again',
  }),
  'page-hangs': () => ({
    what: 'La página no responde.',
    why: 'Lleva varios segundos ocupada. Si se recupera, vuelve por sí sola.',
    next: 'Espere un momento o cárguela de nuevo.',
    action: 'try-again',
  }),
  'page-failed': () => ({
    what: 'No se pudo mostrar la página de inicio de sesión.',
    why: 'El proveedor respondió con un error en lugar de su página.',
    next: 'Compruebe el entorno y la clave de API e inténtelo de nuevo.',
    action: 'change-environment',
  }),
} as const satisfies FailureTable
