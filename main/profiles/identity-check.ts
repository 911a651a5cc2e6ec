import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { Identity } from '#core/providers/provider'
import { text } from '#core/text/text'
import type { Clock, Send } from '../ports'
import { withHistory, type ProfileBook } from './profile-book'

/** Asks the provider whose the profile's token is and notes the answer. Rejects with what the answer means. */
export type CheckIdentity = (id: ProfileId) => Promise<Identity>

export function createIdentityCheck(ports: {
  readonly book: ProfileBook
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
}): CheckIdentity {
  const { book, clock } = ports
  return async (id) => {
    const profile = book.profile(id)
    if (profile.tokenSet === undefined) throw new WalletError('no-token')
    const provider = providerOf(profile.providerId)
    const app = book.credential(profile.credentialId)
    try {
      const answer = await ports.send(provider.identityRequest(app, profile.tokenSet.accessToken))
      const identity = provider.readIdentity(answer, clock.now())
      await book.update(id, (current) =>
        withHistory(
          { ...current, identity, client: clientOf(book, current, identity) },
          { type: 'checked', at: clock.now() },
        ),
      )
      return identity
    } catch (error) {
      if (error instanceof WalletError) {
        const { code } = error
        await book.update(id, (current) =>
          withHistory(current, { type: 'check-failed', at: clock.now(), code }),
        )
      }
      throw error
    }
  }
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
