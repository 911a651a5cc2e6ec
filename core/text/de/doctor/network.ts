import type { CertificateFlaw } from '#core/doctor/diagnosis'
import { number, plural } from '#core/text/de/grammar'
import type { DiagnosisTable, DiagnosisWords } from '#core/text/diagnosis-table'

const minute = 60_000

const span = (ms: number): string => {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / minute))
  if (minutes < 120)
    return plural(minutes, { one: 'eine Minute', other: `${number(minutes)} Minuten` })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${number(hours)} Stunden` : `${number(Math.round(hours / 24))} Tage`
}

const flaws: Readonly<Record<CertificateFlaw, DiagnosisWords>> = {
  authority: {
    what: 'stammt von einer Stelle, die dieser Computer nicht kennt',
    why: 'Entweder sieht ein Firmennetz in die Verbindung hinein und seine eigene Zertifizierungsstelle ist hier nicht installiert, oder jemand anders antwortet.',
    next: 'Bitten Sie Ihre IT, das Stammzertifikat der Firma auf diesem Computer zu installieren. Machen Sie in einem Netzwerk, dem Sie nicht vertrauen, nicht weiter.',
  },
  dates: {
    what: 'gilt heute nicht',
    why: 'Es ist abgelaufen, gilt noch nicht, oder die Uhr dieses Computers geht falsch.',
    next: 'Sehen Sie zuerst nach der Uhr oben. Geht sie richtig, sagen Sie Bescheid, wo dieser Server betrieben wird.',
  },
  'other-host': {
    what: 'wurde für eine andere Adresse erstellt',
    why: 'In der Adresse ist ein Tippfehler, oder etwas zwischen Ihnen und dem Server antwortet an seiner Stelle.',
    next: 'Vergleichen Sie die API-Adresse Zeichen für Zeichen mit der aus Ihrem Team oder vom Anbieter.',
  },
  other: {
    what: 'wurde nicht angenommen',
    why: 'Die beiden konnten sich auf keine sichere Verbindung einigen.',
    next: 'Versuchen Sie es in einem anderen Netzwerk. Klappt es dort, zeigen Sie das Ihrer IT.',
  },
}

/** Clocks, the way to servers, and their certificates, in German. */
export const network = {
  'clock-unheard': () => ({
    what: 'Noch hat kein Server die Zeit genannt.',
    why: 'Ob die Uhr dieses Computers richtig geht, zeigt erst der Vergleich mit der eines Servers.',
    next: 'Fragen Sie unten einen Ihrer Server.',
  }),
  'clock-right': ({ host }) => ({
    what:
      host === undefined
        ? 'Die Uhr dieses Computers geht richtig.'
        : `Die Uhr dieses Computers stimmt mit der von ${host} überein.`,
    why: 'Nach ihr richten sich Restzeiten und Erneuerungen.',
  }),
  'clock-off': ({ offByMs, host }) => ({
    what: `Die Uhr dieses Computers geht ${span(offByMs)} ${offByMs > 0 ? 'vor' : 'nach'}.`,
    why: `${host === undefined ? 'Das sagen die Server.' : `Das sagt ${host}.`} Der Code einer Anmeldung lebt zehn Minuten; Anmeldungen können deshalb scheitern, und andere Programme zeigen falsche Zeiten.`,
    next: 'Schalten Sie in den Einstellungen Ihres Systems für Datum und Uhrzeit das automatische Stellen ein und fragen Sie dann unten einen Server.',
  }),

  'server-here': () => ({
    what: 'Der Übungsserver antwortet.',
    why: 'Er läuft auf diesem Computer, ein Zertifikat gibt es also nicht zu prüfen.',
  }),
  'tls-public': ({ host, issuer }) => ({
    what: `Das Zertifikat von ${host} wird angenommen.`,
    why: `Eine öffentliche Stelle hat es ausgestellt: ${issuer}.`,
  }),
  'tls-company': ({ host, issuer }) => ({
    what: `Das Zertifikat von ${host} wird angenommen, und es ist das Ihrer Firma.`,
    why: `Ausgestellt hat es ${issuer}. Dieser Computer vertraut dieser Stelle, allgemein anerkannt ist sie nicht: Wer sie betreibt, kann lesen, was Sie senden. Das ist üblich, wo eine Firma ihr Netzwerk überwacht.`,
  }),
  'tls-refused': ({ host, flaw, issuer }) => ({
    what: `Das Zertifikat von ${host} ${flaws[flaw].what}.`,
    why:
      issuer === undefined
        ? flaws[flaw].why
        : `Nach eigener Angabe hat es ${issuer} ausgestellt. ${flaws[flaw].why}`,
    ...(flaws[flaw].next === undefined ? {} : { next: flaws[flaw].next }),
  }),
  'server-unreached': ({ host }) => ({
    what: `${host} ließ sich nicht fragen.`,
    why: 'Es kam keine Antwort zurück.',
    next: 'Sehen Sie nach Ihrem Netzwerk und fragen Sie dann noch einmal.',
  }),
  'check-silent': () => ({
    what: 'Eines ließ sich nicht rechtzeitig prüfen.',
    why: 'Ein Laufwerk, das System oder ein Server antwortet nicht.',
    next: 'Prüfen Sie noch einmal.',
  }),
  'check-failed': ({ cause }) => ({
    what: 'Eines ließ sich nicht prüfen.',
    why: `Das System hat es abgelehnt: ${cause}.`,
    next: 'Prüfen Sie noch einmal.',
  }),
} satisfies DiagnosisTable
