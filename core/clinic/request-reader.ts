import { addressFindings, type HeldKey } from '#core/clinic/address-findings'
import { answerFindings } from '#core/clinic/answer-findings'
import { callFindings } from '#core/clinic/call-findings'
import type { Finding } from '#core/clinic/finding'
import { readPastedRequest } from '#core/clinic/pasted-request'
import { valueFindings } from '#core/clinic/value-findings'

/** What is pasted beyond it is not looked at. */
export const readLimit = 65_536

/**
 * What is wrong, or may be, with a pasted request: a curl command, raw HTTP, an address, a log line, a piece of a program.
 * `held` are the API keys the person has, compared with the text and nothing else. Each finding comes once, what the
 * request itself shows before what an answer says; none holds a secret. Linear time; never throws.
 */
export function readRequest(text: string, held: readonly HeldKey[] = []): readonly Finding[] {
  const request = readPastedRequest(text.slice(0, readLimit))
  const findings = [
    ...callFindings(request),
    ...addressFindings(request, held),
    ...valueFindings(request),
    ...answerFindings(request),
  ]
  const byContent = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...byContent.values()]
}
