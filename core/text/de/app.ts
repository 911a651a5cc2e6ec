import { list } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Words every screen of the window uses, in German. */
export const app: Text['app'] = {
  name: 'Token Wallet',
  opening: 'Das Wallet wird geöffnet …',
  back: 'Zurück',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  dismiss: 'Ausblenden',
  undo: 'Rückgängig',
  practice: 'Übung',
  sandbox: 'Sandbox',
  production: 'Produktion',
  practiceNote: 'Übung: eine Simulation auf diesem Computer. Nichts hier ist echt.',
  kept: 'gespeichert',
  change: 'Ändern',
  changeOf: (label) => `${label} ändern`,
  showOf: (label) => `${label} anzeigen`,
  hideOf: (label) => `${label} verbergen`,
  endsIn: (hint) => (hint.length > 1 ? `endet auf „${hint.slice(1)}“` : hint),
  profileName: 'Name des Profils',
  client: 'Kunde',
  clientHint: 'Wessen Daten es sind. Sie können danach suchen.',
  nameMissing: 'Geben Sie einen Namen ein.',
  list,
  stage: 'Produktion oder Sandbox?',
  stageHint: 'Weder die Adresse noch der Schlüssel verrät es. Das wissen nur Sie.',
}
