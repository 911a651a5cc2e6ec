import { noBoardMemory } from '#core/board-memory'
import type { CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import { nothingToReport } from '#core/load-report'
import { usualPreferences } from '#core/preferences'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { usualSignIn } from '#core/sign-in-options'
import type { ReminderId } from '#core/reminder'
import type { TemplateId } from '#core/templates/template'
import type { WalletApi } from '#core/wallet-api'
import type { DraftSummary } from '#core/wallet-requests'
import type { WalletState } from '#core/wallet-state'
import { dayMs, noon } from '../helpers/builders'
import { noComputer } from '../helpers/no-computer'
import { noExtras } from '../helpers/no-extras'

export const acme = 'profile-acme' as ProfileId

export function aSummary(changes: Partial<ProfileSummary> = {}): ProfileSummary {
  return {
    id: acme,
    name: 'Acme weekly',
    client: 'Acme',
    stage: 'production',
    tags: [],
    isPinned: false,
    usedAt: noon,
    providerId: 'sprinklr',
    environment: 'prod2',
    apiAddress: 'https://api3.sprinklr.com',
    redirectUri: 'https://www.sprinklr.com',
    credentialId: 'credential-1' as CredentialId,
    keyHint: '…f6a1',
    grant: 'authorization-code',
    holder: 'wallet',
    hasToken: true,
    hasRefreshToken: true,
    obtainedAt: noon,
    expiresAt: noon + 30 * dayMs,
    sharesKeyWith: [],
    sharers: [],
    copies: [],
    keepAlive: 'automatically',
    renewal: { type: 'none' },
    renewsItself: false,
    staysSignedIn: false,
    ...usualSignIn,
    ...changes,
  }
}

export function aWalletState(changes: Partial<WalletState> = {}): WalletState {
  return {
    vault: { type: 'open', protection: 'keyring' },
    profiles: [aSummary()],
    trash: [],
    board: noBoardMemory,
    credentials: [],
    linkedFiles: [],
    slots: [],
    templates: [],
    reminders: [],
    unsaved: [],
    ways: { keyring: true, passphrase: false, recoveryCode: false },
    loaded: nothingToReport,
    wallets: { current: 'wallet', others: [] },
    preferences: usualPreferences,
    version: '0.1.0',
    ...changes,
  }
}

const draft: DraftSummary = { sharesKeyWith: [], keyFiles: { signing: {}, tls: {} } }
const nothing = () => Promise.resolve()
const theProfile = () => Promise.resolve(aSummary())

/** A wallet in which everything works at once; a test replaces what it is about. */
export function aWallet(changes: Partial<WalletApi> = {}): WalletApi {
  return {
    state: () => Promise.resolve(aWalletState()),
    protectWithPassphrase: nothing,
    keepInMemoryOnly: nothing,
    unlock: nothing,
    unlockWithRecoveryCode: nothing,
    lock: nothing,
    setPassphrase: nothing,
    changePassphraseMode: nothing,
    removePassphrase: nothing,
    newRecoveryCode: () => Promise.resolve({ code: 'AAAA-BBBB' }),
    confirmRecoveryCode: nothing,
    discardRecoveryCode: nothing,
    removeRecoveryCode: nothing,
    useHere: nothing,
    startAnotherWallet: nothing,
    openOtherWallet: nothing,
    retryKeyring: nothing,
    restartApp: nothing,
    startDraft: () => Promise.resolve(draft),
    chooseEnvironment: (environment) => Promise.resolve({ ...draft, environment }),
    chooseKeys: () =>
      Promise.resolve({
        ...draft,
        keys: {
          keyHint: '…f6a1',
          redirectUri: 'https://www.sprinklr.com',
          way: 'authorization-code',
          signsIn: true,
        },
      }),
    chooseKeyFile: () => Promise.resolve(draft),
    createKeyAndCertificate: () => Promise.resolve(draft),
    discardDraft: nothing,
    importText: () => Promise.resolve({ id: 'import-1', profiles: [], notes: [] }),
    importFile: () => Promise.resolve(undefined),
    importDropped: () => Promise.resolve({ id: 'import-1', profiles: [], notes: [] }),
    confirmImport: () => Promise.resolve({ profileIds: [acme], toCheck: [] }),
    completeImport: () => Promise.resolve(draft),
    discardImport: nothing,
    openSealedImport: () => Promise.resolve({ id: 'import', profiles: [], notes: [] }),
    savePreset: () => Promise.resolve({ savedTo: '/moving/Acme.token-wallet-preset.json' }),
    saveBundle: () => Promise.resolve({ savedTo: '/moving/profiles.token-wallet.age' }),
    signInDraft: theProfile,
    getDraftToken: theProfile,
    giveDraftToken: () => Promise.resolve(draft),
    saveDraftToken: theProfile,
    signInAgain: theProfile,
    signInProgress: () => Promise.resolve({ type: 'idle' }),
    cancelSignIn: nothing,
    focusSignIn: nothing,
    goOnIn: nothing,
    copySignInAddress: () => Promise.resolve({ clearsAfterMs: 30_000 }),
    giveSignInAddress: nothing,
    answerAboutMark: nothing,
    staySignedIn: theProfile,
    renew: theProfile,
    renewEncodedTwice: theProfile,
    registerCertificate: theProfile,
    renewCertificate: theProfile,
    setKeepAlive: theProfile,
    pin: theProfile,
    refuseRenewal: theProfile,
    leaveToOtherTool: theProfile,
    acknowledgeSettlement: theProfile,
    saveHeld: theProfile,
    check: () => Promise.resolve({ user: 'Maria Keller', checkedAt: noon }),
    copyPassport: nothing,
    rename: theProfile,
    duplicate: theProfile,
    rememberBoard: nothing,
    remove: nothing,
    deleteForGood: nothing,
    emptyTrash: nothing,
    restore: theProfile,
    editKeys: theProfile,
    changeEnvironment: theProfile,
    changeMutualTls: theProfile,
    history: () => Promise.resolve([]),
    copyToken: () => Promise.resolve({ clearsAfterMs: 30_000 }),
    reveal: () => Promise.resolve({ accessToken: 'shown', obtainedAt: 0, hidesAfterMs: 20_000 }),
    previewExport: () =>
      Promise.resolve({ fileName: 'Sprinklr.conf', content: { ok: true, value: 'key=••••' } }),
    saveExport: () => Promise.resolve({ savedTo: '/reports/Sprinklr.conf' }),
    saveExportHere: () => Promise.resolve({ savedTo: '/reports/Sprinklr.conf' }),
    chooseExportFolder: () => Promise.resolve({ id: 'folder-1', path: '/exports', findings: [] }),
    exportIntoFolder: () => Promise.resolve({ savedTo: '/exports/Acme.env' }),
    copyExport: () => Promise.resolve({ clearsAfterMs: 30_000 }),
    nameVariables: nothing,
    copyFormField: () => Promise.resolve({ clearsAfterMs: 30_000 }),
    showExportInFolder: nothing,
    ledger: () => Promise.resolve([]),
    removeFiles: (lines) => Promise.resolve(lines.map(() => ({ type: 'removed' }))),
    labelLine: nothing,
    forgetLine: nothing,
    saveLedger: () => Promise.resolve({ savedTo: '/reports/copies.csv' }),
    showLineInFolder: nothing,
    updateLinkedFile: nothing,
    compareLinkedFile: () => Promise.resolve([]),
    stopLinkedFile: nothing,
    checkLinkedFile: nothing,
    useOtherPair: theProfile,
    keepOwnPair: theProfile,
    useSlot: nothing,
    saveTemplate: ({ name, fileName }) =>
      Promise.resolve({ id: 'template-1' as TemplateId, name, fileName }),
    readTemplate: () =>
      Promise.resolve({ name: 'Mine', fileName: 'x.txt', text: '{{apiKey}}', escaping: 'none' }),
    removeTemplate: nothing,
    previewTemplate: ({ fileName }) =>
      Promise.resolve({ fileName, content: { ok: true, value: 'masked' } }),
    openTemplateFile: () => Promise.resolve(undefined),
    saveReminder: (one) =>
      Promise.resolve({ ...one, id: 'reminder-1' as ReminderId, createdAt: noon }),
    finishReminder: nothing,
    removeReminder: nothing,
    saveCalendar: () => Promise.resolve({ savedTo: '/reports/ends.ics' }),
    saveInventory: () => Promise.resolve({ savedTo: '/reports/profiles.csv' }),
    copyEndsInWords: nothing,
    readRequest: (redacted) => Promise.resolve({ findings: [], redacted }),
    attempts: () => Promise.resolve([]),
    copyForTicket: nothing,
    clearClipboard: nothing,
    showHelp: () => Promise.resolve(),
    languageChoice: () => Promise.resolve('system'),
    chooseLanguage: () => Promise.resolve('en'),
    extras: () => noExtras.look(),
    installCommand: () => noExtras.look(),
    removeCommand: () => noExtras.look(),
    examine: () => Promise.resolve([]),
    examineServer: () => Promise.resolve([]),
    closeFolder: () => Promise.resolve([]),
    previewSupportFile: () => Promise.resolve({ id: 'support-1', content: '{}\n' }),
    saveSupportFile: () => Promise.resolve({ savedTo: undefined }),
    renewWhileClosed: () => noExtras.look(),
    setPreferences: nothing,
    comeForward: nothing,
    contactedHosts: () => Promise.resolve([]),
    clearContactedHosts: nothing,
    storage: () => noComputer().storage(),
    lookIntoBackup: failing(new WalletError('backup-unreadable')),
    restoreBackup: failing(new WalletError('backup-unreadable')),
    showStorage: nothing,
    about: () => noComputer().about(),
    removalPlan: () =>
      Promise.resolve({
        folder: '/data',
        wallets: ['wallet'],
        isLink: false,
        foreign: [],
        renewsWhileClosed: false,
      }),
    removeEverything: nothing,
    ...changes,
  }
}

/** A call that answers when the test says so. */
export function aSlowCall<Value>(): {
  readonly call: () => Promise<Value>
  readonly answer: (value: Value) => void
  readonly fail: (error: WalletError) => void
} {
  const { promise, resolve, reject } = withResolvers<Value>()
  return { call: () => promise, answer: resolve, fail: reject }
}

export function failing(error: WalletError): () => Promise<never> {
  return () => Promise.reject(error)
}

function withResolvers<Value>(): {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (error: WalletError) => void
} {
  let resolve: (value: Value) => void = () => undefined
  let reject: (error: WalletError) => void = () => undefined
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue
    reject = onError
  })
  return { promise, resolve, reject }
}
