import { isCredential, type Fact } from '#core/importers/draft'
import { fieldNamed } from '#core/importers/field-names'
import type { Importer } from '#core/importers/importer'
import { everyLine, linesOf, shownName } from '#core/importers/lines'
import { addNotes, type ImportNote } from '#core/importers/note'
import { tokenLimit } from '#core/oauth/token-answer'

/**
 * Environment variables, as dotenv, python-dotenv, shells and docker write them: `export` before the name, blanks
 * around `=`, quotes of both kinds, comments. Nothing is expanded: `${NAME}` is a placeholder. Where names begin
 * with a provider's, the others belong to something else.
 */
export const dotenv = {
  id: 'dotenv',
  read: ({ text, fileName }) => {
    const isNamedSo = /(?:^|\.)env(?:\.|$)/i.test(fileName)
    if (!isNamedSo && !everyLine(text, isLineOfEnv)) return undefined
    const { variables, notes } = readVariables(text)
    const facts = Array.from(variables.values())
    const named = facts.filter(({ providerId }) => providerId !== undefined)
    const draft = named.some(isCredential) ? named : facts
    return draft.some(isCredential) ? { drafts: [draft], notes } : undefined
  },
} as const satisfies Importer

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/

/** Without the file's name only capitals tell variables from a program or a query. */
function isLineOfEnv(line: string): boolean {
  return /^[ \t]*(?:#|$|(?:export[ \t]+)?[A-Z_][A-Z0-9_]*[ \t]*=)/.test(line)
}

interface Variables {
  readonly variables: ReadonlyMap<string, Fact>
  readonly notes: readonly ImportNote[]
}

/** `PATH`, `NAME` and `TOKEN` alone belong to anything. */
function readVariables(text: string): Variables {
  const variables = new Map<string, Fact>()
  const notes: ImportNote[] = []
  for (const { text: whole, line } of linesOf(text)) {
    const start = assignment.exec(whole)
    const name = start?.[1] ?? ''
    const named = fieldNamed(name)
    if (start === null || named === undefined || named.isVague === true) continue
    const value = readValue(whole.slice(start[0].length))
    if (value === undefined) {
      addNotes(notes, [{ type: 'quote-open', line }])
      continue
    }
    const before = variables.get(name)
    if (before !== undefined && before.value !== value) {
      addNotes(notes, [{ type: 'repeated', name: shownName(name), line }])
    }
    variables.set(name, { ...named, value, line })
  }
  return { variables, notes }
}

/** No quoted value is looked for further than this. */
const quotedLimit = 2 * tokenLimit

/** A value in quotes ends with them, one without at a comment; undefined when the quote stays open. */
function readValue(text: string): string | undefined {
  const quote = text.charAt(0)
  if (quote !== '"' && quote !== "'") {
    const comment = text.search(/(?:^|[ \t])#/)
    return (comment < 0 ? text : text.slice(0, comment)).trim()
  }
  const near = text.slice(0, quotedLimit)
  if (quote === "'") return /^'([^']*)'/.exec(near)?.[1]
  return /^"((?:[^"\\]|\\.)*)"/.exec(near)?.[1]?.replace(/\\(["\\$`])/g, '$1')
}
