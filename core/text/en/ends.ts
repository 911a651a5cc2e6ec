import { number, plural } from '#core/text/en/grammar'
import type { EndKind, Severity } from '#core/ends'

type OfKind<Words> = Readonly<Record<EndKind, Words>>

const count = (many: number, one: string, several: string): string =>
  plural(many, { one: `1 ${one}`, other: `${number(many)} ${several}` })

/** Everything that ends or is due, in English: on the timeline, in tables, calendars and chats. */
export const ends = {
  kinds: {
    'access-token': 'Access token ends',
    renewal: 'Wallet renews',
    certificate: 'Certificate ends',
    'tls-certificate': 'Mutual TLS certificate ends',
    password: 'Password changes',
    reminder: 'Reminder',
  } satisfies OfKind<string>,
  /** One of them, whole: `said` is what the person wrote, and may be empty. */
  names: {
    'access-token': (whose, when) => `${whose}: access token ends ${when}`,
    renewal: (whose, when) => `${whose}: the wallet renews it ${when}`,
    certificate: (whose, when) => `${whose}: certificate ends ${when}`,
    'tls-certificate': (whose, when) => `${whose}: mutual TLS certificate ends ${when}`,
    password: (whose, when, said) =>
      said === ''
        ? `${whose}: password changes on ${when}`
        : `${whose}: password changes on ${when}: ${said}`,
    reminder: (whose, when, said) => `${whose}: reminder for ${when}: ${said}`,
  } satisfies OfKind<(whose: string, when: string, said: string) => string>,
  /** The same without its day, over an entry of a calendar. */
  titles: {
    'access-token': (whose) => `${whose}: access token ends`,
    renewal: (whose) => `${whose}: the wallet renews it`,
    certificate: (whose) => `${whose}: certificate ends`,
    'tls-certificate': (whose) => `${whose}: mutual TLS certificate ends`,
    password: (whose, said) =>
      said === '' ? `${whose}: password changes` : `${whose}: password changes: ${said}`,
    reminder: (whose, said) => `${whose}: ${said}`,
  } satisfies OfKind<(whose: string, said: string) => string>,
  severities: {
    calm: 'Nothing to do',
    later: 'Later',
    soon: 'Within 7 days',
    over: 'Past',
  } satisfies Record<Severity, string>,
  wholeWallet: 'Whole wallet',
  calendar: {
    fileName: 'Token Wallet.ics',
    name: 'Token Wallet',
    byItself: 'The wallet renews it by itself as long as it runs. This is the end as of today.',
    elsewhere: 'Another tool renews it. This is the end as of today.',
    toDo: 'Open Token Wallet to see what can be done.',
    client: (client: string) => `Client: ${client}`,
  },
  chat: {
    tokens: (many: number, list: string) =>
      `${count(many, 'token ends', 'tokens end')} in the next 7 days: ${list}.`,
    certificates: (many: number, list: string) =>
      `${count(many, 'certificate ends', 'certificates end')} in the next 7 days: ${list}.`,
    signIns: (many: number, list: string) =>
      `${count(many, 'profile needs', 'profiles need')} a sign-in: ${list}.`,
    one: (name: string, day: string) => `${name} on ${day}`,
    more: (many: number) => `${number(many)} more`,
    nothing: 'No token ends in the next 7 days without being renewed.',
  },
  inventory: {
    fileName: 'Token Wallet profiles.csv',
    columns: {
      profile: 'Profile',
      client: 'Client',
      provider: 'Provider',
      environment: 'Environment',
      stage: 'Production or sandbox',
      state: 'State',
      until: 'Works until (UTC)',
      renewsAt: 'Wallet renews (UTC)',
      certificate: 'Certificate until (UTC)',
      tlsCertificate: 'Mutual TLS certificate until (UTC)',
      reminder: 'Next reminder',
      holder: 'Who renews',
      user: 'Signed in as',
      tags: 'Tags',
    },
    holders: { wallet: 'This wallet', 'other-tool': 'The other tool' },
  },
  handOut: {
    menu: 'Save or share…',
    calendar: 'Save calendar file…',
    inventory: 'Save inventory (CSV)…',
    sentence: 'Copy as a sentence',
    saved: (path: string) => `Saved to ${path}. It holds no secrets.`,
    copied: 'Copied. It holds no secrets.',
  },
} as const
