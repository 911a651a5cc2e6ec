import { WalletError } from '#core/errors'
import type { Profile } from '#core/profile'
import { withHistory, withTokens } from '#core/profile-changes'
import type { ProfileBook } from '../profiles/profile-book'
import type { RequestPorts } from '../certificates/certificate-tokens'
import type { Send } from '../ports'
import { requestTokens } from './request-tokens'
import { hasSameTokens } from './settlement'
import type { TokenKeeper } from './token-keeper'

export interface AskAnewPorts extends RequestPorts {
  readonly book: ProfileBook
  readonly keeper: TokenKeeper
}

/** By the clock it may not be wanted any more when its turn has come. */
interface Quietly {
  readonly send: Send
  readonly isWanted: (profile: Profile) => boolean
}

/**
 * A new token for a profile whose tokens need no person. Nothing is used up by asking: a lost answer is simply asked for
 * once more. Durable when it resolves; `asked` is the profile as the caller saw it.
 */
export async function askAnew(
  ports: AskAnewPorts,
  asked: Profile,
  how?: Quietly | 'encoded-twice',
): Promise<Profile> {
  const { book, keeper, clock } = ports
  const quiet = how === 'encoded-twice' ? undefined : how
  const profile = book.profile(asked.id)
  if (!hasSameTokens(profile, asked) || quiet?.isWanted(profile) === false) return profile
  const credential = book.credential(profile.credentialId)
  const asking = requestTokens(
    quiet === undefined ? ports : { ...ports, send: quiet.send },
    credential,
    profile.grant,
  )
  const obtained = await asking.catch(async (error: unknown) => {
    if (error instanceof WalletError) {
      const entry = { type: 'renewal-failed', at: clock.now(), code: error.code } as const
      // How it failed matters more than its line in the history.
      await book.update(profile.id, (one) => withHistory(one, entry)).catch(() => undefined)
    }
    throw error
  })
  const change = (current: Profile): Profile => withTokens(current, obtained.tokenSet, 'obtained')
  return keeper.keep(profile.id, () =>
    obtained.credential === credential
      ? book.update(profile.id, change)
      : book.updateWith(profile.id, obtained.credential, change),
  )
}
