import { isSuccess } from '#core/oauth/http-request'
import { asObject } from '#core/json'
import type { Service } from '#core/providers/provider'
import { type Fields, type WireAnswer } from './wire-answer'

/**
 * Why the wallet reads an answer otherwise than RFC 6749 has it, and the answer a strict reader would have to be given
 * to come to the same. Whatever a reason does not speak of stays as it is.
 */
export interface Reason {
  readonly why: string
  /** Absent where it goes for every service. */
  readonly service?: Service
  readonly amend: (answer: WireAnswer) => WireAnswer
}

const tenYearsSeconds = 10 * 365.25 * 86_400

export const reasons: readonly Reason[] = [
  {
    why: 'a success that a proxy changed on its way comes as 203 (RFC 9110 section 15.3.4): any 2xx is one',
    amend: (answer) => (isSuccess(answer) ? { ...answer, status: 200 } : answer),
  },
  {
    why: 'Cedato refuses with HTTP 200 and a status that is not OK',
    service: 'cedato',
    amend: refusing(({ status }) => status !== undefined && !/^ok$/i.test(textOf(status))),
  },
  {
    why: 'Cedato’s real service wraps the values: {"status":"OK","data":{…}}',
    service: 'cedato',
    amend: changing((said) => asObject(said['data']) ?? said),
  },
  {
    why: 'Sprinklr’s gateways refuse with HTTP 200, in words they are known for',
    service: 'sprinklr',
    amend: refusing((said) =>
      /invalid_grant|Over Rate/.test(JSON.stringify([said['error'], said['errors']])),
    ),
  },
  {
    why: 'Sprinklr’s documentation of certificate tokens spells it Expires_in',
    service: 'sprinklr',
    amend: changing((said) => ({ expires_in: said['Expires_in'], ...said })),
  },
  {
    why: 'without token_type it is Bearer: neither service knows another',
    amend: changing((said) => ({ ...said, token_type: said['token_type'] ?? 'Bearer' })),
  },
  {
    why: 'the wallet has no key to prove possession of with: DPoP tokens are of no use',
    amend: refusing((said) => /^dpop$/i.test(textOf(said['token_type']))),
  },
  {
    why: 'an expires_in that is no positive number says nothing: the pair is kept, its end is unknown',
    amend: changing((said) => (hasLifetime(said) ? said : { ...said, expires_in: undefined })),
  },
  {
    why: 'no token is believed to live longer than ten years',
    amend: changing((said) =>
      Number(said['expires_in']) > tenYearsSeconds
        ? { ...said, expires_in: tenYearsSeconds }
        : said,
    ),
  },
  {
    why: 'an empty refresh_token is none: the access token is kept',
    amend: changing((said) =>
      [null, ''].some((none) => none === said['refresh_token'])
        ? { ...said, refresh_token: undefined }
        : said,
    ),
  },
  {
    why: 'scope and id_token are not used: a pair is not lost for them',
    amend: changing((said) => ({ ...said, scope: undefined, id_token: undefined })),
  },
  {
    why: 'an access token has to fit into a header (RFC 6750 section 2.1)',
    amend: refusing((said) => /[^!-~]/.test(textOf(said['access_token']))),
  },
  {
    why: 'a refresh token with control characters was not read right',
    amend: refusing((said) =>
      /\p{Cc}/u.test(textOf(said['refresh_token']).replaceAll(/[\u0080-\u009f]/g, '')),
    ),
  },
  {
    why: 'no token is longer than 16 KiB',
    amend: refusing((said) =>
      [said['access_token'], said['refresh_token']].some((token) => textOf(token).length > 16_384),
    ),
  },
]

/** What a strict reader would have to be given in place of `answer`. */
export function amended(
  answer: WireAnswer,
  service: Service,
  given: readonly Reason[] = reasons,
): WireAnswer {
  const fitting = given.filter(
    (reason) => reason.service === undefined || reason.service === service,
  )
  return fitting.reduce((so, { amend }) => amend(so), answer)
}

function changing(change: (said: Fields) => Fields): Reason['amend'] {
  return (answer) => {
    const said = objectIn(answer)
    return said === undefined ? answer : { ...answer, body: JSON.stringify(change(said)) }
  }
}

/** As a reader of UTF-8 sees it: one byte order mark is no part of the text. */
function objectIn({ body }: WireAnswer): Fields | undefined {
  try {
    return asObject(JSON.parse(new TextDecoder().decode(Buffer.from(body))))
  } catch {
    return undefined
  }
}

function refusing(is: (said: Fields) => boolean): Reason['amend'] {
  return changing((said) => (is(said) ? {} : said))
}

function hasLifetime({ expires_in: seconds }: Fields): boolean {
  if (seconds === undefined) return true
  if (typeof seconds !== 'number' && typeof seconds !== 'string') return false
  return /^\s*[\d.]+(e\+?\d+)?\s*$/i.test(String(seconds)) && Number(seconds) >= 1
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
