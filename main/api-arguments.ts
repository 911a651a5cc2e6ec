import { z } from 'zod'
import type { CredentialId } from '#core/credential'
import { exporterIds, type ExporterId } from '#core/exporters/index'
import type { ProfileId } from '#core/profile'
import { providerIds, type ProviderId } from '#core/providers/index'
import type { WalletApi } from '#core/wallet-api'

/** The window is a stranger: one schema per wallet-api method, closed and bounded. */
type Schemas = { readonly [Name in keyof WalletApi]: z.ZodType<Parameters<WalletApi[Name]>> }

const id = z.string().min(1).max(64)
const profileId = id.transform((text) => text as ProfileId)
const credentialId = id.transform((text) => text as CredentialId)
const line = z.string().max(2048)
const passphrase = z.string().max(1024)
const none = z.tuple([])
const oneProfile = z.tuple([profileId])
const names = z.strictObject({
  name: z.string().max(200),
  client: z.string().max(200),
  stage: z.enum(['production', 'sandbox']),
})
const environmentChoice = z.strictObject({
  providerId: z.enum(providerIds as [ProviderId, ...ProviderId[]]),
  environment: line,
  apiAddress: line,
})
const keysChoice = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('new'),
    apiKey: line.exactOptional(),
    apiSecret: line.exactOptional(),
    redirectUri: line,
  }),
  z.strictObject({ type: z.literal('existing'), credentialId }),
])
const keysEdit = z.strictObject({
  apiKey: line.exactOptional(),
  apiSecret: line.exactOptional(),
  redirectUri: line,
})
const exportRequest = z.strictObject({
  profileId,
  exporterId: z.enum(exporterIds as [ExporterId, ...ExporterId[]]),
  includeRefreshToken: z.boolean(),
})

export const walletArguments: Schemas = {
  state: none,
  protectWithPassphrase: z.tuple([passphrase]),
  keepInMemoryOnly: none,
  unlock: z.tuple([passphrase]),
  retryKeyring: none,
  startDraft: none,
  chooseEnvironment: z.tuple([environmentChoice]),
  chooseKeys: z.tuple([keysChoice]),
  discardDraft: none,
  signInDraft: none,
  signInAgain: oneProfile,
  cancelSignIn: none,
  focusSignIn: none,
  renew: oneProfile,
  check: oneProfile,
  rename: z.tuple([profileId, names]),
  duplicate: oneProfile,
  remove: oneProfile,
  restore: oneProfile,
  editKeys: z.tuple([profileId, keysEdit]),
  history: oneProfile,
  copyToken: oneProfile,
  reveal: oneProfile,
  previewExport: z.tuple([exportRequest]),
  saveExport: z.tuple([exportRequest]),
  copyExport: z.tuple([exportRequest]),
  showExportInFolder: oneProfile,
}
