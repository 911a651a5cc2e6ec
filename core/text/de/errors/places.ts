import type { FailureTable } from '#core/text/failure'

/** Places where no file with a token is written, or not yet, in German. */
export const placeFailures = {
  'export-name-unfit': () => ({
    what: 'Es wurde nichts gespeichert: Das ist kein Name für eine Datei.',
    why: 'Er enthält Zeichen, die kein Dateiname hat, oder dieses System würde die Datei unter einem anderen Namen speichern.',
    next: 'Wählen Sie einen anderen Namen.',
    action: 'choose-another-place',
  }),
  'export-own-folder': () => ({
    what: 'Es wurde nichts gespeichert: Dieser Ordner gehört dem Wallet.',
    why: 'Das Wallet bewahrt dort Ihre Token auf, und eine Datei mitten darin könnte ihnen schaden.',
    next: 'Wählen Sie einen anderen Ort.',
    action: 'choose-another-place',
  }),
  'export-place-changed': () => ({
    what: 'Es wurde nichts gespeichert: Das ist nicht mehr der Ordner, den Sie gewählt haben.',
    why: 'Er wurde verschoben, oder inzwischen liegt ein anderer Ordner oder eine Verknüpfung an seiner Stelle.',
    next: 'Wählen Sie den Ort noch einmal.',
    action: 'choose-another-place',
  }),
  'export-other-stage': ({ stage, name, toType }) => ({
    what:
      name === undefined
        ? 'Es wurde nichts gespeichert: Diese Datei wurde zuletzt für das jeweils andere geschrieben, Sandbox statt Produktion oder umgekehrt.'
        : `Es wurde nichts gespeichert: Diese Datei wurde zuletzt für „${String(name)}“ geschrieben, ein Profil der Art „${stage === 'sandbox' ? 'Sandbox' : 'Produktion'}“.`,
    why: 'Ein Tool, das sie liest, würde dann zwischen Produktion und Sandbox wechseln.',
    next: `Wählen Sie einen anderen Ort. Um sie trotzdem zu ersetzen, geben Sie „${String(toType)}“ ein: auf der Befehlszeile hinter --replace-other-stage.`,
    action: 'choose-another-place',
  }),
  'exclude-failed': () => ({
    what: 'Es wurde nichts gespeichert: Die private Ausschlussliste des Repositorys ließ sich nicht ändern.',
    why: 'Dieser Computer hat es abgelehnt, oder die Liste ist eine Verknüpfung oder keine gewöhnliche Datei.',
    next: 'Wählen Sie einen anderen Ort oder speichern Sie ohne die Liste.',
    action: 'choose-another-place',
  }),
} satisfies FailureTable
