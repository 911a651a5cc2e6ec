import { diffLines } from 'diff'
import type { DifferenceLine } from '#core/linked-file'
import type { FilePlan } from './plan'

/**
 * What *Overwrite* would change, line by line. No value of any line is given away, known as a secret or not: somebody may
 * have put another token there.
 */
export function differenceLines(
  { current = '', content }: Pick<FilePlan, 'current' | 'content'>,
  redactKnown: (text: string) => string,
): readonly DifferenceLine[] {
  return diffLines(withoutReturns(current), withoutReturns(content)).flatMap((part) => {
    const type = part.added ? 'wallet' : part.removed ? 'file' : 'both'
    return part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ type, text: masked(redactKnown(line)) }) as const)
  })
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n')

/** Anything long without blanks may be a token: its last four characters tell one from the other. */
function masked(line: string): string {
  return line.replace(/[A-Za-z0-9+/=_~.%-]{12,}/g, (run) => {
    const [, name = '', value = run] = /^([A-Za-z_][A-Za-z0-9_]*=)?(.*)$/.exec(run) ?? []
    return value.length < 12 ? run : `${name}••••••••${value.slice(-4)}`
  })
}
