import { number } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** A person’s own reminders, in Spanish. */
export const reminders: Text['reminders'] = {
  title: 'Recordatorios',
  onDay: (day, what) => `${day}: ${what}`,
  add: 'Añadir recordatorio…',
  addTitle: 'Añadir recordatorio',
  changeTitle: 'Cambiar recordatorio',
  kind: '¿De qué se trata?',
  kinds: {
    plain: 'Algo por hacer',
    password: 'Una contraseña que cambia',
  },
  kindHint:
    'Se sabe de tokens que dejan de funcionar cuando cambia la contraseña del usuario. Renuévelos después del cambio.',
  text: '¿Qué se le debe recordar?',
  textOfPassword: '¿De quién es la contraseña? (opcional)',
  textMissing: 'Escriba qué se le debe recordar.',
  date: '¿Qué día?',
  dateMissing: 'Elija un día.',
  repeat: 'Repetir',
  once: 'Solo una vez',
  every: (days) => `Cada ${number(days)} días`,
  whose: 'Para',
  wholeWallet: 'Todo el monedero',
  done: 'Hecho',
  doneOf: (what) => `Hecho: ${what}`,
  change: 'Cambiar…',
  changeOf: (what) => `Cambiar: ${what}`,
  remove: 'Quitar',
  notice: {
    one: (what) => `Recordatorio: ${what}`,
    many: (count) => `Hay ${number(count)} recordatorios pendientes.`,
    since: (day) => `Para el ${day}.`,
    password: 'Renueve o inicie sesión de nuevo cuando la contraseña haya cambiado.',
  },
  comesAgain: (days) => `Al marcarlo como hecho, vuelve ${number(days)} días después.`,
}
