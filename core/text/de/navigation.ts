import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** The ways to the main places, in German. */
export const navigation: Text['navigation'] = {
  label: 'Bereiche',
  menu: 'Menü',
  skip: 'Direkt zur Seite',
  due: 'Fällig',
  dueCount: (count) =>
    plural(count, { one: 'Eine Sache ist fällig.', other: `${number(count)} Dinge sind fällig.` }),
}
