import type { CertifiedKey } from '#core/certified-key'
import { WalletError, type ErrorCode } from '#core/errors'
import type { Profile, ProfileId, ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { WalletApi } from '#core/wallet-api'
import { readChosenKey } from '../profiles/key-reader'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'

type AppCalls = Pick<WalletApi, 'editKeys' | 'changeEnvironment' | 'changeMutualTls'>

/** What can be changed about the app behind a profile. */
export function appCalls(parts: WalletParts): AppCalls {
  const { draft, edits, appEdits } = parts
  return {
    editKeys: (id, keys) => atRest(parts, id, () => edits.editKeys(id, keys)),
    changeEnvironment: (id, environment) =>
      atRest(parts, id, () => appEdits.changeEnvironment(id, environment)),
    changeMutualTls: async (id, { passphrase }) => {
      const ports = { tray: draft.keyFiles, onSecret: parts.onSecret }
      const mutualTls = await readChosenKey(ports, 'tls', passphrase)
      const summary = await atRest(parts, id, async () => {
        await tryCertificate(parts, id, mutualTls)
        return appEdits.changeMutualTls(id, mutualTls)
      })
      draft.keyFiles.empty()
      return summary
    },
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

/** That the server does not let it in, however it says so: Node's hangs up without a word. */
const refusals: readonly ErrorCode[] = [
  'certificate-needed',
  'certificate-refused',
  'certificate-refused-late',
  'answer-lost',
]

/**
 * Shows the certificate once with the identity call, which uses nothing up. Rejects where the server does not let it in;
 * whatever else it says, or that nobody can be reached, is no reason not to keep it.
 */
async function tryCertificate(
  { book, send }: WalletParts,
  id: ProfileId,
  mutualTls: CertifiedKey,
): Promise<void> {
  const { tokenSet, credentialId } = book.profile(id)
  const credential = book.credential(credentialId)
  if (tokenSet === undefined) return
  const provider = providerOf(credential.providerId)
  const request = provider.identityRequest({ ...credential, mutualTls }, tokenSet.accessToken)
  try {
    await send(request)
  } catch (error) {
    if (!(error instanceof WalletError) || refusals.includes(error.code)) throw error
  }
}
