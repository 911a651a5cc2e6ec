import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { signInProgressChannel } from '#core/wallet-api'
import { answerWith } from './answer'
import { registerBundleScheme, serveBundle } from './electron/bundle-protocol'
import { systemClipboard } from './electron/clipboard'
import { computerHere, zoomByKeys, type ComputerHere } from './electron/computer-here'
import { createDesktop, type Desktop } from './electron/desktop'
import { doctorHere } from './electron/doctor-here'
import { extrasHere } from './electron/extras-here'
import { openFileLog } from './electron/file-log'
import { confineToBundle, guardEveryPage } from './electron/guards'
import { routeIpc, walletRoutes } from './electron/ipc'
import { passByClosedKeyring } from './electron/keyring-switch'
import { createWalletWindow, type WalletWindow } from './electron/wallet-window'
import { openBrowser } from './electron/open-browser'
import { quitInOrder } from './electron/quit'
import { trayHere, type TrayDesk } from './electron/tray-here'
import { createSignInWindow, type SignInWindow } from './electron/sign-in-window'
import { openEverySend, openWorld, practiceControl, type World } from './electron/world'
import { createClipboardKeeper } from './handoff/clipboard-keeper'
import { createExports } from './handoff/exports'
import { createReplaceFiles } from './handoff/replace-files'
import { createSaveExportFile } from './handoff/save-file'
import { createAgeBox } from './moving/age-apart'
import { createMovingFiles } from './moving/moving-files'
import { createUnderstand } from './importing/understand-apart'
import { sessionBusSocket } from './bus/bus-address'
import { createSecretService } from './keyring/secret-service'
import { createLinkedFileStore } from './linked-files/file-store'
import type { Practice } from './practice/practice'
import type { Clock, ProxyPasswords } from './ports'
import { resolvePractice } from './practice/resolve'
import { profilesThatStay } from './profiles/staying'
import { createServerTime } from './refresh/server-time'
import { openSettings, type Settings } from './settings'
import { createSignIn } from './sign-in/attempt'
import { tidyJars } from './sign-in/jar-folders'
import { listenAtCallback } from './sign-in/loopback'
import { createProxyPasswords } from './sign-in/proxy-passwords'
import { systemClock } from './system-clock'
import { createSpeech, type LanguageDesk } from './speech'
import { createWallet } from './wallet'
import { waitAtMost } from './wait-at-most'

/** The composition root: builds everything, wires it, decides nothing. */
const outFolder = join(import.meta.dirname, '..')
/** What is imported is read in a thread of its own. */
const threadFile = join(outFolder, 'main/understand-thread.js')
const ageThreadFile = join(outFolder, 'main/age-thread.js')
/** The clipboard belongs to other programs: one that hangs must not keep the app from quitting. */
const clipboardPatienceMs = 1_000
/** Tokens are kept alive with or without a page that can be seen. */
const windowPatienceMs = 3_000
const secretService = createSecretService({
  socket: sessionBusSocket(process.env),
  userId: process.getuid?.(),
  clock: systemClock,
})

guardEveryPage()
registerBundleScheme()
if (app.requestSingleInstanceLock()) {
  await passByClosedKeyring(app, secretService, process)
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const dataFolder = app.getPath('userData')
  const world = openWorld({
    dataFolder,
    secretService,
    writeLog: openFileLog(join(dataFolder, 'logs')),
    openSettings: (onProblem) => openSettings({ folder: dataFolder, onProblem }),
  })
  const { settings } = world
  const language = createSpeech(settings, () => app.getPreferredSystemLanguages())
  await language.begin()
  world.log.info(`Token Wallet ${app.getVersion()}, Electron ${process.versions.electron}`)
  const mainWindow = createWalletWindow({ preload: join(outFolder, 'preload/index.cjs'), settings })
  const computer = computerHere(world, mainWindow, { data: dataFolder, out: outFolder })
  confineToBundle(session.defaultSession)
  serveBundle(session.defaultSession, join(outFolder, 'renderer'))
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  // Its process begins while the rest is built here. What its page asks is heard after that: nothing is awaited between.
  mainWindow.open()
  const proxies = createProxyPasswords(world.redaction.know)
  const surface = createSignInWindow({
    barPreload: join(outFolder, 'preload/sign-in-bar.cjs'),
    proxies,
    certificates: settings,
    onSent: (url) => world.hosts.note(url, 'sign-in-page'),
  })
  const tray = trayHere(mainWindow, computer)
  const built = buildWallet({ ...world, mainWindow, computer, language, tray }, surface, proxies)
  zoomByKeys(mainWindow, computer, (changes) => built.wallet.api.setPreferences(changes))

  const opened = openWallet(world, join(dataFolder, 'Partitions'))
  const answer = answerWith({
    wallet: built.wallet.api,
    // The page is fetched and built while the wallet opens.
    opened,
    factsOf: built.wallet.factsOf,
    redact: world.redaction.redact,
    onBug: (error) => world.log.bug(error),
  })
  routeIpc([...walletRoutes(mainWindow.page, answer), ...surface.routes], (channel) =>
    world.log.warn(`refused a message on ${channel}`),
  )
  // What a second start was given on its command line is ignored: it only brings this window forward.
  app.on('second-instance', mainWindow.bringForward)
  app.on('browser-window-focus', built.wallet.lookAgain)
  const isEnding = endInOrder({ ...world, mainWindow, computer }, built)
  await opened
  // It goes through all profiles and speaks up: the window shows them first.
  await waitAtMost(windowPatienceMs, mainWindow.shown)
  if (isEnding()) return
  built.wallet.start()
  await tray.begin(built.wallet.api)
}

/** What must come to rest, and in which order, before the app may be gone. Gives whether that has begun. */
function endInOrder(
  { mainWindow, computer, practice, vault, hosts }: Omit<WindowWorld, 'language' | 'tray'>,
  { wallet, signIn, clipboardKeeper }: ReturnType<typeof buildWallet>,
): () => boolean {
  return quitInOrder({
    settle: () => {
      signIn.cancel()
      wallet.rest()
      return wallet.settle()
    },
    close: async () => {
      await waitAtMost(clipboardPatienceMs, clipboardKeeper.flush())
      await practice.stop()
      await vault.close()
      await waitAtMost(clipboardPatienceMs, hosts.written())
      await computer.finish()
    },
    stay: () => {
      computer.stay()
      wallet.start()
      mainWindow.open()
    },
  })
}

async function openWallet({ vault, wallets, practice }: World, jars: string): Promise<void> {
  await vault.open()
  // What another wallet's profiles keep is theirs.
  await tidyJars(jars, wallets.others.length === 0 ? profilesThatStay(vault) : undefined)
  await openPracticeToTests(practice)
}

type WindowWorld = World<Settings> & {
  readonly mainWindow: WalletWindow
  readonly computer: ComputerHere
  readonly language: LanguageDesk
  readonly tray: TrayDesk
}

function buildWallet(world: WindowWorld, surface: SignInWindow, proxies: ProxyPasswords) {
  const { vault, locks, wallets, settings, practice, mainWindow, timeline, computer } = world
  const resolveAddress = (url: string): Promise<string> => resolvePractice(practice, url)
  const serverTime = createServerTime(systemClock)
  const { clock } = serverTime
  const send = serverTime.watching(openEverySend(world, proxies))
  const onSecret = world.redaction.know
  const signIn = createSignIn({
    surface: timeline.watchingPages(surface),
    openBrowser: timeline.watchingBrowser(openBrowser),
    listen: listenAtCallback,
    send,
    clock,
    randomBytes,
    resolveAddress,
    announce: (progress) => mainWindow.tell(signInProgressChannel, progress),
    onSecret,
  })
  const desktop = createDesktop(mainWindow, {
    bySystem: () => computer.preferences().systemNotices,
    onState: world.tray.look,
  })
  const extras = extrasHere(app.getPath('userData'))
  const handing = handingOver(desktop, clock)
  const wallet = createWallet({
    vault,
    locks,
    signIn,
    forgetSignIn: (profileId) => surface.forget(profileId),
    send,
    clock: systemClock,
    serverTime,
    randomBytes,
    newId: randomUUID,
    ...handing,
    language: world.language,
    ...desktop,
    computer,
    extras,
    doctor: doctorHere({ world, proxies, serverTime, extras }),
    understand: createUnderstand({ threadFile, clock: systemClock }),
    ageBox: createAgeBox({ threadFile: ageThreadFile, clock: systemClock }),
    wallets,
    resolveAddress,
    noticeMemory: settings,
    onSecret,
    redactKnown: world.redaction.redactKnown,
    timeline,
    version: app.getVersion(),
  })
  return { wallet, signIn, clipboardKeeper: handing.clipboardKeeper }
}

/** Where tokens leave the wallet: files and the clipboard. */
function handingOver({ askWhereToSave }: Desktop, clock: Clock) {
  const clipboardKeeper = createClipboardKeeper({
    clipboard: systemClipboard(process.platform),
    clock,
  })
  const writing = {
    randomBytes,
    clock,
    platform: process.platform,
    ownFolder: app.getPath('userData'),
  }
  const saveExportFile = createSaveExportFile(writing)
  const exports = createExports({ askWhereToSave, saveExportFile, clipboardKeeper })
  const movingFiles = createMovingFiles({ askWhereToSave, saveExportFile })
  const linkedFileStore = createLinkedFileStore(createReplaceFiles(writing))
  return { exports, movingFiles, clipboardKeeper, linkedFileStore }
}

/** Where the steered simulation listens is left in this process' environment: its port is new each time. */
async function openPracticeToTests(practice: Pick<Practice, 'start'>): Promise<void> {
  if (practiceControl().controlKey === undefined) return
  const { origin } = await practice.start()
  process.env['TOKEN_WALLET_PRACTICE_ORIGIN'] = origin
}
