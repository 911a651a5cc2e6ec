import { randomBytes, randomUUID } from 'node:crypto'
import { createClipboardKeeper } from '../../main/handoff/clipboard-keeper'
import { createExports } from '../../main/handoff/exports'
import type { Send } from '../../main/ports'
import { createServerTime } from '../../main/refresh/server-time'
import { createSignIn } from '../../main/sign-in/attempt'
import { createWallet, type Wallet } from '../../main/wallet'
import { aMemoryVault, recordsOf, type VirtualWorld } from '../helpers/virtual-world'
import { fakeProcessLocks } from '../helpers/fake-process-locks'
import { quietPorts } from '../helpers/quiet-ports'

/** The whole wallet in virtual time. */
export interface VirtualHolder {
  readonly wallet: Wallet
  /** The refresh token of a profile as it went through the clipboard last. */
  readonly handedOver: (number: number) => string
}

/** A wallet of `profiles` profiles whose requests take `send`. */
export async function aVirtualHolder(
  world: VirtualWorld,
  send: Send,
  profiles: number,
): Promise<VirtualHolder> {
  const vault = await aMemoryVault(world)
  await vault.put(...Array.from({ length: profiles }, (_, at) => recordsOf({}, at)).flat())
  const serverTime = createServerTime(world.clock)
  const clipboard = { text: '' }
  const handed = new Map<number, string>()
  const clipboardKeeper = createClipboardKeeper({
    clipboard: {
      read: () => Promise.resolve(clipboard.text),
      writeSecret: (text) => {
        clipboard.text = text
        const [token = '', number] = /refresh-key-(\d+)-\d+/.exec(text) ?? []
        handed.set(Number(number), token)
        return Promise.resolve()
      },
      clear: () => Promise.resolve(void (clipboard.text = '')),
    },
    clock: world.clock,
  })
  const watched = serverTime.watching(send)
  const { clock } = world
  const nobody = () => Promise.reject(new Error('nobody is here'))
  const resolveAddress = (url: string) => Promise.resolve(url)
  const surface = { open: nobody, focus: () => undefined, forget: () => Promise.resolve() }
  const announce = () => undefined
  const wallet = createWallet({
    vault,
    locks: fakeProcessLocks(),
    signIn: createSignIn({
      surface,
      openBrowser: nobody,
      send: watched,
      clock,
      randomBytes,
      resolveAddress,
      announce,
      onSecret: () => undefined,
    }),
    forgetSignIn: () => Promise.resolve(),
    send: watched,
    clock,
    serverTime,
    randomBytes,
    newId: randomUUID,
    exports: createExports({
      askWhereToSave: nobody,
      saveExportFile: nobody,
      clipboardKeeper,
    }),
    clipboardKeeper,
    resolveAddress,
    ...quietPorts,
    onSecret: () => undefined,
    version: '0.0.0',
  })
  return { wallet, handedOver: (number) => handed.get(number) ?? '' }
}
