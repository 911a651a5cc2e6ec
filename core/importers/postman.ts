import { isCredential, type Fact } from '#core/importers/draft'
import type { Importer } from '#core/importers/importer'
import { factOf, pairOf } from '#core/importers/json-drafts'
import { shownName } from '#core/importers/lines'
import { addNotes, type ImportNote } from '#core/importers/note'
import { asObject } from '#core/json'

/** A Postman environment, or its globals; Bruno and Hoppscotch write the same. Variables switched off are left out. */
export const postman = {
  id: 'postman',
  read: ({ json }) => {
    const { name, values } = asObject(json) ?? {}
    if (!Array.isArray(values)) return undefined
    const facts: Fact[] = typeof name === 'string' ? [{ field: 'name', value: name }] : []
    const notes: ImportNote[] = []
    for (const variable of values as readonly unknown[]) {
      const pair = pairOf(variable)
      const fact = pair === undefined ? undefined : factOf(...pair)[0]
      if (fact === undefined || fact.field === 'name') continue
      if (asObject(variable)?.['enabled'] !== false) facts.push(fact)
      else addNotes(notes, [{ type: 'disabled', name: shownName(pair?.[0] ?? '') }])
    }
    return facts.some(isCredential) ? { drafts: [facts], notes } : undefined
  },
} as const satisfies Importer
