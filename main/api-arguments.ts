import { z } from 'zod'
import { keyParts, keyUses } from '#core/certified-key'
import { readLimit } from '#core/clinic/request-reader'
import type { CredentialId } from '#core/credential'
import { exporterIds } from '#core/exporters/exporter-id'
import { labelLimit, lineLimit, standingTypes } from '#core/ledger'
import { sizeLimit } from '#core/importers/decode'
import { profileLimit } from '#core/importers/draft'
import { slotNameLimit, type LinkedFileId, type SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { longestRecoveryCode } from '#core/recovery-code'
import { providerIds, type ProviderId } from '#core/providers/index'
import { appWays } from '#core/providers/provider'
import type { SignInReply } from '#core/sign-in-bar'
import { surfaceNames } from '#core/sign-in-progress'
import type { WalletApi } from '#core/wallet-api'

/** The window is a stranger: one schema per wallet-api method, closed and bounded. */
type Schemas = { readonly [Name in keyof WalletApi]: z.ZodType<Parameters<WalletApi[Name]>> }

const id = z.string().min(1).max(64)
const profileId = id.transform((text) => text as ProfileId)
const credentialId = id.transform((text) => text as CredentialId)
const linkedFileId = id.transform((text) => text as LinkedFileId)
const slotId = id.transform((text) => text as SlotId)
const line = z.string().max(2048)
const passphrase = z.string().max(1024)
const passphraseMode = z.enum(['recovery', 'lock'])
const recoveryCode = z.string().max(longestRecoveryCode)
const surface = z.enum(surfaceNames)
const none = z.tuple([])
const oneProfile = z.tuple([profileId])
const options = {
  domainName: line,
  usesPkce: z.boolean(),
  asksInAddress: z.boolean().exactOptional(),
}
const names = z.strictObject({
  name: z.string().max(200),
  client: z.string().max(200),
  stage: z.enum(['production', 'sandbox']),
  isFirst: z.literal(true).exactOptional(),
})
const droppedFile = z.strictObject({
  fileName: z.string().max(1024),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= sizeLimit + 1),
  writtenAt: z.number(),
})
const environmentChoice = z.strictObject({
  providerId: z.enum(providerIds as [ProviderId, ...ProviderId[]]),
  environment: line,
  apiAddress: line,
  ...options,
})
const way = z.enum(appWays).exactOptional()
const certificate = z.strictObject({
  userName: line,
  appId: line,
  passphrase: passphrase.exactOptional(),
})
const keysChoice = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('new'),
    apiKey: line.exactOptional(),
    apiSecret: line.exactOptional(),
    redirectUri: line,
    way,
    certificate: certificate.exactOptional(),
    mutualTls: z.strictObject({ passphrase: passphrase.exactOptional() }).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('existing'),
    credentialId,
    way,
    certificate: certificate.exactOptional(),
  }),
])
const keysEdit = z.strictObject({
  ...options,
  apiKey: line.exactOptional(),
  apiSecret: line.exactOptional(),
  redirectUri: line,
})
const exportRequest = z.strictObject({
  profileId,
  exporterId: z.enum(exporterIds),
  includeRefreshToken: z.boolean(),
  keepUpToDate: z.literal(true).exactOptional(),
  slotName: z.string().max(slotNameLimit).exactOptional(),
})
const typedToken = z.strictObject({
  accessToken: z.string().max(100_000),
  refreshToken: z.string().max(20_000),
  expires: line,
})
const lineRef = z.strictObject({ profileId, lineId: id })
const ledgerFilter = z.strictObject({
  profileId: profileId.exactOptional(),
  client: z.string().max(200).exactOptional(),
  standing: z.enum(standingTypes).exactOptional(),
})
const place = z.int().min(0).max(profileLimit)
const importChoice = z.strictObject({
  id,
  places: z.array(place).max(profileLimit),
  holder: z.enum(['wallet', 'other-tool']),
})

export const walletArguments: Schemas = {
  state: none,
  protectWithPassphrase: z.tuple([passphrase]),
  keepInMemoryOnly: none,
  unlock: z.tuple([passphrase]),
  unlockWithRecoveryCode: z.tuple([recoveryCode]),
  lock: none,
  setPassphrase: z.tuple([passphrase, passphraseMode]),
  changePassphraseMode: z.tuple([passphraseMode, passphrase]),
  removePassphrase: none,
  newRecoveryCode: none,
  confirmRecoveryCode: z.tuple([recoveryCode]),
  discardRecoveryCode: none,
  removeRecoveryCode: none,
  useHere: none,
  startAnotherWallet: none,
  openOtherWallet: z.tuple([z.string().max(64)]),
  retryKeyring: none,
  restartApp: none,
  startDraft: none,
  chooseEnvironment: z.tuple([environmentChoice]),
  chooseKeys: z.tuple([keysChoice]),
  chooseKeyFile: z.tuple([z.enum(keyUses), z.enum(keyParts)]),
  createKeyAndCertificate: none,
  discardDraft: none,
  importText: z.tuple([z.string().max(sizeLimit + 1)]),
  importFile: none,
  importDropped: z.tuple([droppedFile]),
  confirmImport: z.tuple([importChoice]),
  completeImport: z.tuple([id, place]),
  discardImport: none,
  signInDraft: z.tuple([
    z.strictObject({ staysSignedIn: z.boolean(), surface: surface.exactOptional() }),
  ]),
  getDraftToken: none,
  giveDraftToken: z.tuple([typedToken]),
  saveDraftToken: z.tuple([z.strictObject({ isUntried: z.boolean() })]),
  signInAgain: z.tuple([profileId, z.enum(['same-person', 'someone-else'])]),
  signInProgress: none,
  cancelSignIn: none,
  focusSignIn: none,
  goOnIn: z.tuple([surface]),
  copySignInAddress: none,
  giveSignInAddress: z.tuple([z.string().max(20_000)]),
  answerAboutMark: z.tuple([z.boolean()]),
  staySignedIn: z.tuple([profileId, z.boolean()]),
  renew: oneProfile,
  renewEncodedTwice: oneProfile,
  registerCertificate: oneProfile,
  renewCertificate: oneProfile,
  setKeepAlive: z.tuple([profileId, z.enum(['automatically', 'ask-me', 'off'])]),
  refuseRenewal: oneProfile,
  leaveToOtherTool: oneProfile,
  acknowledgeSettlement: oneProfile,
  saveHeld: oneProfile,
  check: oneProfile,
  copyPassport: oneProfile,
  rename: z.tuple([profileId, names]),
  duplicate: oneProfile,
  remove: oneProfile,
  restore: oneProfile,
  editKeys: z.tuple([profileId, keysEdit]),
  changeEnvironment: z.tuple([profileId, line]),
  changeMutualTls: z.tuple([profileId, z.strictObject({ passphrase: passphrase.exactOptional() })]),
  history: oneProfile,
  copyToken: oneProfile,
  reveal: oneProfile,
  previewExport: z.tuple([exportRequest]),
  saveExport: z.tuple([exportRequest]),
  copyExport: z.tuple([exportRequest]),
  showExportInFolder: oneProfile,
  ledger: none,
  removeFiles: z.tuple([z.array(lineRef).max(lineLimit)]),
  labelLine: z.tuple([lineRef, z.string().max(labelLimit)]),
  forgetLine: z.tuple([lineRef]),
  saveLedger: z.tuple([ledgerFilter]),
  showLineInFolder: z.tuple([lineRef]),
  updateLinkedFile: z.tuple([linkedFileId, z.strictObject({ overwrites: z.boolean() })]),
  compareLinkedFile: z.tuple([linkedFileId]),
  stopLinkedFile: z.tuple([linkedFileId]),
  useSlot: z.tuple([slotId, profileId]),
  readRequest: z.tuple([z.string().max(readLimit)]),
  attempts: none,
  copyForTicket: z.tuple([z.string().max(2 * readLimit)]),
}

const number = z.int().min(0)

/** The one message of the sign-in window's bar that carries something. */
export const signInReply: z.ZodType<SignInReply> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('password'),
    number,
    userName: line.exactOptional(),
    password: line.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('certificate'),
    number,
    fingerprint: line.exactOptional(),
    isRemembered: z.boolean(),
  }),
])
