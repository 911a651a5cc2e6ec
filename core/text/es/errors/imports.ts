import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'
import { refusedReasons, theField } from '#core/text/es/import-notes'
import { importRefusals, isImportRefusal } from '#core/text/es/imports'

function refusal({ reason }: ErrorFacts): { readonly why: string; readonly next: string } {
  return isImportRefusal(reason)
    ? importRefusals[reason]
    : { why: 'No es nada que el monedero pueda leer.', next: 'Elija otro archivo.' }
}

/** Files and texts that are no use for an import. Whatever happens there, nothing is stored. */
export const importFailures = {
  'import-refused': (facts) => ({
    what: 'Esto no se leyó. No se guardó nada.',
    ...refusal(facts),
    action: 'dismiss',
    isPlain: true,
  }),
  'import-unreadable': () => ({
    what: 'No se pudo leer el archivo.',
    why: 'Este equipo no permitió abrirlo, o entretanto se movió o se eliminó.',
    next: 'Compruebe que usted pueda abrirlo y elíjalo de nuevo. No se guardó nada.',
    action: 'dismiss',
  }),
  'import-too-long': () => ({
    what: 'La lectura tardó demasiado y se detuvo.',
    why: 'Lo que usted dio es mucho más grande o más extraño que los archivos con claves y tokens.',
    next: 'Pegue solo la parte que los contiene. No se guardó nada.',
    action: 'dismiss',
    isPlain: true,
  }),
  'import-outdated': () => ({
    what: 'No se importó nada.',
    why: 'El monedero ha cambiado desde que se le mostró esto: puede que alguno de estos tokens ya esté en él.',
    next: 'Pegue el texto o elija el archivo una vez más y mire qué hay de nuevo.',
    action: 'dismiss',
    isPlain: true,
  }),
  'token-unusable': ({ field, reason }) => ({
    what: `No se puede usar ${wordOf(theField, field) ?? 'el token'}.`,
    why:
      reason === 'empty'
        ? 'No se escribió nada.'
        : `Tal como está escrito, ${wordOf(refusedReasons, reason) ?? 'no es un valor de ese tipo'}.`,
    next:
      field === 'expiresAt'
        ? 'Escríbalo como 2030-04-01 o 2030-04-01 14:30, o déjelo vacío.'
        : 'Cópielo una vez más, completo y solo. No se guardó nada.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable

function wordOf(words: Readonly<Record<string, string>>, name: unknown): string | undefined {
  return typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined
}
