import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { RateGauge } from '#core/rate-limit'
import { text } from '#core/text/text'

/** One line of the card. */
export interface PassportFact {
  readonly label: string
  readonly value: string
}

/** What the card is made of: a view without secrets, which names a key by its last four characters. */
export type PassportProfile = Pick<
  ProfileSummary,
  | 'providerId'
  | 'environment'
  | 'apiAddress'
  | 'keyHint'
  | 'identity'
  | 'lastCheck'
  | 'hasToken'
  | 'obtainedAt'
  | 'expiresAt'
  | 'holder'
>

type Label = keyof typeof text.passport.labels

const longestValue = 200
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu

/** The token passport: what a ticket or a hand-over may say of a token. Instants are ISO 8601, in UTC. */
export function tokenPassport(
  profile: PassportProfile,
  gauge?: RateGauge,
): readonly PassportFact[] {
  const provider = providerOf(profile.providerId)
  const { identity } = profile
  const facts: readonly (readonly [Label, string | undefined])[] = [
    ['provider', provider.label],
    ['environment', profile.environment],
    ['apiAddress', provider.isPractice ? text.profile.practiceAddress : profile.apiAddress],
    ['key', text.app.endsIn(profile.keyHint)],
    ['user', userOf(identity)],
    ['customer', identity?.customer],
    ['workspace', identity?.workspace],
    ['obtained', isoOf(profile.obtainedAt)],
    ['worksUntil', endOf(profile)],
    ['renewedBy', text.profile.holders[profile.holder]],
    ['checked', checkOf(profile)],
    ['rate', gauge === undefined ? undefined : rateOf(gauge)],
  ]
  return facts.flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [{ label: text.passport.labels[name], value: oneLine(value) }],
  )
}

/** The card as plain text: its title, then a line for each fact. */
export function passportText(facts: readonly PassportFact[]): string {
  const { title, line } = text.passport
  return [title, ...facts.map(({ label, value }) => line(label, value)), ''].join('\n')
}

function userOf(identity: PassportProfile['identity']): string | undefined {
  if (identity?.user === undefined) return identity?.email
  if (identity.email === undefined) return identity.user
  return text.profile.userAndMail(identity.user, identity.email)
}

/** Of the token there is; where it was not asked about, when the provider last named its owner. */
function checkOf({ identity, lastCheck }: PassportProfile): string {
  const at = isoOf(lastCheck?.at ?? identity?.checkedAt)
  if (at === undefined) return text.profile.neverChecked
  return lastCheck === undefined ? at : text.passport.checks[lastCheck.type](at)
}

function endOf({ hasToken, expiresAt }: PassportProfile): string {
  if (!hasToken) return text.profile.noToken
  return isoOf(expiresAt) ?? text.profile.unknownEnd
}

function rateOf({ limit, remaining, resetAt }: RateGauge): string {
  const rate = text.passport.rate(remaining, limit)
  const at = isoOf(resetAt)
  return at === undefined ? rate : text.passport.rateUntil(rate, at)
}

/** Undefined for what no calendar holds, too. */
function isoOf(at: number | undefined): string | undefined {
  const date = new Date(at ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** A name that came from a server must not look like a line of ours. */
function oneLine(value: string): string {
  return value.replaceAll(unprintable, ' ').slice(0, longestValue)
}
