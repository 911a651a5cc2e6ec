import { findEnvironment } from '#core/text/es/find-environment'
import { ownTokens } from '#core/text/es/own-tokens'
import type { Text } from '#core/text/text'

/** The four steps to a new profile, in Spanish. */
export const wizard: Text['wizard'] = {
  title: 'Añadir perfil',
  steps: { environment: 'Entorno', keys: 'Claves', 'sign-in': 'Iniciar sesión', done: 'Listo' },
  stepsLabel: 'Pasos',
  back: 'Atrás',
  continue: 'Continuar',
  finish: 'Finalizar',
  close: 'Cerrar',
  leave: {
    title: '¿Salir sin añadir un perfil?',
    sentence: 'Lo que escribió aquí se olvida.',
    stay: 'Quedarse aquí',
    leave: 'Salir',
  },
  environment: {
    heading: '¿De dónde viene el token?',
    provider: 'Proveedor',
    meanings: {
      sprinklr: 'El Sprinklr de su empresa o de su cliente',
      cedato: 'Informes de video, ahora parte de EX.CO',
      practice: 'Una simulación en este equipo, para aprender sin riesgo',
      'practice-cedato': 'Una simulación en este equipo, para aprender sin riesgo',
    },
    otherMeaning: (host) => `Tokens para ${host}`,
    toPractise: 'Qué practicar',
    label: 'Entorno',
    hint: 'Elija uno o escriba el suyo, por ejemplo prod2.',
    prodMeans: 'prod es simplemente sprinklr.com: sus direcciones no llevan ningún entorno.',
    practiceHint:
      'La aplicación de ejemplo está en prod2. Cualquier otro muestra cómo se ve un entorno equivocado.',
    howToFind: '¿Cómo encuentro el mío?',
    find: findEnvironment,
    advanced: 'Opciones avanzadas',
    apiAddress: 'Dirección de API',
    apiAddressHint: 'La primera es la correcta para casi todos; api2 es la más antigua.',
    domain: 'Dominio SSO',
    domainHint:
      'El host de la dirección de Sprinklr propia de su empresa, como example.sprinklr.com. Déjelo vacío, a menos que su inicio de sesión lo necesite.',
    pkce: 'Enviar PKCE',
    pkceHint:
      'Protección adicional: la respuesta del inicio de sesión no le sirve a nadie más que a este monedero. Déjelo activado, a menos que la página del proveedor lo rechace.',
    inAddress: 'Enviar las solicitudes de tokens en la dirección',
    inAddressHint:
      'El secreto de API y el token de renovación van entonces en la dirección web de la solicitud, donde servidores y proxies de empresa pueden anotarlos en sus registros. Déjelo desactivado, a menos que el proveedor rechace la manera habitual.',
  },
  keys: {
    heading: '¿Qué claves tiene su aplicación?',
    intros: {
      sprinklr:
        'Las encuentra en la página de su aplicación: en dev.sprinklr.com o, en Sprinklr, en Developer Tools. ¿Todavía no tiene una aplicación? Pregunte a quien se ocupa de Sprinklr en su empresa. Si no llega el correo que confirma una aplicación nueva, busque entre el correo no deseado uno de api@psprinklr.com.',
      cedato: 'Las encuentra en Cedato, en Network Settings, Platform API Key.',
      oauth: 'Las encuentra donde se registró su aplicación.',
    },
    way: 'Cómo obtiene tokens esta aplicación',
    ways: {
      'authorization-code': 'Iniciar sesión',
      'client-credentials': 'Credenciales de cliente',
      certificate: 'Certificado',
    },
    wayHints: {
      'authorization-code': 'Alguien inicia sesión una vez; después, el monedero renueva.',
      'client-credentials':
        'Para aplicaciones con “Enable Client Credentials”: bastan las claves, y nadie inicia sesión.',
      certificate:
        'Alguien inicia sesión una vez y el monedero registra un certificado; después, nadie inicia sesión.',
    },
    choice: 'Claves',
    existing: 'Usar claves que ya están en el monedero',
    existingLabel: 'Claves en el monedero',
    existingMissing: 'Elija una de las claves.',
    existingName: (hint, environment) =>
      ['Clave', hint, environment].filter((part) => part !== '').join(' · '),
    usedBy: (names) => `La usa: ${names}`,
    usedByNone: 'Ahora no la usa ningún perfil',
    otherEnvironment: (environment) =>
      `Esta clave pertenece a ${environment}, así que el perfil también será para ${environment}.`,
    words: {
      sprinklr: {
        key: 'Clave de API',
        secret: 'Secreto de API',
        newKey: 'Nueva clave de API',
        keyMissing: 'Escriba la clave de API.',
        secretMissing: 'Escriba el secreto de API.',
      },
      cedato: {
        key: 'Id. de cliente',
        secret: 'Secreto de cliente',
        newKey: 'Nuevo id. de cliente',
        keyMissing: 'Escriba el id. de cliente.',
        secretMissing: 'Escriba el secreto de cliente.',
      },
      oauth: {
        key: 'Id. de cliente',
        secret: 'Secreto de cliente',
        newKey: 'Nuevo id. de cliente',
        keyMissing: 'Escriba el id. de cliente.',
        secretMissing: 'Escriba el secreto de cliente.',
      },
    },
    callback: 'Callback URL',
    callbackHint:
      'Adonde le envía el proveedor después de iniciar sesión. Cópiela de la página de su aplicación; tiene que ser igual, carácter por carácter: http o https, www, una barra al final.',
    keyHas: (length, usual) =>
      `${length} caracteres; una clave de API suele tener ${usual}. Conviene mirarla otra vez.`,
    secretHas: (length, usual) =>
      `${length} caracteres; un secreto de API suele tener ${usual}. Conviene mirarlo otra vez.`,
    blankInside: 'Hay un espacio dentro. ¿Se copió más que el valor?',
    anAddress: 'Eso es una dirección. El valor es una serie de letras y cifras.',
    taken: {
      apiKey: 'clave de API',
      apiSecret: 'secreto de API',
      redirectUri: 'Callback URL',
    },
    takenFrom: (fields) => `Encontrado en lo que pegó y ya escrito: ${fields}.`,
    swapped: 'Estos dos parecen cambiados: el más largo suele ser el secreto.',
    swap: 'Intercambiarlos',
    example: 'Usar la aplicación de ejemplo',
    exampleMeaning: 'Practice trae su propia aplicación. Sus claves se pueden rellenar aquí.',
    kept: (hint) => `se conserva (${hint})`,
    sharedTitle: 'Otros perfiles usan esta clave de API',
  },
  signIn: {
    heading: 'Iniciar sesión',
    button: (provider) => `Iniciar sesión en ${provider}`,
    intro: (provider) =>
      `Se abre una ventana con la propia página de ${provider}. Inicie sesión allí como el usuario a cuyos datos debe llegar el token. El monedero recoge la respuesta antes de que salga de este equipo y cierra la ventana.`,
    practiceIntro:
      'Se abre una ventana con una página de práctica. Allí sirven cualquier nombre de usuario y cualquier contraseña, y la página le dice el código que pide. El monedero recoge la respuesta y cierra la ventana.',
    summaryEnvironment: 'Entorno',
    summaryCallback: 'Callback URL',
    waiting: 'Se le espera en la ventana de inicio de sesión',
    waitingHint:
      'Tómese el tiempo que necesite. Si cierra esa ventana, este inicio de sesión termina.',
    enteredStays: 'Lo que escribió en el monedero se conserva.',
    visited:
      'La Callback URL se abrió sin una respuesta. El inicio de sesión sigue abierto: continúe en su ventana.',
    stay: 'Mantener la sesión iniciada',
    stayHint:
      'Las cookies de la página de inicio de sesión se quedan en este equipo, solo para este perfil, de modo que la próxima vez quizá no haga falta contraseña. Algunas terminan cuando usted sale del monedero.',
    useBrowser: 'Usar mi navegador',
    browser: {
      'not-asked': 'Esperando la dirección a la que se le envió',
      opening: 'Abriendo su navegador',
      open: 'Se le espera en su navegador',
      failed: 'No se pudo abrir su navegador',
    },
    browserFailedHint: 'Copie el enlace y ábralo en cualquier navegador.',
    browserSteps: 'Qué hacer ahora',
    browserSignIn: 'Inicie sesión allí.',
    browserEnds: 'Al final, la dirección del navegador empieza con su Callback URL:',
    browserPage: 'La página misma puede estar vacía o ser un error; no importa.',
    browserPaste: 'Copie la dirección completa y péguela abajo.',
    address: 'Dirección o código',
    addressHint:
      'La dirección sirve una sola vez, durante diez minutos. Péguela completa: así el monedero puede saber que pertenece a este inicio de sesión.',
    addressMissing: 'Pegue primero la dirección.',
    notACode:
      'Eso no es ni una dirección ni un código: contiene un espacio. Copie la dirección completa de la barra de direcciones del navegador.',
    continue: 'Continuar',
    copyLink: 'Copiar enlace',
    refused: {
      'address-foreign':
        'Esta no es la dirección en la que termina el inicio de sesión: tiene que empezar con su Callback URL, carácter por carácter. Continúe en su navegador hasta que muestre esa dirección.',
      'address-unanswered':
        'Esta dirección todavía no lleva ninguna respuesta. Inicie sesión primero; entonces la dirección contiene “code=”.',
      'state-wrong':
        'Esta dirección pertenece a otro inicio de sesión. Copie el enlace de este, inicie sesión con él y traiga la dirección en la que termina.',
      'issuer-wrong':
        'Esta dirección lleva una respuesta de otro servicio. Copie el enlace de este inicio de sesión, inicie sesión con él y traiga la dirección en la que termina.',
      'redirect-malformed':
        'No se pudo leer esta dirección. Cópiela completa una vez más de la barra de direcciones del navegador.',
    },
    mark: {
      title: '¿Es suya esta respuesta?',
      what: 'Llegó sin la marca que la une a este inicio de sesión. Algunos servicios omiten a veces la marca, entre ellos Sprinklr. En teoría, la página de un desconocido también podría haber introducido una respuesta propia; el perfil tendría entonces el token de un desconocido.',
      ask: 'Si usted acaba de terminar de iniciar sesión, la respuesta es suya. Si no, deténgase aquí.',
      remember: 'Cuando haya funcionado una vez, el monedero no lo pregunta más para este entorno.',
      yes: 'Sí, acabo de iniciar sesión',
      no: 'No, detener',
    },
    fetching: 'Obteniendo su token',
    asking: 'Su token está aquí. Preguntando de quién es',
    opening: 'Abriendo el inicio de sesión',
    cancel: 'Cancelar inicio de sesión',
    focus: 'Mostrar la ventana de inicio de sesión',
  },
  getToken: {
    heading: 'Obtener el token',
    button: 'Obtener token',
    intro: (provider) =>
      `El monedero pide a ${provider} un token con estas claves. Nadie tiene que iniciar sesión.`,
    practiceIntro:
      'El monedero pide al entorno de práctica un token con estas claves. Nadie tiene que iniciar sesión.',
    fetching: 'Pidiendo su token',
  },
  ...ownTokens,
  done: {
    heading: 'Su token está aquí',
    saved: 'Ya está guardado. Dé al perfil un nombre que usted reconozca.',
    inMemory:
      'Se conserva en la memoria hasta que usted salga. Dé al perfil un nombre que usted reconozca.',
    user: 'Pertenece a',
    workspace: 'Espacio de trabajo',
    customer: 'Organización',
    environment: 'Entorno',
    works: 'Funciona hasta',
    worksUnknown: 'El proveedor no lo dijo',
    notKnown: 'Todavía no se sabe. “Comprobar ahora”, en la página del perfil, pregunta de nuevo.',
    copyToken: 'Copiar token',
    export: 'Exportar…',
  },
}
