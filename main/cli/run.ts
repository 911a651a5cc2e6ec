import { exporters } from '#core/exporters/index'
import { assertNever, toFailure, WalletError } from '#core/errors'
import type { DueRunEnd } from '#core/extras'
import { text } from '#core/text/text'
import { completionOf } from './completion'
import { NoSuchProfile, type Context, type Ended } from './context'
import { copies } from './copies'
import { doctor } from './doctor'
import { endingOf, exitCodes } from './exit-codes'
import { exec, exportToken, token } from './handing'
import { list, show } from './looks'
import { openUp, WalletClosed } from './open-wallet'
import type { Order, PlainOrder, WalletOrder } from './order'
import { readOrder } from './read-order'
import { bundle } from './moving'
import { check, renew } from './renewing'
import { useProfile } from './using'
import { signIn } from './signing-in'
import { importFile } from './taking'
import type { Terminal } from './terminal'
import { UsageError } from './usage-error'
import { failureWords, jsonOf, tableOf } from './words'

/** What a run is given. The wallet is opened only for what needs it. */
export interface CommandLinePorts {
  readonly terminal: Terminal
  readonly version: string
  readonly open: (isJson: boolean) => Promise<Context>
  readonly onBug: (error: unknown) => void
  /** Hears how a renewal of all that was due ended. */
  readonly onDueRun: (ended: DueRunEnd) => void
}

/** Does what was typed, says how it went, and gives the exit code. */
export async function runCommandLine(
  typed: readonly string[],
  ports: CommandLinePorts,
): Promise<number> {
  const { terminal } = ports
  let isJson = typed.includes('--json')
  try {
    const order = readOrder(typed)
    isJson = order.isJson
    return codeOf(await noted(order, ports))
  } catch (error) {
    return codeOf(tell(error, { terminal, isJson, onBug: ports.onBug }))
  }
}

/** The window shows how the last renewal without it ended. */
async function noted(line: Order, ports: CommandLinePorts): Promise<Ended> {
  const { order } = line
  if (order.type !== 'renew' || order.which.type !== 'due') return perform(line, ports)
  try {
    const ended = await perform(line, ports)
    ports.onDueRun(dueRunEnd(ended))
    return ended
  } catch (error) {
    ports.onDueRun(dueRunEnd(wordsFor(error, () => undefined).ended))
    throw error
  }
}

function dueRunEnd(ended: Ended): DueRunEnd {
  return ended === 'ok' || ended === 'locked' || ended === 'sign-in' ? ended : 'failed'
}

function codeOf(ended: Ended): number {
  return typeof ended === 'number' ? ended : exitCodes[ended]
}

async function perform(line: Order, ports: CommandLinePorts): Promise<Ended> {
  const { order, isJson } = line
  if (isPlain(order)) {
    await ports.terminal.out(plainAnswer(order, ports.version, isJson))
    return 'ok'
  }
  const context = await ports.open(isJson)
  // What keeps the wallet closed is what a doctor is asked about.
  if (order.type !== 'doctor' || line.passphraseFromInput) await openUp(context, line)
  return performInWallet(context, order)
}

const sending: readonly WalletOrder['type'][] = ['renew', 'check', 'sign-in', 'import']

/** Is this a command that asks a provider? */
export function usuallySends(typed: readonly string[]): boolean {
  return sending.some((word) => typed.includes(word))
}

function isPlain(order: Order['order']): order is PlainOrder {
  return ['help', 'version', 'formats', 'completion'].includes(order.type)
}

function plainAnswer(order: PlainOrder, version: string, isJson: boolean): string {
  const words = text.commandLine
  switch (order.type) {
    case 'help':
      return words.help
    case 'version':
      return isJson ? jsonOf({ version }) : `${version}\n`
    case 'formats': {
      const forms = exporters.map(({ id, label, fileName }) => ({ id, label, fileName }))
      return isJson
        ? jsonOf({ formats: forms })
        : tableOf(forms.map(({ id, label }) => [id, label]))
    }
    case 'completion':
      return completionOf(order.shell)
    default:
      return assertNever(order)
  }
}

function performInWallet(context: Context, order: WalletOrder): Promise<Ended> {
  switch (order.type) {
    case 'list':
      return list(context, order.as)
    case 'show':
      return show(context, order.name)
    case 'doctor':
      return doctor(context, order)
    case 'token':
      return token(context, order)
    case 'export':
      return exportToken(context, order)
    case 'copies':
      return copies(context, order.name)
    case 'exec':
      return exec(context, order)
    case 'renew':
      return renew(context, order.which)
    case 'use':
      return useProfile(context, order)
    case 'check':
      return check(context, order.name)
    case 'bundle':
      return bundle(context, order)
    case 'import':
      return importFile(context, order)
    case 'sign-in':
      return signIn(context, order)
    default:
      return assertNever(order)
  }
}

interface Told {
  readonly ended: Ended
  readonly code: string
  readonly message: string
}

function tell(
  error: unknown,
  to: Pick<CommandLinePorts, 'terminal' | 'onBug'> & { readonly isJson: boolean },
): Ended {
  const { ended, code, message } = wordsFor(error, to.onBug)
  to.terminal.say(to.isJson ? JSON.stringify({ error: { code, message } }) : message)
  return ended
}

function wordsFor(error: unknown, onBug: (error: unknown) => void): Told {
  const words = text.commandLine
  if (error instanceof UsageError) {
    return { ended: 'usage', code: 'usage', message: `${error.message} ${words.seeHelp}` }
  }
  if (error instanceof NoSuchProfile) {
    const message = `${words.noProfile(error.wanted)} ${words.knownProfiles(error.known)}`
    return { ended: 'no-profile', code: 'profile-missing', message }
  }
  if (error instanceof WalletClosed) {
    return { ended: 'locked', code: 'vault-locked', message: error.message }
  }
  if (error instanceof WalletError) {
    const { code } = toFailure(error)
    return { ended: endingOf[code], code, message: failureWords(error) }
  }
  onBug(error)
  const unexpected = new WalletError('unexpected')
  return { ended: 'unexpected', code: 'unexpected', message: failureWords(unexpected) }
}
