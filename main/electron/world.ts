import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, safeStorage } from 'electron'
import { appId } from '../app-id'
import { createHostsBook, type HostsBook } from '../computer/hosts-book'
import { createLog, type WriteLog } from '../log'
import { readMachineId } from '../machine-id'
import { knownAuthorities } from '../mutual-tls/authorities'
import { withMutualTls } from '../mutual-tls/by-request'
import type { ProxyPasswords, SecretService, Send } from '../ports'
import { latePractice } from '../practice/late'
import type { Practice } from '../practice/practice'
import { throughPractice } from '../practice/resolve'
import { secretsIn } from '../profiles/known-secrets'
import { createRedaction } from '../redaction'
import type { Settings } from '../settings'
import { systemClock } from '../system-clock'
import { createTimeline, type Timeline } from '../timeline'
import { nodeFileSystem } from '../vault/file-system'
import { systemLocks } from '../vault/system-locks'
import { openVault } from '../vault/vault'
import { findWallets } from '../wallet-choice'
import { openSends, systemProxyFor } from './open-sends'
import { createOsCipher } from './os-cipher'

export type World<Kept extends Preference = Preference> = ReturnType<typeof openWorld<Kept>>

export type Preference = Pick<Settings, 'wallet' | 'chooseWallet'>

export interface WorldPorts<Kept extends Preference> {
  readonly dataFolder: string
  readonly secretService: SecretService
  readonly writeLog: WriteLog
  readonly openSettings: (onProblem: (error: unknown) => void) => Kept
}

/** What the wallet stands on, in a window or without one: its vault, its log, the practice simulation. */
export function openWorld<Kept extends Preference>(ports: WorldPorts<Kept>) {
  const { dataFolder, secretService, writeLog } = ports
  const redaction = createRedaction(() => secretsIn(vault))
  const log = createLog(redaction.redact, writeLog)
  const settings = ports.openSettings((error) => log.bug(error))
  const wallets = findWallets(dataFolder, settings)
  const [folder, machineId] = [join(dataFolder, wallets.current), readMachineId()]
  const locks = systemLocks(folder, machineId, systemClock)
  const cipher = createOsCipher(safeStorage, { platform: process.platform, secretService })
  const vault = openVault({
    folder,
    cipher,
    randomBytes,
    clock: systemClock,
    appId,
    machineId,
    locks,
    platform: process.platform,
  })
  process.on('uncaughtException', (error) => log.bug(error))
  process.on('unhandledRejection', (error) => log.bug(error))
  const practice =
    practiceOfTests() ??
    latePractice({
      dataFolder,
      clock: systemClock,
      randomBytes,
      locks: systemLocks(join(dataFolder, 'practice'), machineId, systemClock),
      ...practiceControl(),
    })
  const timeline = createTimeline({ clock: systemClock, redactKnown: redaction.redactKnown })
  const hosts = hostsBookIn(join(dataFolder, 'hosts'), machineId)
  return { vault, cipher, locks, wallets, settings, redaction, log, practice, timeline, hosts }
}

function hostsBookIn(folder: string, machineId: string): HostsBook {
  const { platform } = process
  const disk = { fs: nodeFileSystem(platform), clock: systemClock, platform }
  const locks = systemLocks(folder, machineId, systemClock)
  return createHostsBook({ disk, folder, locks, clock: systemClock })
}

interface OnTheWayOut {
  readonly practice: Pick<Practice, 'start'>
  readonly timeline: Timeline
  readonly hosts: Pick<HostsBook, 'watching'>
}

/** The one way out for requests of the wallet's own. */
export function openEverySend(
  { practice, timeline, hosts }: OnTheWayOut,
  proxies: ProxyPasswords,
): Send {
  const sends = withMutualTls(openSends(proxies), {
    proxyFor: systemProxyFor,
    passwords: proxies,
    authorities: knownAuthorities,
  })
  const noted = hosts.watching(sends, () => timeline.kindNow() ?? 'other')
  return throughPractice(timeline.watching(noted), practice)
}

/** Tests have several processes ask one simulation, and count what it was asked. */
function practiceOfTests(): Pick<Practice, 'start' | 'stop'> | undefined {
  const origin = process.env['TOKEN_WALLET_PRACTICE_AT']
  if (practiceControl().controlKey === undefined || origin === undefined) return undefined
  return { start: () => Promise.resolve({ origin }), stop: () => Promise.resolve() }
}

/** Tests steer the simulation with a key of theirs; an app that people installed has no such door. */
export function practiceControl(): { readonly controlKey?: string } {
  const controlKey = process.env['TOKEN_WALLET_PRACTICE_CONTROL']
  return app.isPackaged || controlKey === undefined ? {} : { controlKey }
}
