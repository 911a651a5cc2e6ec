import { list, number } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** What a person should know without having asked, in German. */
export const notices: Text['notices'] = {
  title: 'Hinweise',
  headings: {
    unsaved: {
      one: (name) => `Das neueste Token von „${name}“ liegt nur im Arbeitsspeicher.`,
      many: (count) =>
        `Die neuesten Token von ${number(count)} Profilen liegen nur im Arbeitsspeicher.`,
    },
    'other-tool-renewed': {
      one: (name) => `Ein anderes Tool hat „${name}“ erneuert.`,
      many: (count) => `Ein anderes Tool hat ${number(count)} Profile erneuert.`,
    },
    'needs-sign-in': {
      one: (name) => `„${name}“ braucht eine Anmeldung.`,
      many: (count) => `${number(count)} Profile brauchen eine Anmeldung.`,
    },
    'renewal-failed': {
      one: (name) => `„${name}“ ließ sich nicht planmäßig erneuern.`,
      many: (count) => `${number(count)} Profile ließen sich nicht planmäßig erneuern.`,
    },
    'renewal-announced': {
      one: (name) =>
        `„${name}“ wird bald erneuert. Kopien, die Sie gemacht haben, funktionieren dann nicht mehr.`,
      many: (count) =>
        `${number(count)} Profile werden bald erneuert. Kopien, die Sie gemacht haben, funktionieren dann nicht mehr.`,
    },
    'renewal-asked': {
      one: (name) => `„${name}“ jetzt erneuern? Wenn Sie nichts tun, wird es nicht erneuert.`,
      many: (count) =>
        `${number(count)} Profile jetzt erneuern? Wenn Sie nichts tun, werden sie nicht erneuert.`,
    },
    'ends-soon': {
      one: (name) => `Das Token von „${name}“ läuft bald ab.`,
      many: (count) => `Die Token von ${number(count)} Profilen laufen bald ab.`,
    },
    'certificate-ends': {
      one: (name) => `Das Zertifikat von „${name}“ läuft bald ab oder ist abgelaufen.`,
      many: (count) =>
        `Die Zertifikate von ${number(count)} Profilen laufen bald ab oder sind abgelaufen.`,
    },
    'tls-certificate-ends': {
      one: (name) => `Das Mutual-TLS-Zertifikat von „${name}“ läuft bald ab oder ist abgelaufen.`,
      many: (count) =>
        `Die Mutual-TLS-Zertifikate von ${number(count)} Profilen laufen bald ab oder sind abgelaufen.`,
    },
    'renewal-settled': {
      one: (name) => `Eine unterbrochene Erneuerung von „${name}“ wurde zu Ende gebracht.`,
      many: (count) =>
        `Unterbrochene Erneuerungen von ${number(count)} Profilen wurden zu Ende gebracht.`,
    },
  },
  newProfile: 'ein neues Profil',
  nothingDeleted:
    'Im Wallet wurde nichts gelöscht; das letzte Token funktioniert vielleicht noch bis zu seinem Ende.',
  unsaved:
    'Der Anbieter hat das alte bereits ersetzt, und auf diesem Computer ließ sich das neue nicht speichern. Das Wallet behält es und versucht es weiter. Schaffen Sie Platz oder prüfen Sie den Datenträger, und beenden Sie die App nicht, bevor es gespeichert ist.',
  saveAgain: 'Jetzt speichern',
  otherPair: {
    found: (path, at) =>
      `Es hat eigene Token in ${path} geschrieben; das Wallet hat sie am ${at} gesehen.`,
    usedUp:
      'Ein Refresh-Token gilt einmal, das des Wallets ist also höchstwahrscheinlich verbraucht. Bis Sie entscheiden, wird nichts erneuert.',
    again:
      'Sie haben die Token des Wallets behalten, und der Anbieter hat sie seither abgelehnt. Die des anderen Tools sind noch hier.',
    choices:
      '„Token des anderen Tools verwenden“ fragt zuerst den Anbieter, ob sie funktionieren und für wen sie ausgestellt sind. „Token des Wallets behalten“ schreibt diese wieder in die Datei; die anderen werden beiseitegelegt, bis eine Erneuerung gelungen ist.',
    noEnd:
      'Die Datei sagt nicht, bis wann sie funktionieren: Erneuern Sie nach dem Übernehmen einmal, dann hält das Wallet sie wieder gültig.',
    use: 'Token des anderen Tools verwenden',
    keep: 'Token des Wallets behalten',
  },
  triedAgain: (end) => `Das Wallet versucht es von selbst noch einmal. ${end}`,
  notTriedAgain: (end) =>
    `Das Wallet versucht es erst wieder, wenn die Schlüssel oder ihre Umgebung geändert sind. ${end}`,
  worksUntil: (until) => `Das jetzige Token funktioniert bis ${until}.`,
  ended: (at) => `Das jetzige Token ist am ${at} abgelaufen.`,
  noEnd: 'Der Anbieter hat nicht gesagt, wann das jetzige Token abläuft.',
  renewsAt: (at) => `Das Wallet erneuert es am ${at}, wenn Sie nicht widersprechen.`,
  renewsNow: 'Das Wallet erneuert es, sobald es kann, wenn Sie nicht widersprechen.',
  copiesStop: 'Nach einer Erneuerung funktionieren diese Kopien nicht mehr:',
  cannotRenew: 'Es lässt sich nicht erneuern; eine erneute Anmeldung holt ein neues.',
  notRenewed: 'Von selbst wird es nicht erneuert.',
  renewNow: 'Jetzt erneuern',
  doNotRenew: 'Nicht erneuern',
  settled: (at) =>
    `Das Wallet wurde beendet oder verlor die Verbindung, bevor die Antwort da war. Es hat noch einmal gefragt und am ${at} ein neues Token bekommen. Kopien von vorher funktionieren nicht mehr.`,
  understood: 'Verstanden',
  certificateUntil: (until) =>
    `Es gilt bis ${until}; danach gibt der Anbieter dafür kein Token mehr.`,
  certificateEnded: (at) =>
    `Es ist am ${at} abgelaufen. Melden Sie sich erneut an: Das Wallet erstellt ein neues und registriert es.`,
  tlsCertificateUntil: (until) =>
    `Es gilt bis ${until}; danach lässt der Anbieter keine Anfrage dieser App mehr zu. Lassen Sie rechtzeitig ein neues für die App hochladen und ersetzen Sie es dann hier.`,
  tlsCertificateEnded: (at) =>
    `Es ist am ${at} abgelaufen, deshalb lässt der Anbieter keine Anfrage dieser App zu. Lassen Sie ein neues für die App hochladen und ersetzen Sie es dann hier.`,
  clockOff: {
    ahead: (by) => `Die Uhr dieses Computers geht ${by} vor.`,
    behind: (by) => `Die Uhr dieses Computers geht ${by} nach.`,
    meaning:
      'Die Uhren der Server gehen anders. Bis Ihre stimmt, richten sich die Zeiten hier nach den Servern. Stellen Sie die Uhr und prüfen Sie dann noch einmal.',
    checkAgain: 'Noch einmal prüfen',
    right: 'Die Uhr stimmt jetzt.',
    stillOff: 'Die Uhr stimmt noch nicht.',
  },
  actionFor: (action, name) => `${action}: ${name}`,
  system: {
    names: (names, more) =>
      more === 0 ? list(names) : list([...names, `${number(more)} weitere`]),
    open: 'Öffnen Sie Token Wallet, um zu sehen, was zu tun ist.',
  },
}
