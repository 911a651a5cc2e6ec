import { parseAddress } from '#core/addresses'
import { isRedirect } from '#core/oauth/redirect'

/** What was pasted, as a visit at the Callback URL. */
export interface PastedAnswer {
  readonly url: string
  /** No address stood around it, so nothing says where the code came from. */
  readonly isCodeAlone: boolean
}

/** The part of an address that holds an answer: names and values, one of them telling. */
const answerPart = /^(?=\w+=)(?:.*&)?(?:code|error)=/

/**
 * Reads what a person pasted for the address they were sent to: that address, with or without its `https://`, the part
 * of it that holds the answer, or the code alone. Blanks and quotes copied along are taken off. Undefined when it can be
 * none of these; what the answer is worth is for `readRedirect`.
 */
export function readPasted(typed: string, redirectUri: string): PastedAnswer | undefined {
  const text = typed.trim().replaceAll(/^["'`<\s]+|["'`>,;\s]+$/g, '')
  const address = [text, `${parseAddress(redirectUri)?.protocol ?? 'https:'}//${text}`].find(
    (one) => isRedirect(one, redirectUri),
  )
  if (address !== undefined) return { url: address, isCodeAlone: false }
  if (text === '' || text.includes('://') || /\s/.test(text)) return undefined
  const [answer = ''] = text.replace(/^[?#&]+/, '').split('#')
  const named = answerPart.test(answer) ? answer : `code=${answer}`
  return { url: withAnswer(redirectUri, named), isCodeAlone: true }
}

/** A `+` that was copied by itself is one: only inside an address does it stand for a blank. */
function withAnswer(redirectUri: string, answer: string): string {
  const joint = redirectUri.includes('?') ? '&' : '?'
  return `${redirectUri}${joint}${answer.replaceAll('+', '%2B')}`
}
