import { WalletError } from '#core/errors'
import type { Profile, ProfileId, ProfileSummary } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'

type AppCalls = Pick<WalletApi, 'editKeys' | 'changeEnvironment'>

/** What can be changed about the app behind a profile. */
export function appCalls(parts: WalletParts): AppCalls {
  const { edits, appEdits } = parts
  return {
    editKeys: (id, keys) => atRest(parts, id, () => edits.editKeys(id, keys)),
    changeEnvironment: (id, environment) =>
      atRest(parts, id, () => appEdits.changeEnvironment(id, environment)),
  }
}

/** Not while the keys are in use: a token that is on its way, or in memory only, belongs to them. */
function atRest(
  parts: WalletParts,
  id: ProfileId,
  edit: () => Promise<Profile>,
): Promise<ProfileSummary> {
  const { keeper, signInProfile, changed } = parts
  return changed(() =>
    inTurnOf(parts, id, {
      work: async () => {
        if (signInProfile.isOpen(id)) throw new WalletError('keys-in-use')
        await keeper.saveHeld(id)
        return edit()
      },
    }),
  )
}
