import type { Finding } from '#core/clinic/finding'
import type { PastedRequest } from '#core/clinic/pasted-request'
import { readSprinklrFailure, sprinklrPageFailure } from '#core/providers/sprinklr-failures'

const statusPatterns: readonly RegExp[] = [
  /\bHTTP(?:\/[\d.]{1,3})?["']?[ :]{1,3}([45]\d\d)\b/gi,
  /\b(?:status(?:[ _-]?code)?|response(?: code)?|error(?: code)?|code|returned error)\\{0,2}["']?[ ]?[:=]?[ ]?[[("']?([45]\d\d)\b/gi,
  /\b([45]\d\d)[ :-]{1,3}(?:client|server) error\b/gi,
  /\b([45]\d\d)[ :-]{1,3}["']?(?:bad request|unauthori[sz]ed|forbidden|not found|method not allowed|length required|unsupported media|misdirected|too many|internal server|bad gateway|service (?:temporarily )?unavailable|gateway time|developer|invalid consumer)/gi,
]

const mostStatuses = 3

/** What answers in a text mean, by the rules for answers the wallet gets itself, and what two of the statuses add. */
export function answerFindings(request: PastedRequest): readonly Finding[] {
  const body = withoutRequest(request)
  const statuses = statusesIn(body)
  const meanings = (statuses.length === 0 ? [undefined] : statuses).flatMap((status) =>
    meaningOf(request, body, status),
  )
  return [
    ...meanings,
    ...(statuses.includes(411) ? [{ type: 'length-missing' } as const] : []),
    ...(statuses.includes(415) ? [{ type: 'content-type-wrong' } as const] : []),
  ]
}

function meaningOf(
  { endpoint }: PastedRequest,
  body: string,
  status: number | undefined,
): readonly Finding[] {
  const onPage = endpoint === 'authorize' && status === 500
  const failure =
    (onPage ? sprinklrPageFailure(500, body) : undefined) ??
    readSprinklrFailure({ status: status ?? 0, headers: {}, body }, 0)
  if (status !== undefined) return [{ type: 'answered', code: failure.code, status }]
  // Without a status only words that are known tell anything.
  return failure.code === 'request-refused' ? [] : [{ type: 'answered', code: failure.code }]
}

function statusesIn(text: string): readonly number[] {
  const found = statusPatterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, digits]) => Number(digits)),
  )
  return [...new Set(found)].slice(0, mostStatuses)
}

/** What was asked is no part of the answer: `redirect_uri=` in a request is not a complaint about it. */
function withoutRequest({ text, values }: PastedRequest): string {
  const pieces: string[] = []
  let done = 0
  for (const { nameAt, end } of values) {
    if (nameAt < done) continue
    pieces.push(text.slice(done, nameAt))
    done = end
  }
  return [...pieces, text.slice(done)].join(' ')
}
