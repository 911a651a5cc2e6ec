import type { KeyPart } from '#core/certified-key'
import { randomBytes, randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { fromFailure, WalletError } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import type { SignInProgress } from '#core/sign-in-progress'
import type { WalletApi } from '#core/wallet-api'
import type { WalletState } from '#core/wallet-state'
import type { ComputerDesk } from '../../main/computer/computer'
import type { ExtrasDesk } from '../../main/extras/extras'
import { createClipboardKeeper } from '../../main/handoff/clipboard-keeper'
import { createExports } from '../../main/handoff/exports'
import type { LinkedFileStore } from '../../main/linked-files/file-store'
import type {
  ChosenFile,
  Clipboard,
  ProcessLocks,
  SaveExportFile,
  Send,
  SignInOrder,
  SignInSurface,
  Understand,
} from '../../main/ports'
import type { SystemNotice } from '../../main/telling-ports'
import { secretsIn } from '../../main/profiles/known-secrets'
import { createRedaction } from '../../main/redaction'
import { createServerTime } from '../../main/refresh/server-time'
import { resolvePractice, throughPractice } from '../../main/practice/resolve'
import { createSignIn } from '../../main/sign-in/attempt'
import type { FileSystem } from '../../main/vault/file-system'
import { openVault, type Vault } from '../../main/vault/vault'
import { createMovingFiles, type MovingFiles } from '../../main/moving/moving-files'
import { createTimeline } from '../../main/timeline'
import { createWallet, type Wallet } from '../../main/wallet'
import { fakeProcessLocks } from './fake-process-locks'
import { aFakeCipher, type FakeCipher } from './fake-cipher'
import { realLocks } from './real-locks'
import { ageHere } from './age-here'
import { noComputer } from './no-computer'
import { aDoctorWorld } from './doctor-world'
import { english } from './english'
import { lateExtras, noExtras } from './no-extras'
import { understandHere } from './understand-here'
import { startPractice, walkPages, type PracticeBench, type Walk } from './practice'

/** The whole wallet without Electron: a real vault in a temp folder, the practice server, plain HTTP. */
export interface WalletBench extends PracticeBench {
  readonly wallet: WalletApi
  /** What a window hears of a failure beyond its own facts. */
  readonly factsOf: Wallet['factsOf']
  /** What is said of a failure has no secret in it. */
  readonly redact: (text: string) => string
  readonly settle: () => Promise<number>
  /** Renewals by the clock begin and end. */
  readonly start: () => void
  readonly rest: () => void
  readonly vault: Vault
  /** Every state announced so far, newest last. */
  readonly announced: readonly WalletState[]
  /** Notifications of the system that stand now, by id. */
  readonly notified: ReadonlyMap<string, SystemNotice>
  /** What the person was told, and when: it outlives the app. */
  readonly told: () => Readonly<Record<string, number>>
  /** What their clicks asked to see. */
  readonly opened: readonly (ProfileId | undefined)[]
  readonly clipboard: { text: string }
  readonly saved: Map<string, string>
  /** Profiles whose kept sign-ins were deleted. */
  readonly forgotten: ProfileId[]
  /** What is kept of sign-ins cannot be deleted. */
  forgettingFails: boolean
  /** What sign-in windows were opened with, newest last. */
  readonly walletFolder: string
  readonly orders: readonly SignInOrder[]
  readonly progress: readonly SignInProgress[]
  /** What else happens before the person has walked the pages. */
  whileOpen: () => Promise<void>
  /** Called before each request leaves; what it throws is what the caller gets instead of an answer. */
  beforeSend: (request: HttpRequest) => void
  /** How requests are sent: over plain HTTP unless a test plays a network. */
  send: Send
  /** What becomes of the address a sign-in ends at, before the window sees it. */
  redirected: (url: string) => string
  /** What the person does on the provider's pages. */
  walk: Walk
  /** Where the person saves, or undefined for closing the dialog. */
  saveTo: string | undefined
  /** What the person chooses when asked for a key file; undefined closes the dialog. */
  keyFiles: Partial<Record<KeyPart, ChosenFile>>
  /** The file the person chooses to import, or undefined for closing the dialog. */
  chosenFile: string | undefined
  /** The folder the person chooses for several files, or undefined for closing the dialog. */
  chosenFolder: string | undefined
  /** What writing an export fails with. */
  saveFailure: WalletError | undefined
  /** How exports are written: into `saved` unless a test has files of its own. */
  saveExportFile: SaveExportFile
  /** How a passphrase file is read again. */
  readAgain: MovingFiles['readAgain']
  /** The files that are kept up to date: among `saved` unless a test has files of its own. */
  linkedFileStore: LinkedFileStore
  /** How what is imported is read. */
  understand: Understand
  /** What other processes that renew are told apart by. */
  locks: ProcessLocks
  /** What happens while the file dialog is open. */
  whileAsked: () => Promise<void>
  /** What can be put on this computer beside the app: nothing unless a test has a place for it. */
  extras: ExtrasDesk
  /** What lies in the app’s own folder. */
  ownFolder: ComputerDesk['ownFolder']
  /** How often the app was to end and delete what is its own. */
  ends: number
}

/** `before`: the same computer before its app was started again. `fs`: the real one unless a test plays faults. */
export async function aWalletBench(
  cipher: FakeCipher = aFakeCipher(),
  before?: WalletBench,
  fs?: FileSystem,
): Promise<WalletBench> {
  const practiceBench: PracticeBench = before ?? (await startPractice())
  const { practice, clock, dataFolder } = practiceBench
  const walletFolder = `${dataFolder}/wallet`
  const vault = openVault({
    folder: walletFolder,
    cipher,
    randomBytes,
    clock,
    appId: 'app.tokenwallet.desktop',
    machineId: 'machine-of-the-tests',
    locks: realLocks(walletFolder),
    platform: 'linux',
    ...(fs === undefined ? {} : { fs }),
  })
  await vault.open()
  onTestFinished(() => vault.close())

  const announced: WalletState[] = []
  const notified = new Map<string, SystemNotice>()
  const opened: (ProfileId | undefined)[] = []
  let told = before?.told() ?? {}
  const orders: SignInOrder[] = []
  const progress: SignInProgress[] = []
  const clipboard = { text: '' }
  const redaction = createRedaction(() => secretsIn(vault))
  const saved = new Map<string, string>()
  const resolveAddress = (url: string) => resolvePractice(practice, url)
  const serverTime = createServerTime(clock)
  const timeline = createTimeline({ clock, redactKnown: redaction.redactKnown })
  const send = timeline.watching(
    serverTime.watching(
      throughPractice((asked) => {
        bench.beforeSend(asked)
        return bench.send(asked)
      }, practice),
    ),
  )
  const surface: SignInSurface = {
    open: async (order) => {
      orders.push(order)
      await bench.whileOpen()
      const redirect = order.readRedirect({
        url: bench.redirected(await walkPages(order.authorizationUrl, bench.walk)),
      })
      if (!redirect.ok) throw fromFailure(redirect.failure)
      if (redirect.value.type === 'other') throw new Error('the walk ended without an answer')
      return redirect.value
    },
    focus: () => undefined,
    forget: (profileId) =>
      bench.forgettingFails
        ? Promise.reject(new Error('it cannot be deleted'))
        : Promise.resolve(void bench.forgotten.push(profileId)),
  }
  const clipboardKeeper = createClipboardKeeper({ clipboard: aClipboard(clipboard), clock })
  const files = {
    askWhereToSave: async () => {
      await bench.whileAsked()
      return bench.saveTo
    },
    saveExportFile: (...saving: Parameters<SaveExportFile>) =>
      bench.saveFailure === undefined
        ? bench.saveExportFile(...saving)
        : Promise.reject(bench.saveFailure),
  }
  const {
    api: wallet,
    factsOf,
    settle,
    start,
    rest,
  } = createWallet({
    vault,
    locks: { hold: (name, work) => bench.locks.hold(name, work) },
    signIn: createSignIn({
      surface: timeline.watchingPages(surface),
      openBrowser: () => Promise.reject(new Error('no browser here')),
      listen: () => Promise.resolve({ type: 'not-listening', reason: 'no-address' }),
      send,
      clock,
      randomBytes,
      resolveAddress,
      announce: (step) => progress.push(step),
    }),
    forgetSignIn: (profileId) => surface.forget(profileId),
    send,
    clock,
    serverTime,
    randomBytes,
    newId: randomUUID,
    chooseKeyFile: ({ part }) => Promise.resolve(bench.keyFiles[part]),
    exports: createExports({ ...files, clipboardKeeper }),
    movingFiles: {
      ...createMovingFiles(files),
      readAgain: (path) => bench.readAgain(path),
    },
    ageBox: ageHere,
    linkedFileStore: {
      read: (path) => bench.linkedFileStore.read(path),
      writtenAt: (path) => bench.linkedFileStore.writtenAt(path),
      replaceAll: (...writing) => bench.linkedFileStore.replaceAll(...writing),
      recover: (paths) => bench.linkedFileStore.recover(paths),
    },
    clipboardKeeper,
    extras: lateExtras(() => bench.extras),
    computer: {
      ...noComputer(),
      ownFolder: () => bench.ownFolder(),
      endAndDelete: () => void (bench.ends += 1),
    },
    doctor: aDoctorWorld({ dataFolder, walletFolder, ask: send }),
    language: english,
    copyText: (text) => Promise.resolve(void (clipboard.text = text)),
    showHelp: () => Promise.resolve(),
    showInFolder: () => undefined,
    askWhichFile: () => Promise.resolve(bench.chosenFile),
    askWhichFolder: () => Promise.resolve(bench.chosenFolder),
    understand: (source) => bench.understand(source),
    restart: () => undefined,
    wallets: { current: 'wallet', others: [], free: 'wallet-2', choose: () => undefined },
    clearWindow: () => undefined,
    resolveAddress,
    announce: {
      state: (state) => announced.push(state),
      profile: (id) => opened.push(id),
    },
    notify: {
      show: (id, notice) => notified.set(id, notice),
      withdraw: (id) => notified.delete(id),
    },
    noticeMemory: { told: () => told, rememberTold: (next) => (told = next) },
    onSecret: redaction.know,
    redactKnown: redaction.redactKnown,
    timeline,
    version: '0.0.0',
  })
  const bench: WalletBench = {
    ...practiceBench,
    wallet,
    factsOf,
    redact: redaction.redact,
    settle,
    start,
    rest,
    vault,
    announced,
    notified,
    told: () => told,
    opened,
    walletFolder,
    clipboard,
    saved,
    forgotten: [],
    forgettingFails: false,
    orders,
    progress,
    whileOpen: () => Promise.resolve(),
    beforeSend: () => undefined,
    send: sendPlainly,
    redirected: (url) => url,
    walk: {},
    saveTo: '/exports/Sprinklr.conf',
    keyFiles: {},
    chosenFile: undefined,
    chosenFolder: undefined,
    saveFailure: undefined,
    saveExportFile: (path, content) => Promise.resolve(void saved.set(path, content)),
    linkedFileStore: {
      read: (path) => Promise.resolve(saved.get(path)),
      writtenAt: () => Promise.resolve(clock.now()),
      replaceAll: (writes) => {
        for (const { path, content } of writes) saved.set(path, content)
        return Promise.resolve()
      },
      recover: () => Promise.resolve(),
    },
    understand: understandHere(() => clock.now()),
    locks: fakeProcessLocks(),
    readAgain: createMovingFiles(files).readAgain,
    whileAsked: () => Promise.resolve(),
    extras: noExtras,
    ownFolder: () => noComputer().ownFolder(),
    ends: 0,
  }
  return bench
}

/** Goes through the wizard with the practice example app. */
export async function signInWithPractice(
  { wallet }: WalletBench,
  how: Parameters<WalletApi['signInDraft']>[0] = { staysSignedIn: false },
): Promise<ProfileSummary> {
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    providerId: 'practice',
    environment: provider.example.environment,
    apiAddress: provider.apiAddresses[0],
    ...usualSignIn,
  })
  await wallet.chooseKeys({
    type: 'new',
    apiKey: provider.example.clientId,
    apiSecret: provider.example.clientSecret,
    redirectUri: provider.example.redirectUri,
  })
  return wallet.signInDraft(how)
}

/** Over node:http: `fetch` would send a request answered with 421 a second time by itself. */
const sendPlainly: Send = ({ method, url, headers, body }) =>
  new Promise<HttpAnswer>((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers }, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const names = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(names) as Record<string, string>,
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

function aClipboard(content: { text: string }): Clipboard {
  return {
    read: () => Promise.resolve(content.text),
    writeSecret: (text) => Promise.resolve(void (content.text = text)),
    clear: () => Promise.resolve(void (content.text = '')),
  }
}

/** From now on nothing of a profile can be saved, as on a disk that filled up; intents still find room. */
export function refuseProfiles({ vault }: WalletBench): {
  readonly refused: () => number
  readonly allow: () => void
} {
  const change = vault.change.bind(vault)
  let refused = 0
  Object.assign(vault, {
    change: (wanted: Parameters<Vault['change']>[0]) => {
      const { put = [] } = typeof wanted === 'function' ? wanted() : wanted
      if (!put.some(({ kind }) => kind === 'profile')) return change(wanted)
      refused += 1
      return Promise.reject(new WalletError('disk-full'))
    },
  })
  return { refused: () => refused, allow: () => Object.assign(vault, { change }) }
}

/** The tokens of a profile as the vault has them. */
export function tokensOf({ vault }: WalletBench, id: ProfileId) {
  const record = vault.get(id)
  if (record?.kind !== 'profile') throw new Error('no such profile')
  const { tokenSet } = record.profile
  return {
    access: tokenSet?.accessToken.reveal() ?? '',
    refresh: tokenSet?.refreshToken?.reveal() ?? '',
  }
}
