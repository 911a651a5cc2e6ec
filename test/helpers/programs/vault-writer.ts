import { randomBytes } from 'node:crypto'
import { systemClock } from '../../../main/system-clock'
import { openVault } from '../../../main/vault/vault'
import { aFakeCipher } from '../fake-cipher'
import { realLocks } from '../real-locks'
import { profileRecord } from '../vault-place'

/** Saves `rounds` profiles one by one, says so after each, and now and then makes the log grow until it is compacted. */
const [folder = '', name = '', rounds = '0'] = process.argv.slice(2)
const vault = openVault({
  folder,
  cipher: aFakeCipher(),
  randomBytes,
  clock: systemClock,
  appId: 'app.tokenwallet.desktop',
  machineId: 'the-machine-of-the-tests',
  platform: process.platform,
  locks: realLocks(folder),
})
await vault.open()
for (let round = 0; round < Number(rounds); round += 1) {
  const filling = profileRecord(`filling-${name}`, { client: 'x'.repeat(3_000) + String(round) })
  await vault.put(profileRecord(`${name}-${round}`), filling)
  process.stdout.write(`saved ${name}-${round}\n`)
}
await vault.close()
