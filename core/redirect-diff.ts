import { editScript, type EditStep } from '#core/edit-script'

/**
 * Neighbouring characters of a typed Callback URL and the registered one that compare alike: `missing` in what was
 * typed, there in `extra`, or of another kind.
 */
export interface DiffRun {
  readonly type: 'same' | 'missing' | 'extra' | 'different'
  readonly typed: string
  readonly registered: string
}

/** In what two Callback URLs differ, where that has a name. */
export type RedirectReason =
  | 'invisible'
  | 'scheme'
  | 'www'
  | 'host'
  | 'port'
  | 'trailing-slash'
  | 'path'
  | 'query'
  | 'letter-case'
  | 'percent-encoding'

export interface RedirectDiff {
  /** Joined, their halves are the two texts again; empty for two empty texts. */
  readonly runs: readonly DiffRun[]
  /** Empty where the texts are the same, or are no addresses. */
  readonly reasons: readonly RedirectReason[]
}

/** What is registered against what was typed, to the letter: that is how the provider compares (RFC 9700 section 2.1). */
export function redirectDiff(typed: string, registered: string): RedirectDiff {
  const runs: DiffRun[] = []
  for (const step of editScript(typed, registered)) {
    const run = { type: runTypes[step.type], typed: step.one, registered: step.other }
    const last = runs.at(-1)
    if (last?.type !== run.type) runs.push(run)
    else runs[runs.length - 1] = joined(last, run)
  }
  return { runs, reasons: [...new Set(reasonsOf(typed, registered))] }
}

const runTypes: Readonly<Record<EditStep['type'], DiffRun['type']>> = {
  same: 'same',
  different: 'different',
  'one-only': 'extra',
  'other-only': 'missing',
}

function joined(first: DiffRun, second: DiffRun): DiffRun {
  return {
    type: first.type,
    typed: first.typed + second.typed,
    registered: first.registered + second.registered,
  }
}

/** Blanks, and what takes no room on a screen: controls, marks of direction, zero-width characters. */
const invisible = /[\s\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]/gu

function reasonsOf(typed: string, registered: string): readonly RedirectReason[] {
  const seen = partsOf(typed.replace(invisible, ''))
  const wanted = partsOf(registered.replace(invisible, ''))
  const unseen = (text: string): string => (text.match(invisible) ?? []).join('')
  const hidden = unseen(typed) === unseen(registered) ? [] : (['invisible'] as const)
  if (seen === undefined || wanted === undefined) return hidden
  return [
    ...hidden,
    ...(['scheme', 'host', 'port', 'path', 'query'] as const).flatMap((name) =>
      seen[name] === wanted[name] ? [] : [reasonOf(name, seen[name], wanted[name])],
    ),
  ]
}

type Part = 'scheme' | 'host' | 'port' | 'path' | 'query'

/** As text: parsed, an address loses the differences that matter here. What follows the path is `query`. */
function partsOf(text: string): Readonly<Record<Part, string>> | undefined {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/?#:]*)(:[^/?#]*)?([^?#]*)(.*)$/is.exec(text)
  if (found === null) return undefined
  const [, scheme = '', host = '', port = '', path = '', query = ''] = found
  return { scheme, host, port, path, query }
}

function reasonOf(part: Part, seen: string, wanted: string): RedirectReason {
  const agreeAs = (view: (text: string) => string): boolean => view(seen) === view(wanted)
  if (agreeAs((text) => text.toLowerCase())) return 'letter-case'
  if (part === 'host' && agreeAs((text) => text.replace(/^www\./i, ''))) return 'www'
  if (part === 'path' && agreeAs((text) => text.replace(/\/$/, ''))) return 'trailing-slash'
  return agreeAs(decoded) ? 'percent-encoding' : part
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
