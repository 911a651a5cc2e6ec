import { WalletError } from '#core/errors'
import { isAskedAnew } from '#core/grants'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { providerOf } from '#core/providers/index'
import type { Identity } from '#core/providers/provider'
import type { Secret } from '#core/secret'
import { text } from '#core/text/text'
import type { Clock, Send } from '../ports'
import type { ProfileBook } from './profile-book'
import type { RateGauges } from './rate-gauges'
import { earlyEndFacts } from './same-key'

/**
 * Asks the provider whose the profile's token is and notes the answer, if that is still its token then. Rejects with
 * what the answer means.
 */
export type CheckIdentity = (id: ProfileId) => Promise<Identity>

interface IdentityPorts {
  readonly book: ProfileBook
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
  readonly gauges: Pick<RateGauges, 'note'>
}

export function createIdentityCheck(ports: IdentityPorts): CheckIdentity {
  const { book, clock } = ports
  return async (id) => {
    const profile = book.profile(id)
    if (profile.tokenSet === undefined) throw new WalletError('no-token')
    const provider = providerOf(profile.providerId)
    const app = book.credential(profile.credentialId)
    const { accessToken } = profile.tokenSet
    const identity = await ask().catch(async (error: unknown) => {
      await noteFailure(ports, id, error)
      throw withEarlyEnd(ports, id, error)
    })
    await book.update(id, (current) =>
      isOf(current, accessToken)
        ? withHistory(
            { ...current, identity, client: clientOf(book, current, identity) },
            { type: 'checked', at: clock.now() },
          )
        : current,
    )
    return identity

    async function ask(): Promise<Identity> {
      const request = provider.identityRequest(app, accessToken)
      const answer = await ports.send(request)
      // A refusal counts as well, and one for asking too often says so best of all.
      ports.gauges.note(app, answer, clock.now())
      return provider.readIdentity(answer, clock.now())
    }
  }
}

/** Meanwhile somebody else may have signed in. */
function isOf({ tokenSet }: Profile, accessToken: Secret): boolean {
  return tokenSet?.accessToken.reveal() === accessToken.reveal()
}

/**
 * A token that is refused long before its end has probably been replaced: by whom, as far as can be known. Where nobody
 * signs in, that is told as well: what helps is another button.
 */
function withEarlyEnd({ book, clock }: IdentityPorts, id: ProfileId, error: unknown): unknown {
  if (!(error instanceof WalletError) || error.code !== 'token-refused') return error
  const profile = book.profile(id)
  const facts = {
    ...earlyEndFacts(book, profile, clock.now()),
    ...(isAskedAnew(profile) ? { gotWith: 'keys' } : {}),
  }
  return new WalletError(error.code, error.message, { ...error.facts, ...facts })
}

/** The failure itself matters more to the person than its line in the history. */
async function noteFailure(
  { book, clock }: Pick<IdentityPorts, 'book' | 'clock'>,
  id: ProfileId,
  error: unknown,
): Promise<void> {
  if (!(error instanceof WalletError)) return
  const { code } = error
  await book
    .update(id, (profile) => withHistory(profile, { type: 'check-failed', at: clock.now(), code }))
    .catch(() => undefined)
}

/** At the first answer a client without a name gets the one this customer has elsewhere in the wallet. */
function clientOf(book: ProfileBook, profile: Profile, { customer }: Identity): string {
  const isFirst = profile.identity === undefined
  if (!isFirst || profile.client !== '' || customer === undefined) return profile.client
  const known = book
    .profiles()
    .find((other) => other.identity?.customer === customer && other.client !== '')
  return known?.client ?? text.names.client(customer)
}
