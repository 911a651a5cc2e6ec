import type { Failure } from '#core/errors'

/** What a failure is for somebody who reads code: behind *Details*, and what support asks for. */
export function technicalPart({ code, facts, technical }: Failure): string {
  const named = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`)
  return [code, ...named, ...(technical === undefined ? [] : [technical])].join('\n')
}
