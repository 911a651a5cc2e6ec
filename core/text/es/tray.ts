import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** The icon beside the clock and its menu, in Spanish. */
export const tray: Text['tray'] = {
  copy: 'Copiar token',
  renew: 'Renovar ahora',
  show: 'Mostrar',
  open: 'Abrir Token Wallet',
  lock: 'Bloquear',
  quit: 'Salir',
  /** Under the pointer. */
  attention: (count) =>
    plural(count, {
      one: '1 perfil requiere atención',
      many: `${number(count)} de perfiles requieren atención`,
      other: `${number(count)} perfiles requieren atención`,
    }),
  attentionOf: (name) => `${name} · requiere atención`,
  settings: {
    title: 'En la bandeja',
    meaning:
      'Token Wallet está en la bandeja del sistema, junto al reloj, con los perfiles que requieren atención y los que usted ha fijado. Allí hay nombres, nunca un token; mientras el monedero está bloqueado, tampoco nombres.',
    stays: 'Seguir en la bandeja al cerrar la ventana',
    staysMeaning:
      'Los tokens se renuevan entonces como siempre y los avisos se muestran. La aplicación se cierra con Salir, en el menú de la bandeja. Si el escritorio no muestra ninguna bandeja, la aplicación se cierra con la ventana, igual que sin este ajuste.',
  },
}
