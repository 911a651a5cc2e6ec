import type { Text } from '#core/text/text'

/** What was asked and answered in this session, in German. */
export const attempts: Text['attempts'] = {
  title: 'Anfragen seit dem Start der App',
  hint: 'Was angefragt und geantwortet wurde, nur mit Adresse und Pfad: Schlüssel, Token und Codes stehen nicht darin. Beim Beenden der App wird es vergessen.',
  none: 'Für dieses Profil wurde seit dem Start der App nichts angefragt.',
  show: 'Anfragen anzeigen',
  copy: 'Anfragen kopieren',
  kinds: {
    'sign-in': 'Anmeldung',
    'token-request': 'Anfrage nach einem Token',
    renewal: 'Erneuerung',
    check: 'Prüfung',
  },
  steps: {
    asked: (method, address) => `Angefragt: ${method} ${address}`,
    answered: (status) => `Antwort: HTTP ${status}`,
    unanswered: (code) => `Keine Antwort: ${code}`,
    'page-opened': (address) => `Anmeldeseite geöffnet: ${address}`,
    'page-answered': (status) => `Antwort der Anmeldeseite: HTTP ${status}`,
    'browser-opened': (address) => `Im Browser geöffnet: ${address}`,
    'came-back': (address) => `Zurückgekehrt zu: ${address}`,
  },
  underWay: 'Läuft noch',
  worked: 'Erfolgreich',
  failed: (code) => `Beendet mit: ${code}`,
}
