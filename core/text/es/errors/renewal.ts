import type { FailureTable } from '#core/text/failure'

const kept =
  'En el monedero no se eliminó nada; el último token quizá siga funcionando hasta su vencimiento.'

/** Why a refresh token works no more, as far as the wallet can know. */
export const renewalFailures = {
  'refresh-lost': () => ({
    what: 'Se perdió la respuesta a una renovación, y con ella el token nuevo.',
    why: 'El proveedor reemplazó el token de renovación, pero su respuesta nunca llegó: en ese momento se cortó la conexión o se cerró la aplicación.',
    next: `Inicie sesión de nuevo para obtener otros. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-handed-out': () => ({
    what: 'El token de renovación se usó en otro lugar.',
    why: 'Se exportó de este monedero y sirve una sola vez: la herramienta que lo tiene muy probablemente ha renovado con él.',
    next: `Continúe con el token de esa herramienta o inicie sesión de nuevo para renovar aquí. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-overtaken': ({ newHolderName }) => ({
    what: 'Un token más nuevo con la misma clave de API ha reemplazado a este.',
    why: `Puede que el proveedor mantenga vigentes los tokens de un solo perfil por clave, y ${newHolderName === undefined ? 'otro perfil de este monedero' : `“${newHolderName}”, en este monedero,`} ha obtenido otros desde entonces.`,
    next: `Inicie sesión de nuevo o dé a cada perfil su propia clave de API. ${kept}`,
    action: 'sign-in-again',
  }),
  'refresh-revoked': () => ({
    what: 'El proveedor dice que este acceso fue retirado.',
    why: 'Un administrador lo revocó, o desactivó el usuario o la aplicación a la que pertenece.',
    next: `Pregunte a su administrador e inicie sesión de nuevo. ${kept}`,
    action: 'sign-in-again',
  }),
  'password-changed': () => ({
    what: 'El proveedor dice que la contraseña del usuario ha cambiado.',
    why: 'Los tokens duran solo lo que dura la contraseña con la que se crearon.',
    next: `Inicie sesión de nuevo con la contraseña nueva. Un usuario creado solo para esto (una cuenta de servicio) se lo ahorra. ${kept}`,
    action: 'sign-in-again',
  }),
} as const satisfies FailureTable
