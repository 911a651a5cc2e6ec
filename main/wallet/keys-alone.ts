import type { Profile } from '#core/profile'
import { withTokens } from '#core/profile-changes'
import type { Clock, RandomBytes, Send } from '../ports'
import type { Draft } from '../profiles/draft'
import type { ProfileBook } from '../profiles/profile-book'
import type { KeyTurns } from '../refresh/key-turns'
import { requestTokens } from '../refresh/request-tokens'
import type { TokenKeeper } from '../refresh/token-keeper'
import type { Vault } from '../vault/vault'
import { newProfile, outOfTrash, refuseNowhereToSave, savedByEarlierTry } from './new-profile'

/** New profiles whose tokens are asked for without a sign-in. */
export interface KeysAlone {
  /** A new profile with the draft's keys. Durable when it resolves; rejects with what the provider's answer means. */
  fromDraft(): Promise<Profile>
}

interface KeysAlonePorts {
  readonly vault: Pick<Vault, 'status'>
  readonly book: ProfileBook
  readonly draft: Draft
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
  readonly send: Send
  readonly randomBytes: RandomBytes
  readonly clock: Pick<Clock, 'now'>
}

export function createKeysAlone(ports: KeysAlonePorts): KeysAlone {
  return { fromDraft: () => ports.keeper.underWay(obtainNew(ports)) }
}

/** The tokens are asked for and saved in one turn of their key, as a sign-in's are. */
async function obtainNew(ports: KeysAlonePorts): Promise<Profile> {
  const { book, draft, keeper, turns, clock } = ports
  refuseNowhereToSave(ports)
  const id = draft.profileId()
  const saved = await savedByEarlierTry(ports, id)
  if (saved !== undefined) return saved
  const { credential, isNew } = draft.credential()
  const grant = draft.way()
  const work = async (): Promise<Profile> => {
    const { tokenSet } = await requestTokens(ports, credential, grant)
    return keeper.keep(id, async () => {
      const now = (): number => clock.now()
      const empty = newProfile({ book, now }, { id, credential, grant })
      const obtained = (one: Profile): Profile => withTokens(outOfTrash(one), tokenSet, 'obtained')
      await book.add(obtained(empty), isNew ? credential : undefined, obtained)
      return book.profile(id)
    })
  }
  return turns.run(credential, work, () => keeper.untilSaved(id))
}
