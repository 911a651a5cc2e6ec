import type { Text } from '#core/text/text'

/** Sentences of the practice pages, in Spanish. The brand names and codes of the protocol stay as they are. */
export const practice: Text['practice'] = {
  language: 'es',
  mark: 'Práctica',
  banner: 'Práctica: una simulación en este equipo. Nada de lo que haga aquí llega a Sprinklr.',
  title: (page) => `${page} · Práctica`,
  step: (at, of) => `Paso ${at} de ${of}`,
  exampleDescription:
    'La aplicación de ejemplo de Token Wallet. Lee informes y tableros, para que usted aprenda cómo se obtiene un token.',
  strangerTitle: 'Iniciar sesión en esta red',

  consent: {
    heading: '¿Permitir el acceso?',
    appSays: 'Lo que la aplicación dice de sí misma',
    noDescription: 'Esta aplicación se registró sin descripción.',
    what: 'La aplicación de arriba pide acceso a su cuenta de Practice. Después de permitirlo, usted inicia sesión y elige los espacios de trabajo que ella puede ver.',
    allow: 'Permitir',
    deny: 'No permitir',
    rehearse: 'Ensayar un problema',
    rehearseWhat: 'Elija qué sale mal y presione Permitir: verá qué dice el monedero y qué ayuda.',
    rehearsals: {
      none: 'No sale mal nada',
      denial: 'Usted no permite el acceso',
      'expired-code': 'El código tiene más de diez minutos',
      'state-null': 'La marca que une la respuesta a este inicio de sesión es “null”',
      'state-missing': 'Falta la marca que une la respuesta a este inicio de sesión',
      'state-wrong': 'La marca es de otro inicio de sesión',
      'wrong-environment': 'La clave pertenece a otro entorno',
      'developer-inactive': 'La clave todavía no está activa (“Developer Inactive”)',
      'over-rate': 'Demasiadas llamadas',
      'server-error': 'El servidor tiene problemas',
      html: 'Responde en su lugar la página de inicio de sesión de una red',
      'cut-answer': 'La conexión se corta antes de la respuesta',
    },
  },

  login: {
    heading: 'Iniciar sesión en la plataforma',
    what: 'En la plataforma real, aquí se usa la cuenta de Sprinklr, no la cuenta del portal de desarrolladores.',
    user: 'Nombre de usuario',
    userHint: 'Aquí sirve cualquier nombre. El token le pertenecerá.',
    password: 'Contraseña',
    passwordHint:
      'Aquí sirve cualquier contraseña. No se comprueba ni se guarda, así que no use la verdadera.',
    submit: 'Iniciar sesión',
  },

  company: {
    heading: 'Iniciar sesión en su empresa',
    what: (domain) =>
      `Usted pidió el inicio de sesión de ${domain}. Se abre en una ventana propia, como suelen hacer las empresas, y lo demás continúa allí.`,
    open: 'Abrir el inicio de sesión de la empresa',
    loginHeading: 'Inicio de sesión de la empresa',
    loginWhat: (domain) => `Esta página representa el inicio de sesión de ${domain}.`,
  },

  secondFactor: {
    heading: 'Confirme que es usted',
    what: 'La plataforma real le envía un código por correo. Este es el que habría enviado:',
    mailed: 'Código del correo',
    digits: 'Código',
    submit: 'Confirmar',
  },

  workspaces: {
    heading: 'Elija espacios de trabajo',
    what: 'El token llegará a los espacios de trabajo que usted marque, y a ningún otro.',
    legend: 'Espacios de trabajo a los que dar acceso',
    submit: 'Dar acceso',
  },

  posting: {
    heading: 'Volver a la aplicación',
    what: 'Este proveedor trae su respuesta en un formulario. Envíelo para terminar.',
    submit: 'Terminar',
  },

  problems: {
    'user-name-missing': 'Escriba un nombre de usuario; sirve cualquiera.',
    'digits-wrong': 'Ese no es el código del correo. Tiene seis cifras.',
    'workspace-missing': 'Marque al menos un espacio de trabajo.',
  },

  over: {
    heading: 'Este inicio de sesión ha terminado',
    what: 'Se completó, se rechazó o se empezó antes de reiniciar la aplicación. Empiécelo de nuevo en Token Wallet.',
  },

  refusals: {
    'callback-mismatch':
      'La Callback URL de esta solicitud es distinta de la registrada. Tienen que ser iguales, carácter por carácter.',
    'wrong-environment': 'La clave de API de esta solicitud pertenece a otro entorno.',
    'developer-inactive':
      'La clave de API de esta solicitud no se conoce aquí o está desactivada. La clave de ejemplo de Practice funciona.',
    'over-rate':
      'Esta clave de API se usó demasiado a menudo. Espere un poco e inténtelo de nuevo.',
    'server-error': 'Se indicó a la simulación que aquí tuviera problemas.',
    'bad-request': 'Esta solicitud nombra un valor dos veces o deja uno fuera.',
    'not-found': 'No hay ninguna página en esta dirección.',
  },
}
