import { z } from 'zod'
import { keyParts, keyUses } from '#core/certified-key'
import { readLimit } from '#core/clinic/request-reader'
import type { CredentialId } from '#core/credential'
import { localChecks } from '#core/doctor/diagnosis'
import { sizeLimit } from '#core/importers/decode'
import { guidePages } from '#core/guide'
import { profileLimit } from '#core/importers/draft'
import { longestRecoveryCode } from '#core/recovery-code'
import { providerIds, type ProviderId } from '#core/providers/index'
import { appWays } from '#core/providers/provider'
import type { SignInReply } from '#core/sign-in-bar'
import { surfaceNames } from '#core/sign-in-progress'
import { supportParts } from '#core/support/support-part'
import { spokenLanguages } from '#core/text/languages'
import type { WalletApi } from '#core/wallet-api'
import { boardMemory } from './board-arguments'
import { id, line, none, oneProfile, profileId } from './argument-shapes'
import { dueArguments } from './due-arguments'
import { computerArguments } from './computer-arguments'
import { handoffArguments } from './handoff-arguments'

/** The window is a stranger: one schema per wallet-api method, closed and bounded. */
type Schemas = { readonly [Name in keyof WalletApi]: z.ZodType<Parameters<WalletApi[Name]>> }

const credentialId = id.transform((text) => text as CredentialId)
const passphrase = z.string().max(1024)
const passphraseMode = z.enum(['recovery', 'lock'])
const recoveryCode = z.string().max(longestRecoveryCode)
const surface = z.enum(surfaceNames)
const options = {
  domainName: line,
  usesPkce: z.boolean(),
  asksInAddress: z.boolean().exactOptional(),
}
const names = z.strictObject({
  name: z.string().max(200),
  client: z.string().max(200),
  stage: z.enum(['production', 'sandbox']),
  tags: z.array(z.string().max(200)).max(50).exactOptional(),
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
const typedToken = z.strictObject({
  accessToken: z.string().max(100_000),
  refreshToken: z.string().max(20_000),
  expires: line,
})
const place = z.int().min(0).max(profileLimit)
const bundleOrder = z.strictObject({
  profileIds: z.array(profileId).min(1).max(profileLimit),
  passphrase,
  holder: z.enum(['wallet', 'other-tool']),
})
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
  openSealedImport: z.tuple([id, passphrase]),
  savePreset: oneProfile,
  saveBundle: z.tuple([bundleOrder]),
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
  pin: z.tuple([profileId, z.boolean()]),
  setKeepAlive: z.tuple([profileId, z.enum(['automatically', 'ask-me', 'off'])]),
  refuseRenewal: oneProfile,
  leaveToOtherTool: oneProfile,
  acknowledgeSettlement: oneProfile,
  saveHeld: oneProfile,
  check: oneProfile,
  copyPassport: oneProfile,
  rename: z.tuple([profileId, names]),
  duplicate: oneProfile,
  rememberBoard: z.tuple([boardMemory]),
  remove: oneProfile,
  restore: oneProfile,
  deleteForGood: oneProfile,
  emptyTrash: none,
  editKeys: z.tuple([profileId, keysEdit]),
  changeEnvironment: z.tuple([profileId, line]),
  changeMutualTls: z.tuple([profileId, z.strictObject({ passphrase: passphrase.exactOptional() })]),
  history: oneProfile,
  ...handoffArguments,
  ...dueArguments,
  ...computerArguments,
  readRequest: z.tuple([z.string().max(readLimit)]),
  attempts: none,
  copyForTicket: z.tuple([z.string().max(2 * readLimit)]),
  showHelp: z.tuple([z.enum(guidePages)]),
  languageChoice: none,
  chooseLanguage: z.tuple([z.enum([...spokenLanguages, 'system'])]),
  extras: none,
  installCommand: none,
  removeCommand: none,
  renewWhileClosed: z.tuple([z.boolean()]),
  examine: z.tuple([z.enum(localChecks)]),
  examineServer: z.tuple([line]),
  closeFolder: none,
  previewSupportFile: z.tuple([
    z.array(z.enum(supportParts)).max(supportParts.length),
    z.strictObject({ isNew: z.boolean() }),
  ]),
  saveSupportFile: z.tuple([id]),
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
