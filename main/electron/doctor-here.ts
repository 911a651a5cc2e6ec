import { readFile, statfs } from 'node:fs/promises'
import { homedir, release, userInfo } from 'node:os'
import { join } from 'node:path'
import { app, Notification } from 'electron'
import type { DoctorWorld } from '../doctor/doctor-world'
import type { ExtrasDesk } from '../extras/extras'
import { readMachineId } from '../machine-id'
import type { ProxyPasswords } from '../ports'
import { throughPractice } from '../practice/resolve'
import type { ServerTime } from '../refresh/server-time'
import { systemProxyFor } from './open-sends'
import { createServerLook } from './server-look'
import type { World } from './world'

interface DoctorPlace {
  readonly world: Pick<World, 'cipher' | 'practice' | 'wallets'>
  readonly proxies: ProxyPasswords
  /** Learns from what is asked, as from every other request. */
  readonly serverTime: Pick<ServerTime, 'watching'>
  /** Where there is a window. */
  readonly extras?: Pick<ExtrasDesk, 'look'>
}

/** The computer this process runs on, as the doctor looks at it. */
export function doctorHere(place: DoctorPlace): DoctorWorld {
  const { world, proxies, serverTime, extras } = place
  const dataFolder = app.getPath('userData')
  const { ask, certificateOf } = createServerLook(proxies)
  return {
    dataFolder,
    walletFolder: join(dataFolder, world.wallets.current),
    machineId: readMachineId(),
    platform: process.platform,
    env: process.env,
    versions: {
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
      release: release(),
      architecture: process.arch,
    },
    keyring: () => world.cipher.status(),
    proxyFor: systemProxyFor,
    ask: serverTime.watching(throughPractice(ask, world.practice)),
    certificateOf,
    ...(extras === undefined ? {} : { extras, canNotify: () => Notification.isSupported() }),
    freeSpaceAt: async (path) => {
      const { bavail, bsize } = await statfs(path)
      return bavail * bsize
    },
    logLines: () => lastLines(join(dataFolder, 'logs', 'main.log')),
    person: { userName: nameOfPerson(), home: homedir() },
  }
}

const mostLines = 200

async function lastLines(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-mostLines)
}

function nameOfPerson(): string {
  try {
    return userInfo().username
  } catch {
    // Nobody has told this system who runs the process.
    return ''
  }
}
