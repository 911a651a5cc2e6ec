import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** What is said when quitting would lose something, in Spanish. */
export const quit: Text['quit'] = {
  unsaved: (count) =>
    plural(count, {
      one: 'El token más nuevo de un perfil todavía no está guardado.',
      other: `Los tokens más nuevos de ${number(count)} perfiles todavía no están guardados.`,
    }),
  consequence:
    'El proveedor ya ha reemplazado los tokens anteriores. Si sale ahora, los nuevos se pierden y alguien tiene que iniciar sesión de nuevo. Compruebe el disco, espere un momento y salga después.',
  stay: 'No salir',
  lose: 'Salir y perderlos',
}
