import { randomBytes, randomUUID } from 'node:crypto'
import { createExports } from '../../main/handoff/exports'
import type { ProcessLocks, Send } from '../../main/ports'
import { createServerTime } from '../../main/refresh/server-time'
import { createSignIn } from '../../main/sign-in/attempt'
import { systemClock } from '../../main/system-clock'
import type { Vault } from '../../main/vault/vault'
import { createWallet, type Wallet } from '../../main/wallet'
import { quietPorts } from '../helpers/quiet-ports'

/** All of the wallet in this process, as the app puts it together, but for the desktop around it. */
export function wholeWallet(ports: {
  readonly vault: Vault
  readonly locks: ProcessLocks
  readonly send: Send
}): Wallet {
  const serverTime = createServerTime(systemClock)
  const send = serverTime.watching(ports.send)
  const { clock } = serverTime
  const nobody = () => Promise.reject(new Error('nobody is here'))
  const resolveAddress = (url: string) => Promise.resolve(url)
  const clipboardKeeper = {
    copy: nobody,
    flush: () => Promise.resolve(),
    isHolding: () => false,
  }
  return createWallet({
    ...quietPorts,
    ...ports,
    send,
    signIn: createSignIn({
      surface: { open: nobody, focus: () => undefined, forget: () => Promise.resolve() },
      openBrowser: nobody,
      listen: nobody,
      send,
      clock,
      randomBytes,
      resolveAddress,
      announce: () => undefined,
      onSecret: () => undefined,
    }),
    forgetSignIn: () => Promise.resolve(),
    clock: systemClock,
    serverTime,
    randomBytes,
    newId: randomUUID,
    exports: createExports({ askWhereToSave: nobody, saveExportFile: nobody, clipboardKeeper }),
    clipboardKeeper,
    chooseKeyFile: nobody,
    resolveAddress,
    onSecret: () => undefined,
    version: '0.0.0',
  })
}
