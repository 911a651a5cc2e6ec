import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'
import { fieldWords, refusedReasons } from '#core/text/en/import-notes'
import { importRefusals, isImportRefusal } from '#core/text/en/imports'

function refusal({ reason }: ErrorFacts): { readonly why: string; readonly next: string } {
  return isImportRefusal(reason)
    ? importRefusals[reason]
    : { why: 'It is nothing the wallet can read.', next: 'Choose another file.' }
}

/** Files and texts that are no use for an import. Whatever happens there, nothing is stored. */
export const importFailures = {
  'import-refused': (facts) => ({
    what: 'This was not read. Nothing was stored.',
    ...refusal(facts),
    action: 'dismiss',
    isPlain: true,
  }),
  'import-unreadable': () => ({
    what: 'The file could not be read.',
    why: 'This computer refused to open it, or it was moved or deleted meanwhile.',
    next: 'Check that you may open it, then choose it again. Nothing was stored.',
    action: 'dismiss',
  }),
  'import-too-long': () => ({
    what: 'Reading took too long and was stopped.',
    why: 'What you gave is far larger or stranger than files with keys and tokens are.',
    next: 'Paste only the part that holds them. Nothing was stored.',
    action: 'dismiss',
    isPlain: true,
  }),
  'import-outdated': () => ({
    what: 'Nothing was imported.',
    why: 'The wallet has changed since you were shown this: a token of it may be in the wallet by now.',
    next: 'Paste the text or choose the file once more and look at what is new.',
    action: 'dismiss',
    isPlain: true,
  }),
  'token-unusable': ({ field, reason }) => ({
    what: `The ${wordOf(fieldWords, field) ?? 'token'} cannot be used.`,
    why:
      reason === 'empty'
        ? 'Nothing was entered.'
        : `As entered, ${wordOf(refusedReasons, reason) ?? 'it is no such value'}.`,
    next:
      field === 'expiresAt'
        ? 'Enter it like 2030-04-01 or 2030-04-01 14:30, or leave it empty.'
        : 'Copy it once more, whole and alone. Nothing was stored.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable

function wordOf(words: Readonly<Record<string, string>>, name: unknown): string | undefined {
  return typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined
}
