import { diffLines } from 'diff'
import type { DifferenceLine } from '#core/linked-file'
import type { FilePlan, Rendered } from './plan'

/** A file beside what the wallet would make of it. */
export interface Compared {
  readonly plan: Pick<FilePlan, 'current' | 'content'>
  /** Of which the plan is made. */
  readonly rendered: Pick<Rendered, 'text' | 'preview'>
}

/**
 * What *Write the wallet’s values* would change, line by line. A line of the wallet's own is shown as in the preview of
 * an export. Of any other no value is given away, known as a secret or not: somebody may have put another token there.
 */
export function differenceLines(
  { plan: { current = '', content }, rendered }: Compared,
  redactKnown: (text: string) => string,
): readonly DifferenceLine[] {
  const previews = linesOf(rendered.preview)
  const own = new Map(linesOf(rendered.text).map((line, at) => [line, previews[at]]))
  const shown = (line: string): string => own.get(line) ?? masked(redactKnown(line))
  return diffLines(withoutReturns(current), withoutReturns(content)).flatMap((part) => {
    const type = part.added ? 'wallet' : part.removed ? 'file' : 'both'
    return part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ type, text: shown(line) }) as const)
  })
}

const linesOf = (text: string): readonly string[] => withoutReturns(text).split('\n')

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n')

const named = /^(\s*(?:export\s+|set\s+)?["']?[A-Za-z_][\w.-]*["']?\s*[=:]\s*)([^=\s].*)$/s

/**
 * What follows a name may be a token as a whole, whatever is in it; elsewhere anything long without blanks. Its last four
 * characters tell one from the other.
 */
function masked(line: string): string {
  const [, name, value = ''] = named.exec(line) ?? []
  return name === undefined ? line.replace(/\S+/g, veiled) : `${name}${veiled(value)}`
}

function veiled(value: string): string {
  return value.length < 12 ? value : `••••••••${value.slice(-4)}`
}
