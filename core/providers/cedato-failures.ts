import { redact } from '#core/clinic/redact'
import { WalletError, type ErrorCode } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { readObject } from '#core/json'
import { askedPauseMs, askedWaitMs } from '#core/refresh/backoff'

/** Its refusals are not documented: a status is all that can be gone by. 419 is a session that has ended. */
const meanings: Readonly<Record<number, ErrorCode>> = {
  401: 'token-refused',
  403: 'forbidden',
  408: 'server-error',
  419: 'token-refused',
  425: 'server-error',
  429: 'over-rate',
}

/** What an unsuccessful answer of Cedato, received at `now` (epoch ms), means. Fact: `waitSeconds` where it names a time. */
export function readCedatoFailure(answer: HttpAnswer, now: number): WalletError {
  const { status } = answer
  const code = meanings[status] ?? (status >= 500 ? 'server-error' : 'request-refused')
  const asked = code === 'over-rate' ? askedWaitMs : askedPauseMs
  const waitMs = asked(answer.headers, now)
  const isPassing = code === 'over-rate' || code === 'server-error'
  const facts = isPassing && waitMs !== undefined ? { waitSeconds: Math.ceil(waitMs / 1000) } : {}
  return new WalletError(code, technical(answer), facts)
}

/** The same where a token was asked for: a key or secret that is refused has HTTP 401 there. */
export function readCedatoTokenFailure(answer: HttpAnswer, now: number): WalletError {
  const failure = readCedatoFailure(answer, now)
  const isOfKeys = answer.status === 400 || answer.status === 401 || answer.status === 403
  if (!isOfKeys) return failure
  // A page that is not JSON may be a proxy's: it says nothing of the keys.
  const code = readObject(answer.body) === undefined ? 'bad-answer' : 'keys-refused'
  return new WalletError(code, failure.message)
}

function technical({ status, body }: HttpAnswer): string {
  const said = readObject(body)
  const words = [said?.['status'], said?.['error'], said?.['message']]
    .filter((word): word is string => typeof word === 'string')
    .map((word) => redact(word))
    .join(': ')
  return words === '' ? `HTTP ${status}` : `HTTP ${status} ${words}`
}
