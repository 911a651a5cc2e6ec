import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { noAnswers, type Context, type TypedAnswers } from './cli/context'
import { createEnding, type EndingInOrder } from './cli/ending'
import { noSignInWindow, withoutDesktop } from './cli/no-window'
import { readChosenLanguage, readChosenWallet } from './cli/plain-settings'
import { runCommandLine, usuallySends } from './cli/run'
import { runProgram } from './cli/run-program'
import { speakHere } from './cli/speak-here'
import { createSystemTerminal } from './cli/system-terminal'
import type { Terminal } from './cli/terminal'
import { passByClosedKeyring } from './electron/keyring-switch'
import { noteDueRun } from './extras/due-run'
import { openBrowser } from './electron/open-browser'
import { doctorHere } from './electron/doctor-here'
import { createLateSend } from './electron/late-send'
import { openEverySend, openWorld, type World } from './electron/world'
import type { ClipboardKeeper } from './handoff/clipboard-keeper'
import { createExports } from './handoff/exports'
import { createReplaceFiles } from './handoff/replace-files'
import { createSaveExportFile } from './handoff/save-file'
import { createAgeBox } from './moving/age-apart'
import { createMovingFiles } from './moving/moving-files'
import { createUnderstand } from './importing/understand-apart'
import { sessionBusSocket } from './bus/bus-address'
import { createSecretService } from './keyring/secret-service'
import { createLinkedFileStore } from './linked-files/file-store'
import { createLog, type WriteLog } from './log'
import type { Clock } from './ports'
import { resolvePractice } from './practice/resolve'
import { createRedaction } from './redaction'
import { createServerTime } from './refresh/server-time'
import { createSignIn, type SignIn } from './sign-in/attempt'
import { listenAtCallback } from './sign-in/loopback'
import { createProxyPasswords } from './sign-in/proxy-passwords'
import { systemClock } from './system-clock'
import { waitAtMost } from './wait-at-most'
import { createWallet, type Wallet } from './wallet'

/** The other composition root: the same wallet without a window. Builds everything, wires it, decides nothing. */
const threadFile = join(import.meta.dirname, 'understand-thread.js')
const ageThreadFile = join(import.meta.dirname, 'age-thread.js')
/** Notes of hosts are no reason to keep a terminal waiting. */
const notesPatienceMs = 2_000
const typed = process.argv.slice(process.argv.indexOf('--cli') + 1)
const secretService = createSecretService({
  socket: sessionBusSocket(process.env),
  userId: process.getuid?.(),
  clock: systemClock,
})

app.disableHardwareAcceleration()
// The window may be open: what Chromium keeps of pages is its own. Elsewhere the system’s key lies among it.
if (process.platform === 'linux') {
  const pages = join(app.getPath('userData'), 'command-line')
  mkdirSync(pages, { recursive: true, mode: 0o700 })
  app.setPath('sessionData', pages)
}
await passByClosedKeyring(app, secretService, process)
void app.whenReady().then(run)

async function run(): Promise<void> {
  await speakHere({
    typed,
    chosen: readChosenLanguage(app.getPath('userData')),
    env: process.env,
  })
  const ending = createEnding({
    terminal: () => terminal,
    clock: systemClock,
    exit: (code) => app.exit(code),
  })
  const terminal = createSystemTerminal(() => ending.interrupt())
  app.on('before-quit', (event) => {
    event.preventDefault()
    ending.interrupt()
  })
  const file = lateLog()
  // Until the wallet is open only the shapes of secrets are known.
  let log = createLog(createRedaction().redact, file.write)
  const code = await runCommandLine(typed, {
    terminal,
    version: app.getVersion(),
    open: async (isJson) => {
      const world = openHere(file.write)
      log = world.log
      return openWallet(world, { terminal, ending, isJson })
    },
    onBug: (error) => log.bug(error),
    onDueRun: (ended) => noteDueRun(app.getPath('userData'), { at: systemClock.now(), ended }),
  })
  await file.written()
  await ending.end(code)
}

interface Surroundings {
  readonly terminal: Terminal
  readonly ending: EndingInOrder
  readonly isJson: boolean
}

function openHere(writeLog: WriteLog): World {
  const dataFolder = app.getPath('userData')
  const openSettings = () => readChosenWallet(dataFolder)
  return openWorld({ dataFolder, secretService, writeLog, openSettings })
}

async function openWallet(
  world: World,
  { terminal, ending, isJson }: Surroundings,
): Promise<Context> {
  const answers = noAnswers()
  const { wallet, signIn } = buildWallet(world, answers, (copied) => terminal.out(copied))
  const close = async () => {
    await world.vault.close()
    await waitAtMost(notesPatienceMs, world.hosts.written())
  }
  ending.begin({ wallet, close })
  await world.vault.open()
  return {
    wallet,
    terminal,
    answers,
    isJson,
    now: () => systemClock.now(),
    dataFolder: app.getPath('userData'),
    runtime: process.versions.electron,
    signInAddress: () => signIn.authorizationUrl(),
    runProgram: async (program, variables) => {
      ending.leaveTerminal()
      await ending.rest()
      return runProgram(program, variables, terminal)
    },
  }
}

interface LateLog {
  readonly write: WriteLog
  /** Resolves when all of it is written. */
  readonly written: () => Promise<void>
}

/** Opened when there is something to write. */
function lateLog(): LateLog {
  const folder = join(app.getPath('userData'), 'logs')
  let opened: Promise<WriteLog> | undefined
  return {
    write: (level, line) => {
      opened = (
        opened ?? import('./electron/file-log').then(({ openFileLog }) => openFileLog(folder))
      ).then((write) => {
        write(level, line)
        return write
      })
    },
    written: async () => {
      await opened
    },
  }
}

function buildWallet(
  world: World,
  answers: TypedAnswers,
  out: (text: string) => Promise<void>,
): { readonly wallet: Wallet; readonly signIn: SignIn } {
  const { vault, locks, wallets, redaction, timeline, practice } = world
  const serverTime = createServerTime(systemClock)
  const { clock } = serverTime
  const proxies = createProxyPasswords(redaction.know)
  const send = serverTime.watching(
    createLateSend(() => openEverySend(world, proxies), { isExpected: usuallySends(typed) }),
  )
  const resolveAddress = (url: string): Promise<string> => resolvePractice(practice, url)
  const signIn = createSignIn({
    surface: timeline.watchingPages(noSignInWindow),
    openBrowser: timeline.watchingBrowser(async (url) => {
      if (!answers.isPasted) await openBrowser(url)
    }),
    listen: listenAtCallback,
    send,
    clock,
    randomBytes,
    resolveAddress,
    announce: () => answers.onProgress(),
    onSecret: redaction.know,
  })
  const clipboardKeeper = clipboardTo(out)
  const files = filesFor(answers, clock)
  const exports = createExports({ ...files, clipboardKeeper })
  const wallet = createWallet({
    ...withoutDesktop(answers),
    vault,
    locks,
    signIn,
    send,
    clock: systemClock,
    serverTime,
    randomBytes,
    newId: randomUUID,
    exports,
    linkedFileStore: createLinkedFileStore(createReplaceFiles(writingHere(clock))),
    clipboardKeeper,
    understand: createUnderstand({ threadFile, clock: systemClock }),
    ageBox: createAgeBox({ threadFile: ageThreadFile, clock: systemClock }),
    movingFiles: createMovingFiles(files),
    wallets,
    resolveAddress,
    onSecret: redaction.know,
    redactKnown: redaction.redactKnown,
    doctor: doctorHere({ world, proxies, serverTime }),
    timeline,
    version: app.getVersion(),
  })
  return { wallet, signIn }
}

/** What the window puts into the clipboard goes to standard output, and is nowhere afterwards. */
function clipboardTo(out: (text: string) => Promise<void>): ClipboardKeeper {
  return {
    copy: async (copied) => {
      await out(copied)
      return { clearsAfterMs: 0 }
    },
    flush: () => Promise.resolve(),
    isHolding: () => false,
  }
}

/** Where files go that tokens are handed over in. */
function filesFor(answers: TypedAnswers, clock: Clock) {
  return {
    askWhereToSave: () => Promise.resolve(answers.out),
    saveExportFile: createSaveExportFile(writingHere(clock)),
  }
}

function writingHere(clock: Clock) {
  const ownFolder = app.getPath('userData')
  return { randomBytes, clock, platform: process.platform, ownFolder }
}
