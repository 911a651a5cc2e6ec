import type { Text } from '#core/text/text'

/** Forms that are filled in field by field, in Spanish. */
export const forms: Text['forms'] = {
  rows: (label) => `Campos de ${label}`,
  hint: 'Copie cada valor en el campo del mismo nombre. La marca indica lo que ya copió. Una copia se borra del portapapeles después de 30 segundos.',
  copy: (label) => `Copiar ${label}`,
  copyShort: 'Copiar',
  copied: (label) => `Copiado: ${label}`,
  wasCopied: 'Copiado',
  notes: {
    'as-marked': 'Como está marcado este perfil en el monedero.',
    'spelled-there': 'El nombre que tiene en su lista.',
    'api-address':
      'El formulario pide su “environment URL” y no dice cuál. Esta es la dirección de API; si la rechaza, use la dirección en la que inicia sesión en Sprinklr.',
  },
  gaps: {
    'authorization-code':
      'No está en el monedero: vale una sola vez, durante diez minutos, y el inicio de sesión ya lo usó. El formulario no lo pide; los tokens de arriba son lo que trajo.',
    'connection-name':
      'Lo elige usted. Con el nombre del cliente se encuentra fácilmente de nuevo.',
    'single-sign-on':
      'Márquelo si inicia sesión en Sprinklr a través de la página de inicio de sesión de su empresa.',
    'domain-name':
      'Solo con SSO: la dirección del Sprinklr de su organización, que este monedero no conoce. Cópiela del navegador en el que usa Sprinklr.',
    'expiry-notice': 'Déjelo sin marcar: la clave y el secreto de API no vencen por sí mismos.',
    'not-in-list':
      'Su lista tiene solo Sandbox, Production, Prod0 y Prod2, y el entorno de este perfil es otro. Pregunte a su soporte antes de elegir uno de estos.',
    'not-in-profile':
      'Este perfil no lo tiene. Si el formulario lo exige, inicie sesión de nuevo o añádalo a las claves.',
  },
  goesOn: {
    title: (tool) => `${tool} renueva con la misma clave`,
    meaning:
      'Una clave de API tiene un solo token vigente. Cuando el formulario esté relleno, una renovación aquí detendría el token de allí.',
  },
  signsIn: {
    title: (tool) => `${tool} inicia sesión por su cuenta`,
    meaning:
      'Obtiene sus propios tokens con la misma clave de API, y una clave tiene un solo token vigente: su inicio de sesión puede detener el token de este monedero, y una renovación aquí puede detener el de allí. Una aplicación aparte para esa herramienta los mantiene separados.',
  },
  leave: (tool) => `Dejar la renovación a ${tool}`,
  callback: {
    fits: (tool) => `La Callback URL de este perfil es la que necesita ${tool}.`,
    differs: (tool) => `${tool} necesita otra Callback URL`,
    meaning: (tool) =>
      `${tool} inicia sesión con su propia Callback URL, y la de este perfil es otra. Registre la suya para la aplicación en Sprinklr o use una aplicación aparte.`,
    yours: 'En este perfil',
    none: 'ninguna',
    theirs: (tool) => `${tool} necesita`,
    copy: (tool) => `Copiar la Callback URL de ${tool}`,
  },
}
