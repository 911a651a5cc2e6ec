import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** What is due, in German: the list to go through on a Monday. */
export const due: Text['due'] = {
  open: 'Montag: was fällig ist',
  title: 'Montag: was fällig ist',
  intro: 'Alles, was innerhalb von 7 Tagen fällig ist, und alles, worum Sie sich kümmern müssen.',
  back: 'Zurück',
  list: 'Fällig',
  nothing: 'In den nächsten 7 Tagen ist nichts fällig.',
  groups: {
    renew: (count) => `Erneuern: ${number(count)}`,
    signIn: (count) => `Anmelden: ${number(count)}`,
    lookAt: (count) => `Ansehen: ${number(count)}`,
    renewed: (count) => `Gerade erneuert: ${number(count)}`,
  },
  meanings: {
    renew: 'Ein Klick für jedes. Niemand muss sich anmelden.',
    signIn: 'Hier hilft nur eine Anmeldung. Sie kommen nacheinander an die Reihe.',
    lookAt: 'Zertifikate, Erinnerungen und was nur Sie entscheiden können.',
    renewed: 'Hier ist nichts mehr zu tun.',
  },
  renewAll: 'Alle fälligen erneuern',
  stop: 'Nach diesem anhalten',
  stopping: 'Hält nach diesem an …',
  signInNext: 'Beim nächsten anmelden',
  signInNextOf: (name) => `Beim nächsten anmelden: ${name}`,
  skip: 'Überspringen',
  skipOf: (name) => `${name} überspringen`,
  next: (name) => `Als Nächstes: ${name}`,
  allSeen: 'Sie haben alle durchgesehen.',
  startOver: 'Von vorn beginnen',
  progress: (at, count, name) => `${number(at)} von ${number(count)} wird erneuert: ${name}`,
  outcomes: {
    renewed: (name) => `${name} ist erneuert.`,
    failed: (name) => `${name} ließ sich nicht erneuern.`,
    left: (name) => `${name} blieb, wie es war: Inzwischen hat sich etwas geändert.`,
  },
  ended: (renewed, failed) => {
    if (failed === 0) {
      return plural(renewed, {
        one: 'Eines wurde erneuert.',
        other: `${number(renewed)} wurden erneuert.`,
      })
    }
    return `${number(renewed)} erneuert, ${number(failed)} nicht: Der Grund steht jeweils dabei.`
  },
  stopped: (left) =>
    plural(left, {
      one: 'Angehalten. Eines kam nicht mehr an die Reihe.',
      other: `Angehalten. ${number(left)} kamen nicht mehr an die Reihe.`,
    }),
  thenSignIn: (count) =>
    plural(count, {
      one: '1 Profil braucht eine Anmeldung.',
      other: `${number(count)} Profile brauchen eine Anmeldung, eines nach dem anderen.`,
    }),
  renewedUntil: (until) => `Funktioniert bis ${until}`,
  renewedOpenEnd: 'Erneuert',
  question: {
    title: 'Alle fälligen erneuern',
    some: (count) =>
      plural(count, {
        one: 'Wenn Sie dieses erneuern, funktioniert anderes nicht mehr:',
        other: `Wenn Sie diese ${number(count)} erneuern, funktioniert anderes nicht mehr:`,
      }),
    others: (count) =>
      plural(count, {
        one: 'Das andere lässt sich ohne solche Folgen erneuern.',
        other: `Die anderen ${number(count)} lassen sich ohne solche Folgen erneuern.`,
      }),
    all: 'Trotzdem alle erneuern',
    without: 'Nur die anderen erneuern',
  },
  decide: {
    'other-tool':
      'Ein anderes Tool erneuert es. Um das zu ändern, melden Sie sich auf seiner Seite an.',
    pair: 'Ein anderes Tool hat es erneuert. Entscheiden Sie auf seiner Seite, wessen Token gelten.',
    unsaved: 'Sein neuestes Token ist noch nicht gespeichert.',
    keys: 'Seine Schlüssel fehlen. Fügen Sie das Profil neu hinzu.',
  },
  details: 'Details',
  detailsOf: (name) => `Details zu ${name}`,
}
