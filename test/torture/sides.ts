import { createInterface } from 'node:readline'
import { WalletError } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import type { VaultRecord } from '#core/vault-document'
import { noAnswers, type Context } from '../../main/cli/context'
import { createEnding } from '../../main/cli/ending'
import { runCommandLine } from '../../main/cli/run'
import { createSystemTerminal } from '../../main/cli/system-terminal'
import { systemClock } from '../../main/system-clock'
import type { Vault } from '../../main/vault/vault'
import { aFakeCipher } from '../helpers/fake-cipher'
import { nodeNetSend } from '../helpers/node-net'
import { systemVault } from '../helpers/system-vault'
import { say } from './renewing'
import { wholeWallet } from './whole-wallet'

/** What a process that works beside another one is told first. */
export interface SideOrder {
  readonly folder: string
  /** The wallet as a window has it, or what is typed after `token-wallet`. */
  readonly role: { readonly type: 'window' } | { readonly type: 'command'; typed: string[] }
}

type Told = () => Promise<string | undefined>

/**
 * Says `ready`, is told what it is to be, and `saved <refresh token>` whenever a pair is durable. A window says
 * `opened`, then for each `renew` it is told, `renewed <name>` or `failed <name> <code>` of each profile, and
 * `through`; at `quit` it comes to rest as the app does. A command is told `go`; its messages go to standard error, and
 * it says `ended <exit code>`.
 */
export async function playSide(): Promise<void> {
  const input = createInterface(process.stdin)[Symbol.asyncIterator]()
  const told: Told = async () => {
    const line = await input.next()
    return line.done === true ? undefined : line.value
  }
  say('ready')
  const { folder, role } = JSON.parse((await told()) ?? '') as SideOrder
  if (role.type === 'window') await playWindow(folder, told)
  else await playCommand(folder, role.typed, told)
}

async function playWindow(folder: string, told: Told): Promise<void> {
  const { vault, wallet } = walletOf(folder)
  await vault.open()
  wallet.start()
  say('opened')
  for (let line = await told(); line === 'renew'; line = await told()) {
    const { profiles } = await wallet.api.state()
    // Where a sign-in is needed, nothing renews.
    const able = profiles.filter(({ needsSignIn }) => needsSignIn === undefined)
    await Promise.all(able.map((profile) => renewOne(profile, wallet)))
    say('through')
  }
  wallet.rest()
  if ((await wallet.settle()) > 0) throw new Error('a token is not saved')
  await vault.close()
  process.exit()
}

async function renewOne(
  { id, name }: ProfileSummary,
  { api }: ReturnType<typeof wholeWallet>,
): Promise<void> {
  try {
    await api.renew(id)
    say(`renewed ${name}`)
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    say(`failed ${name} ${error.code}`)
  }
}

/** As main/command-line.ts wires it. */
async function playCommand(folder: string, typed: readonly string[], told: Told): Promise<void> {
  const exit = (code: number): void => {
    say(`ended ${code}`)
    process.exit()
  }
  const terminal = createSystemTerminal(() => ending.interrupt())
  const ending = createEnding({ terminal: () => terminal, clock: systemClock, exit })
  const open = async (isJson: boolean): Promise<Context> => {
    const { vault, wallet } = walletOf(folder)
    ending.begin({ wallet, close: () => vault.close() })
    await vault.open()
    return {
      wallet,
      terminal,
      answers: noAnswers(),
      isJson,
      now: () => systemClock.now(),
      dataFolder: folder,
      runtime: process.versions.node,
      signInAddress: () => undefined,
      runProgram: () => Promise.reject(new Error('nothing is run here')),
    }
  }
  await told()
  const code = await runCommandLine(typed, {
    terminal,
    version: '0.0.0',
    open,
    onBug: (error) => terminal.say(String(error)),
    onDueRun: () => undefined,
  })
  await ending.end(code)
}

function walletOf(folder: string) {
  const { vault, locks } = systemVault(folder, aFakeCipher())
  const telling: Vault = {
    ...vault,
    change: async (change, how) => {
      let put: readonly VaultRecord[] = []
      await vault.change(() => {
        const made = typeof change === 'function' ? change() : change
        put = made.put ?? []
        return made
      }, how)
      for (const record of put) {
        if (record.kind !== 'profile') continue
        say(`saved ${record.profile.tokenSet?.refreshToken?.reveal() ?? 'none'}`)
      }
    },
  }
  return { vault: telling, wallet: wholeWallet({ vault: telling, locks, send: nodeNetSend() }) }
}
