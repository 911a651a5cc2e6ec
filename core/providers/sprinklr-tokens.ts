import type { JsonObject } from '#core/json'
import { isSuccess, type HttpAnswer } from '#core/oauth/http-request'
import { readAnswer, readTokenFields } from '#core/oauth/token-answer'
import { readSprinklrTokenFailure, readSprinklrWords } from '#core/providers/sprinklr-failures'
import type { TokenSet } from '#core/token-set'

/** Reads an answer to any of Sprinklr’s requests for tokens, however they are obtained. */
export function readSprinklrTokens(
  answer: HttpAnswer,
  now: number,
  readFailure = readSprinklrTokenFailure,
): TokenSet {
  if (!isSuccess(answer)) throw readFailure(answer, now)
  const refusal = readSprinklrWords(answer)
  if (refusal !== undefined) throw refusal
  const fields = readAnswer(answer.body)
  return readTokenFields({ expires_in: lifetimeOf(fields), ...fields }, now)
}

/** `Expires_in` in the sample of the page on certificate tokens, `expires_in` in its table. */
function lifetimeOf(fields: JsonObject): unknown {
  const name = Object.keys(fields).find((one) => one.toLowerCase() === 'expires_in')
  return name === undefined ? undefined : fields[name]
}
