import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Everything that ends or is due, in German: on the timeline, in tables, calendars and chats. */
export const ends: Text['ends'] = {
  kinds: {
    'access-token': 'Access-Token läuft ab',
    renewal: 'Wallet erneuert',
    certificate: 'Zertifikat läuft ab',
    'tls-certificate': 'Mutual-TLS-Zertifikat läuft ab',
    password: 'Passwort ändert sich',
    reminder: 'Erinnerung',
  },
  names: {
    'access-token': (whose, when) => `${whose}: Access-Token läuft am ${when} ab`,
    renewal: (whose, when) => `${whose}: Das Wallet erneuert es am ${when}`,
    certificate: (whose, when) => `${whose}: Zertifikat läuft am ${when} ab`,
    'tls-certificate': (whose, when) => `${whose}: Mutual-TLS-Zertifikat läuft am ${when} ab`,
    password: (whose, when, said) =>
      said === ''
        ? `${whose}: Passwort ändert sich am ${when}`
        : `${whose}: Passwort ändert sich am ${when}: ${said}`,
    reminder: (whose, when, said) => `${whose}: Erinnerung am ${when}: ${said}`,
  },
  titles: {
    'access-token': (whose) => `${whose}: Access-Token läuft ab`,
    renewal: (whose) => `${whose}: Das Wallet erneuert es`,
    certificate: (whose) => `${whose}: Zertifikat läuft ab`,
    'tls-certificate': (whose) => `${whose}: Mutual-TLS-Zertifikat läuft ab`,
    password: (whose, said) =>
      said === '' ? `${whose}: Passwort ändert sich` : `${whose}: Passwort ändert sich: ${said}`,
    reminder: (whose, said) => `${whose}: ${said}`,
  },
  severities: {
    calm: 'Nichts zu tun',
    later: 'Später',
    soon: 'Innerhalb von 7 Tagen',
    over: 'Vorbei',
  },
  wholeWallet: 'Ganzes Wallet',
  calendar: {
    fileName: 'Token Wallet Termine.ics',
    name: 'Token Wallet',
    byItself: 'Das Wallet erneuert es von selbst, solange es läuft. Das ist das Ende, Stand heute.',
    elsewhere: 'Ein anderes Tool erneuert es. Das ist das Ende, Stand heute.',
    toDo: 'Öffnen Sie Token Wallet, um zu sehen, was zu tun ist.',
    client: (client) => `Kunde: ${client}`,
  },
  chat: {
    tokens: (many, list) =>
      plural(many, {
        one: `In den nächsten 7 Tagen läuft 1 Token ab (${list}).`,
        other: `In den nächsten 7 Tagen laufen ${number(many)} Token ab (${list}).`,
      }),
    certificates: (many, list) =>
      plural(many, {
        one: `In den nächsten 7 Tagen läuft 1 Zertifikat ab (${list}).`,
        other: `In den nächsten 7 Tagen laufen ${number(many)} Zertifikate ab (${list}).`,
      }),
    signIns: (many, list) =>
      plural(many, {
        one: `1 Profil braucht eine Anmeldung: ${list}.`,
        other: `${number(many)} Profile brauchen eine Anmeldung: ${list}.`,
      }),
    one: (name, day) => `${name} am ${day}`,
    more: (many) => `${number(many)} weitere`,
    nothing: 'In den nächsten 7 Tagen läuft kein Token ab, ohne erneuert zu werden.',
  },
  inventory: {
    fileName: 'Token Wallet Profile.csv',
    columns: {
      profile: 'Profil',
      client: 'Kunde',
      provider: 'Anbieter',
      environment: 'Umgebung',
      stage: 'Produktion oder Sandbox',
      state: 'Zustand',
      until: 'Funktioniert bis (UTC)',
      renewsAt: 'Wallet erneuert (UTC)',
      certificate: 'Zertifikat bis (UTC)',
      tlsCertificate: 'Mutual-TLS-Zertifikat bis (UTC)',
      reminder: 'Nächste Erinnerung',
      holder: 'Wer erneuert',
      user: 'Angemeldet als',
      tags: 'Stichwörter',
    },
    holders: { wallet: 'Dieses Wallet', 'other-tool': 'Das andere Tool' },
  },
  handOut: {
    menu: 'Speichern oder teilen …',
    calendar: 'Kalenderdatei speichern …',
    inventory: 'Bestandsliste speichern (CSV) …',
    sentence: 'Als Satz kopieren',
    saved: (path) => `Gespeichert unter ${path}. Die Datei enthält nichts Geheimes.`,
    copied: 'Kopiert. Der Satz enthält nichts Geheimes.',
  },
}
