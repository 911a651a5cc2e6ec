import type { FailureTable } from '#core/text/failure'

const fileName = (file: string | number | undefined): string =>
  file === undefined ? 'der Datei' : `„${String(file)}“`

const foreignWord = (differs: string | number | undefined): string => {
  if (differs === 'environment') return 'einer anderen Umgebung'
  return differs === 'customer' ? 'einem anderen Kundenkonto' : 'einer anderen Person'
}

/** Files that are kept up to date, and the slots they stand in, in German. */
export const linkedFileFailures = {
  'linked-folder-missing': () => ({
    what: 'Die Datei ließ sich nicht aktualisieren: Ihr Ordner ist nicht da.',
    why: 'Er wurde verschoben, umbenannt oder gelöscht, oder sein Laufwerk ist nicht verbunden.',
    next: 'Stellen Sie den Ordner wieder her und versuchen Sie es dann noch einmal. Das Wallet versucht es auch von selbst wieder.',
    action: 'try-again',
  }),
  'linked-file-encoding': () => ({
    what: 'Die Datei ließ sich nicht aktualisieren: Sie enthält Zeichen, die nicht in UTF-8 sind.',
    why: 'Jemand hat sie in einer anderen Kodierung gespeichert, etwa Windows-1252 oder UTF-16. Sie zu schreiben würde beschädigen, was dort steht.',
    next: 'Speichern Sie sie in Ihrem Editor als UTF-8 und versuchen Sie es dann noch einmal. Das Wallet versucht es auch von selbst wieder.',
    action: 'try-again',
  }),
  'linked-file-edited': ({ file }) => ({
    what:
      file === undefined
        ? 'Die Datei wurde von jemand anderem geändert, deshalb wurde nichts geschrieben.'
        : `„${String(file)}“ wurde von jemand anderem geändert, deshalb wurde nichts geschrieben.`,
    why: 'Sie ist nicht mehr so, wie das Wallet sie geschrieben hatte. Was jemand von Hand geändert hat, wird nicht ungefragt überschrieben.',
    next: 'Sehen Sie sich den Unterschied auf der Seite des Profils an und entscheiden Sie dort, was gilt.',
    action: 'dismiss',
  }),
  'other-tool-renewed': ({ name }) => ({
    what:
      name === undefined
        ? 'Das Token wurde nicht erneuert: Ein anderes Tool hat es erneuert.'
        : `„${String(name)}“ wurde nicht erneuert: Ein anderes Tool hat es erneuert.`,
    why: 'Dieses Tool hat eigene Token in eine Datei geschrieben, die das Wallet aktuell hält. Ein Refresh-Token gilt einmal, das des Wallets ist also höchstwahrscheinlich verbraucht. Es wird weder verwendet noch weitergegeben: Das könnte beide unbrauchbar machen.',
    next: 'Entscheiden Sie im Fenster des Wallets unter „Ein anderes Tool hat erneuert“, wessen Token gelten. Danach wird wieder erneuert.',
    action: 'dismiss',
    isPlain: true,
  }),
  'other-pair-changed': () => ({
    what: 'Die Datei hat sich geändert, seit Sie gefragt wurden. Es wurde nichts übernommen.',
    why: 'Inzwischen wurden andere Token hineingeschrieben, oder die Frage wurde anderswo beantwortet.',
    next: 'Ist der Hinweis noch da, spricht er von den Token, die jetzt in der Datei stehen: Antworten Sie noch einmal.',
    action: 'dismiss',
  }),
  'other-pair-refused': ({ file }) => ({
    what: `Die Token in ${fileName(file)} funktionieren nicht. Es wurde nichts übernommen.`,
    why: 'Der Anbieter nimmt das Access-Token nicht an, das dort steht: Es ist abgelaufen, wurde ersetzt oder war nie ein echtes.',
    next: 'Lassen Sie das andere Tool noch einmal erneuern und die Datei schreiben: Dann werden Sie wieder gefragt. Kann es das nicht, melden Sie sich hier erneut an.',
    action: 'dismiss',
  }),
  'other-pair-foreign': ({ file, differs, own, theirs }) => ({
    what: `Die Token in ${fileName(file)} gehören zu ${foreignWord(differs)}. Es wurde nichts übernommen.`,
    why: `Dieses Profil ist für ${String(own)}; die Token in der Datei sind für ${String(theirs)}.`,
    next: 'Um sie zu verwenden, importieren Sie diese Datei als eigenes Profil. „Token des Wallets behalten“ lässt dieses Profil, wie es ist, und schreibt seine Token wieder in die Datei.',
    action: 'dismiss',
  }),
  'slot-missing': () => ({
    what: 'Diesen Slot gibt es nicht.',
    why: 'Einen Slot gibt es, solange für ihn eine Datei aktuell gehalten wird.',
    next: 'Exportieren Sie eine Datei, halten Sie sie aktuell und benennen Sie dort den Slot.',
    action: 'dismiss',
  }),
  'slot-in-use': ({ slot, profile }) => ({
    what:
      slot === undefined
        ? 'Dieser Slot wird jetzt für ein anderes Profil verwendet. Es wurde nichts gespeichert.'
        : `Der Slot „${String(slot)}“ wird jetzt für ${String(profile)} verwendet. Es wurde nichts gespeichert.`,
    why: 'Alle Dateien eines Slots enthalten das Token desselben Profils.',
    next: 'Wählen Sie einen anderen Slot oder verwenden Sie diesen Slot zuerst für dieses Profil.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
