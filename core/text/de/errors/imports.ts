import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'
import { fieldWords, refusedReasons } from '#core/text/de/import-notes'
import { importRefusals } from '#core/text/de/imports'

function refusal({ reason }: ErrorFacts): { readonly why: string; readonly next: string } {
  const known = typeof reason === 'string' && Object.hasOwn(importRefusals, reason)
  return known
    ? importRefusals[reason as keyof typeof importRefusals]
    : { why: 'Es ist nichts, was das Wallet lesen kann.', next: 'Wählen Sie eine andere Datei.' }
}

/** Files and texts that are no use for an import, in German. */
export const importFailures = {
  'import-refused': (facts) => ({
    what: 'Das wurde nicht gelesen. Es wurde nichts gespeichert.',
    ...refusal(facts),
    action: 'dismiss',
    isPlain: true,
  }),
  'import-unreadable': () => ({
    what: 'Die Datei ließ sich nicht lesen.',
    why: 'Dieser Computer hat das Öffnen verweigert, oder sie wurde inzwischen verschoben oder gelöscht.',
    next: 'Prüfen Sie, ob Sie sie öffnen dürfen, und wählen Sie sie dann noch einmal. Es wurde nichts gespeichert.',
    action: 'dismiss',
  }),
  'import-too-long': () => ({
    what: 'Das Lesen dauerte zu lange und wurde abgebrochen.',
    why: 'Es ist viel größer oder ungewöhnlicher als Dateien mit Schlüsseln und Token.',
    next: 'Fügen Sie nur den Teil ein, in dem sie stehen. Es wurde nichts gespeichert.',
    action: 'dismiss',
    isPlain: true,
  }),
  'import-outdated': () => ({
    what: 'Es wurde nichts importiert.',
    why: 'Das Wallet hat sich geändert, seit Ihnen das gezeigt wurde: Ein Token davon könnte inzwischen im Wallet sein.',
    next: 'Fügen Sie den Text noch einmal ein oder wählen Sie die Datei noch einmal und sehen Sie, was neu ist.',
    action: 'dismiss',
    isPlain: true,
  }),
  'token-unusable': ({ field, reason }) => ({
    what: `${wordOf(fieldWords, field) ?? 'Das Token'} lässt sich nicht verwenden.`,
    why:
      reason === 'empty'
        ? 'Es wurde nichts eingegeben.'
        : `Eingegeben wurde etwas Unpassendes: ${wordOf(refusedReasons, reason) ?? 'kein solcher Wert'}.`,
    next:
      field === 'expiresAt'
        ? 'Geben Sie es wie 2030-04-01 oder 2030-04-01 14:30 ein oder lassen Sie das Feld leer.'
        : 'Kopieren Sie es noch einmal, vollständig und ohne anderes. Es wurde nichts gespeichert.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable

function wordOf(words: Readonly<Record<string, string>>, name: unknown): string | undefined {
  return typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined
}
