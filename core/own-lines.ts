import type { ExporterId } from '#core/exporters/exporter-id'
import type { OwnLines } from '#core/linked-file'

/** Forms of one `NAME=value` a line and comments behind `#`: what else stands there can stay when ours is written anew. */
const lineForms: readonly ExporterId[] = ['sprinklr-conf', 'dotenv', 'docker-env']

export function isLineForm(exporterId: ExporterId): boolean {
  return lineForms.includes(exporterId)
}

/** The comments and names of a rendering: all of it is ours. */
export function ownPartsOf(rendered: string): Pick<OwnLines, 'comments' | 'names'> {
  const lines = linesOf(rendered).map(({ text }) => text)
  return {
    comments: lines.filter((line) => line.startsWith('#')),
    names: lines.flatMap((line) => nameIn(line) ?? []),
  }
}

/** The lines of `content` that give `names` their values, in an order that does not depend on theirs. */
export function ownLinesIn(content: string, names: readonly string[]): readonly string[] {
  return linesOf(content)
    .map(({ text }) => text)
    .filter((line) => names.includes(nameIn(line) ?? ''))
    .toSorted()
}

/**
 * `content` with our lines as `rendered` has them, each in its place; comments and values that are the person's stay. Our
 * comments are known by their text: those that were taken out stay out.
 */
export function rewriteOwnLines(
  content: string,
  before: Pick<OwnLines, 'comments' | 'names'>,
  rendered: string,
): string {
  const next = ownPartsOf(rendered)
  const values = new Map(linesOf(rendered).flatMap(({ text }) => namedLine(text)))
  const ending = content.includes('\r\n') ? '\r\n' : '\n'
  let comments: readonly string[] = next.comments
  const kept = linesOf(content).flatMap((line) => {
    if (before.comments.includes(line.text)) {
      const here = comments
      comments = []
      return here.map((text) => `${text}${ending}`)
    }
    const name = nameIn(line.text)
    if (name === undefined) return [line.text + line.ending]
    const own = values.get(name)
    if (own !== undefined) {
      values.delete(name)
      return [own + (line.ending || ending)]
    }
    const isOurs = before.names.includes(name) || next.names.includes(name)
    return isOurs ? [] : [line.text + line.ending]
  })
  const added = [...values.values()].map((text) => `${text}${ending}`)
  const last = kept.at(-1)
  const gap = added.length > 0 && last !== undefined && !last.endsWith('\n') ? [ending] : []
  return [...kept, ...gap, ...added].join('')
}

interface Line {
  readonly text: string
  readonly ending: string
}

function linesOf(content: string): readonly Line[] {
  return Array.from(content.matchAll(/([^\n]*?)(\r?\n|$)/g), ([, text = '', ending = '']) => ({
    text,
    ending,
  })).filter(({ text, ending }) => text !== '' || ending !== '')
}

function namedLine(text: string): readonly (readonly [string, string])[] {
  const name = nameIn(text)
  return name === undefined ? [] : [[name, text]]
}

/** Also of a line that shells read: `export NAME=value`. */
function nameIn(line: string): string | undefined {
  return /^\s*(?:export\s+)?([^\s#=]+)\s*=/.exec(line)?.[1]
}
