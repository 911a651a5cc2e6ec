import type { Text } from '#core/text/text'

type OwnTokens = Pick<Text['wizard'], 'foundToken' | 'ownToken'>

/** The wizard’s third step with a token that exists already, in Spanish. */
export const ownTokens: OwnTokens = {
  foundToken: {
    title: 'Ya hay un token para estas claves',
    until: (until) => `Funciona hasta el ${until}.`,
    ended: (at) => `Venció el ${at}. Se puede guardar, pero es mejor iniciar sesión.`,
    untilUnknown: 'No se conoce su vencimiento.',
    meaning:
      'Al usarlo, se pregunta al proveedor si funciona y después se guarda. Iniciar sesión obtiene otro, y este podría entonces dejar de funcionar.',
    trying: 'Preguntando si este token funciona',
    use: 'Usar este token',
    useAnyway: 'Guardarlo de todos modos',
  },
  ownToken: {
    open: 'Ya tengo un token',
    meaning:
      'Para un token creado con estas claves en otro lugar, por ejemplo en Developer Tools de Sprinklr, que lo muestra una sola vez. El monedero pregunta al proveedor si funciona y después lo guarda.',
    access: 'Token de acceso',
    accessMissing: 'Escriba el token de acceso.',
    accessHint: 'O la respuesta completa que lo contiene, de { a }.',
    refresh: 'Token de renovación',
    refreshHint: 'Si lo tiene: sin él nadie puede renovar sin iniciar sesión.',
    expires: 'Vence',
    expiresHint: 'Por ejemplo 2030-04-01 14:30, que se toma como UTC. Déjelo vacío si no lo sabe.',
  },
}
