import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Two Callback URLs side by side, in Spanish. */
export const callbackDiff: Text['callbackDiff'] = {
  compare: 'Comparar con la registrada',
  registered: 'Registrada en el proveedor',
  registeredHint: 'Cópiela de la página de su aplicación en el proveedor y péguela abajo.',
  same: 'Las dos son iguales, carácter por carácter.',
  title: 'Diferencias',
  yours: 'En el monedero',
  theirs: 'Registrada',
  yourCallback: 'Callback URL',
  pasted: 'Pegada',
  reasons: {
    invisible: () => 'Hay un espacio o un carácter invisible en una sola de las dos.',
    scheme: ({ typed, registered }) => `${schemeOf(typed)} en lugar de ${schemeOf(registered)}.`,
    www: ({ registered }) => (hasWww(registered) ? 'Falta “www.”.' : 'Sobra “www.”.'),
    host: () => 'Los nombres de host son distintos.',
    port: () => 'Los números de puerto son distintos, o solo una indica un puerto.',
    'trailing-slash': ({ registered }) =>
      endsInSlash(registered) ? 'Falta la barra del final.' : 'Sobra una barra al final.',
    path: () => 'Lo que sigue al host es distinto.',
    query: () => 'Lo que sigue a “?” o “#” es distinto.',
    'letter-case': () => 'Las mayúsculas y minúsculas son distintas.',
    'percent-encoding': () =>
      'Los mismos caracteres están escritos con “%” en una sola de las dos.',
  },
  missing: (at, what) => `En el carácter ${at} falta ${what}.`,
  extra: (at, what) => `En el carácter ${at} sobra ${what}.`,
  different: (at, typed, registered) =>
    `En el carácter ${at}, en lugar de ${typed} debe estar ${registered}.`,
  quoted: (what) => `“${what}”`,
  more: (count) =>
    plural(count, { one: 'Una diferencia más.', other: `${number(count)} diferencias más.` }),
}

const schemeOf = (address: string): string => address.trim().split(':', 1)[0] ?? ''

const hasWww = (address: string): boolean => /:\/\/www\./i.test(address)

const endsInSlash = (address: string): boolean => /\/(?:[?#].*)?$/.test(address.trim())
