import { plural } from '#core/text/de/grammar'
import { besides } from '#core/text/de/doctor/besides'
import { network } from '#core/text/de/doctor/network'
import { storing } from '#core/text/de/doctor/storing'
import type { Text } from '#core/text/text'

/** How this computer stands, in German. */
export const doctor: Text['doctor'] = {
  title: 'Diagnose',
  open: 'Diagnose öffnen',
  command: 'Diagnose: was hier funktioniert und was nicht',
  offer:
    'Prüft diesen Computer: Uhr, Schlüsselbund, Datenträger, Netzwerk, Versionen. Kein Server wird gefragt, bevor Sie es sagen.',
  back: 'Zurück',
  intro:
    'Was das Wallet von diesem Computer braucht und wie es darum steht. Nichts verlässt diesen Computer, solange Sie unten keinen Server fragen.',
  list: 'Was gefunden wurde',
  running: 'Wird geprüft …',
  again: 'Noch einmal prüfen',
  copy: 'Als Text kopieren',
  done: (attention) => {
    if (attention === 0) return 'Alles geprüft. Nichts ist zu tun.'
    return plural(attention, {
      one: 'Alles geprüft. Um eines sollten Sie sich kümmern.',
      other: `Alles geprüft. Um ${attention} Dinge sollten Sie sich kümmern.`,
    })
  },
  healths: {
    attention: 'Handlungsbedarf',
    unknown: 'Nicht festzustellen',
    ok: 'In Ordnung',
  },
  remedies: {
    'close-folder': 'Für andere sperren',
    'open-settings': 'Einstellungen öffnen',
    'show-profile': 'Profil öffnen',
  },
  checks: {
    clock: 'Uhr',
    keyring: 'Schlüsselbund',
    folder: 'Datenordner',
    lock: 'Andere Programme',
    space: 'Speicherplatz',
    backups: 'Sicherungen',
    'linked-files': 'Aktuell gehaltene Dateien',
    proxy: 'Proxy',
    authorities: 'Zertifizierungsstellen',
    command: 'Befehlszeile',
    'closed-renewal': 'Erneuern bei geschlossener App',
    notifications: 'Benachrichtigungen',
    versions: 'Versionen',
    server: 'Server',
  },
  found: { ...network, ...storing, ...besides },
  servers: {
    title: 'Ihre Server fragen',
    meaning:
      'Eine Anfrage ohne Schlüssel und Token: Sie zeigt, ob Ihre Uhr richtig geht und wer das Zertifikat des Servers ausgestellt hat.',
    ask: (host) => `${host} fragen`,
    none: 'Noch hat kein Profil einen Server.',
  },
  support: {
    open: 'Support-Datei speichern …',
    title: 'Support-Datei',
    meaning:
      'Für alle, die Ihnen helfen. Sie enthält keinen Schlüssel, kein Token, keine Passphrase und keinen Namen: Kunden und Profile sind nummeriert. Das ist alles, genau so, wie es geschrieben wird.',
    parts: {
      versions: 'Versionen',
      checks: 'Was die Diagnose gefunden hat',
      settings: 'Einstellungen',
      profiles: 'Profile, nummeriert',
      history: 'Was mit ihnen geschah',
      attempts: 'Anfragen seit dem Start der App',
      log: 'Letzte Zeilen des Protokolls',
    },
    which: 'Was hineinkommt',
    preview: 'Vorschau der Datei',
    gathering: 'Wird zusammengestellt …',
    save: 'Speichern …',
    saved: (path) => `Gespeichert unter ${path}.`,
    fileName: 'Token Wallet Support.json',
  },
}
