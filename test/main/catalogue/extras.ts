import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createExtras } from '../../../main/extras/extras'
import type { RunTool } from '../../../main/extras/run-tool'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

/** From now on the app may put things on this computer, under a home of its own. */
async function atHome(bench: WalletBench, run: RunTool): Promise<string> {
  const home = await aTempFolder()
  const world = {
    platform: 'linux',
    home,
    path: '/usr/bin:/bin',
    shell: '/bin/bash',
    userId: 1000,
    dataFolder: home,
    launch: ['/opt/Token Wallet/token-wallet', '--', '--cli'],
  } as const
  bench.extras = createExtras(world, run)
  return home
}

const nothing: RunTool = () => Promise.resolve({ code: 0, out: '', errors: '' })

/** What is in the way of what is put on this computer, and of the clipboard. */
export const beside: readonly Provocation[] = [
  {
    what: 'a program of that name that is not ours',
    code: 'place-taken',
    provoke: async (bench) => {
      const folder = join(await atHome(bench, nothing), '.local/bin')
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'token-wallet'), '#!/bin/sh\n')
      return bench.wallet.installCommand()
    },
  },
  {
    what: 'a file where a folder should be',
    code: 'place-closed',
    provoke: async (bench) => {
      const home = await atHome(bench, nothing)
      await writeFile(join(home, '.local'), '')
      await chmod(join(home, '.local'), 0o600)
      return bench.wallet.installCommand()
    },
  },
  {
    what: 'a scheduler that refuses',
    code: 'timer-refused',
    provoke: async (bench) => {
      await atHome(bench, () => Promise.resolve({ code: 1, out: '', errors: 'Access denied' }))
      return bench.wallet.renewWhileClosed(true)
    },
  },
  {
    what: 'an app’s folder that is a link to another place',
    code: 'removal-through-link',
    provoke: async (bench) => {
      const own = await bench.ownFolder()
      bench.ownFolder = () => Promise.resolve({ ...own, isLink: true })
      return bench.wallet.removeEverything('remove-everything')
    },
  },
  {
    what: 'a clipboard that another program holds when it should be cleared',
    code: 'clipboard-held',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.wallet.copyToken(id)
      const { text } = bench.clipboard
      Object.defineProperty(bench.clipboard, 'text', {
        get: () => text,
        set: () => {
          throw new Error('held')
        },
      })
      return bench.wallet.clearClipboard()
    },
  },
]
