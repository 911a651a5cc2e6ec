import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Two Callback URLs side by side, in German. */
export const callbackDiff: Text['callbackDiff'] = {
  compare: 'Mit der registrierten vergleichen',
  registered: 'Beim Anbieter registriert',
  registeredHint:
    'Kopieren Sie sie von der Seite Ihrer App beim Anbieter und fügen Sie sie unten ein.',
  same: 'Beide stimmen Zeichen für Zeichen überein.',
  title: 'Unterschiede',
  yours: 'Im Wallet',
  theirs: 'Registriert',
  yourCallback: 'Callback URL',
  pasted: 'Eingefügt',
  reasons: {
    invisible: () => 'Ein Leerzeichen oder unsichtbares Zeichen steht nur in einer von beiden.',
    scheme: ({ typed, registered }) => `${schemeOf(typed)} statt ${schemeOf(registered)}.`,
    www: ({ registered }) => (hasWww(registered) ? '„www.“ fehlt.' : '„www.“ ist zu viel.'),
    host: () => 'Die Hostnamen unterscheiden sich.',
    port: () => 'Die Portnummern unterscheiden sich, oder nur eine der beiden nennt eine.',
    'trailing-slash': ({ registered }) =>
      endsInSlash(registered)
        ? 'Der Schrägstrich am Ende fehlt.'
        : 'Der Schrägstrich am Ende ist zu viel.',
    path: () => 'Die Teile hinter dem Host unterscheiden sich.',
    query: () => 'Was auf „?“ oder „#“ folgt, unterscheidet sich.',
    'letter-case': () => 'Groß- und Kleinbuchstaben unterscheiden sich.',
    'percent-encoding': () => 'Dieselben Zeichen sind nur in einer von beiden mit „%“ geschrieben.',
  },
  missing: (at, what) => `Bei Zeichen ${at} fehlt ${what}.`,
  extra: (at, what) => `Bei Zeichen ${at} ist ${what} zu viel.`,
  different: (at, typed, registered) => `Bei Zeichen ${at} steht ${typed} statt ${registered}.`,
  quoted: (what) => `„${what}“`,
  more: (count) =>
    plural(count, {
      one: 'Ein weiterer Unterschied.',
      other: `${number(count)} weitere Unterschiede.`,
    }),
}

const schemeOf = (address: string): string => address.trim().split(':', 1)[0] ?? ''

const hasWww = (address: string): boolean => /:\/\/www\./i.test(address)

const endsInSlash = (address: string): boolean => /\/(?:[?#].*)?$/.test(address.trim())
