import type { Failure } from '#core/errors'

/** They are for this window, and shown in words. */
const ownFacts: readonly string[] = ['attempt', 'retryAt']

/** What a failure is for somebody who reads code: behind *Details*, and what support asks for. */
export function technicalPart({ code, facts, technical }: Failure): string {
  const named = Object.entries(facts)
    .filter(([name]) => !ownFacts.includes(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
  return [code, ...named, ...(technical === undefined ? [] : [technical])].join('\n')
}
