import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** The ways to the main places, in Spanish. */
export const navigation: Text['navigation'] = {
  label: 'Secciones',
  menu: 'Menú',
  skip: 'Ir directamente a la página',
  due: 'Pendiente',
  dueCount: (count) =>
    plural(count, {
      one: 'Hay 1 cosa pendiente.',
      other: `Hay ${number(count)} cosas pendientes.`,
    }),
}
