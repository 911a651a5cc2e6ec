import { randomBytes } from 'node:crypto'
import { appId } from '../../../main/app-id'
import { systemClock } from '../../../main/system-clock'
import { systemLocks } from '../../../main/vault/system-locks'
import { openVault } from '../../../main/vault/vault'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { machineId } from '../memory-wallet'
import { saveAsOneOfTwo, type WritingOrder } from '../writing'

const order = JSON.parse(process.argv.at(-1) ?? '') as WritingOrder
const { folder } = order
const vault = openVault({
  folder,
  cipher: aFakeCipher(),
  randomBytes,
  clock: systemClock,
  appId,
  machineId,
  platform: process.platform,
  locks: systemLocks(folder, machineId, systemClock),
})
await saveAsOneOfTwo(vault, order)
