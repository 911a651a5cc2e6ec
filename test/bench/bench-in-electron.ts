import { app, safeStorage } from 'electron'
import { openSends } from '../../main/electron/open-sends'
import { createOsCipher } from '../../main/electron/os-cipher'
import { sessionBusSocket } from '../../main/bus/bus-address'
import { createSecretService } from '../../main/keyring/secret-service'
import type { Cipher } from '../../main/ports'
import { systemClock } from '../../main/system-clock'
import { say } from '../torture/renewing'
import type { BenchOrder, Timing } from './order'
import { timeRenewal, timeRenewals } from './renewal-tasks'
import { fill, timeCompactions, timeSaves, timeUnlock, type BenchWorld } from './vault-tasks'

// The keyring keeps a key per name: what is filled here is opened by the app itself.
app.setName('Token Wallet')
app.disableHardwareAcceleration()
void app.whenReady().then(async () => {
  const order = JSON.parse(process.argv.at(-1) ?? '') as BenchOrder
  const none = { find: () => undefined, remember: () => undefined, forget: () => undefined }
  const world: BenchWorld = { order, cipher: counting(systemCipher()), send: openSends(none) }
  for (const timing of await tasks[order.task](world)) say(`timing ${JSON.stringify(timing)}`)
  say('closed')
  app.exit()
})

const tasks: Readonly<
  Record<BenchOrder['task'], (world: BenchWorld) => Promise<readonly Timing[]>>
> = {
  fill,
  save: timeSaves,
  compact: timeCompactions,
  unlock: timeUnlock,
  renew: timeRenewal,
  'renew-many': timeRenewals,
}

function systemCipher(): Cipher {
  const secretService = createSecretService({
    socket: sessionBusSocket(process.env),
    userId: process.getuid?.(),
    clock: systemClock,
  })
  return createOsCipher(safeStorage, { platform: process.platform, secretService })
}

function counting(cipher: Cipher): Cipher & { readonly calls: () => number } {
  let calls = 0
  const counted =
    <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) =>
    (...args: Args): Promise<T> => {
      calls += 1
      return call(...args)
    }
  return {
    calls: () => calls,
    status: counted(() => cipher.status()),
    unlock: counted((signal: AbortSignal) => cipher.unlock(signal)),
    wrap: counted((plain: Uint8Array) => cipher.wrap(plain)),
    unwrap: counted((wrapped: Uint8Array) => cipher.unwrap(wrapped)),
  }
}
