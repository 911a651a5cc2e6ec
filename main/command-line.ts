import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { text } from '#core/text/text'
import { comeToRest } from './cli/come-to-rest'
import { noAnswers, type Context, type TypedAnswers } from './cli/context'
import { exitCodes } from './cli/exit-codes'
import { noSignInWindow, withoutDesktop } from './cli/no-window'
import { runCommandLine } from './cli/run'
import { runProgram } from './cli/run-program'
import { createSystemTerminal } from './cli/system-terminal'
import { passByClosedKeyring } from './electron/keyring-switch'
import { openBrowser } from './electron/open-browser'
import { openEverySend, openWorld, type World } from './electron/world'
import { createExports } from './handoff/exports'
import { createSaveExportFile } from './handoff/save-file'
import { createUnderstand } from './importing/understand-apart'
import { sessionBusSocket } from './keyring/bus-address'
import { createSecretService } from './keyring/secret-service'
import { resolvePractice } from './practice/resolve'
import { createServerTime } from './refresh/server-time'
import { createSignIn, type SignIn } from './sign-in/attempt'
import { listenAtCallback } from './sign-in/loopback'
import { createProxyPasswords } from './sign-in/proxy-passwords'
import { systemClock } from './system-clock'
import { createWallet, type Wallet } from './wallet'

/** The other composition root: the same wallet without a window. Builds everything, wires it, decides nothing. */
const threadFile = join(import.meta.dirname, 'understand-thread.js')
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

interface Opened {
  readonly world: World
  readonly wallet: Wallet
}

async function run(): Promise<void> {
  let opened: Opened | undefined
  let [interruptions, isChildRunning] = [0, false]
  const rest = async (): Promise<void> => {
    if (opened === undefined) return
    const { world, wallet } = opened
    opened = undefined
    await comeToRest(wallet, { terminal, clock: systemClock, isGivenUp: () => interruptions > 1 })
    await world.vault.close()
    // A program that is about to run may call it still.
    if (!isChildRunning) await world.practice.stop()
  }
  const interrupt = (): void => {
    interruptions += 1
    // A program that runs in this terminal hears of it by itself.
    if (interruptions > 1 || isChildRunning) return
    terminal.say(text.commandLine.interrupted)
    void rest().finally(() => app.exit(exitCodes.interrupted))
  }
  const terminal = createSystemTerminal(interrupt)
  app.on('before-quit', (event) => {
    event.preventDefault()
    interrupt()
  })

  const open = async (isJson: boolean): Promise<Context> => {
    const answers = noAnswers()
    const dataFolder = app.getPath('userData')
    const world = openWorld(dataFolder, secretService)
    const { wallet, signIn } = buildWallet(world, answers, (copied) => terminal.out(copied))
    opened = { world, wallet }
    await world.vault.open()
    return {
      wallet,
      terminal,
      answers,
      isJson,
      now: () => systemClock.now(),
      dataFolder,
      runtime: process.versions.electron,
      signInAddress: () => signIn.authorizationUrl(),
      runProgram: async (program, variables) => {
        isChildRunning = true
        await rest()
        return runProgram(program, variables, terminal)
      },
    }
  }
  const code = await runCommandLine(typed, {
    terminal,
    version: app.getVersion(),
    open,
    onBug: (error) => opened?.world.log.bug(error),
  })
  if (interruptions > 0 && !isChildRunning) return
  await rest()
  app.exit(code)
}

function buildWallet(
  world: World,
  answers: TypedAnswers,
  out: (text: string) => Promise<void>,
): { readonly wallet: Wallet; readonly signIn: SignIn } {
  const { vault, locks, wallets, redaction, timeline, practice } = world
  const serverTime = createServerTime(systemClock)
  const { clock } = serverTime
  const send = serverTime.watching(openEverySend(world, createProxyPasswords(redaction.know)))
  const resolveAddress = (url: string): Promise<string> => resolvePractice(practice, url)
  const onSecret = redaction.know
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
    onSecret,
  })
  // What the window puts into the clipboard goes to standard output, and is nowhere afterwards.
  const clipboardKeeper = {
    copy: async (copied: string) => {
      await out(copied)
      return { clearsAfterMs: 0 }
    },
    flush: () => Promise.resolve(),
  }
  const exports = createExports({
    askWhereToSave: () => Promise.resolve(answers.out),
    saveExportFile: createSaveExportFile({ randomBytes, clock, platform: process.platform }),
    clipboardKeeper,
  })
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
    clipboardKeeper,
    understand: createUnderstand({ threadFile, clock: systemClock }),
    wallets,
    resolveAddress,
    onSecret,
    redactKnown: redaction.redactKnown,
    timeline,
    version: app.getVersion(),
  })
  return { wallet, signIn }
}
