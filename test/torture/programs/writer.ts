import { aFakeCipher } from '../../helpers/fake-cipher'
import { systemVault } from '../../helpers/system-vault'
import { saveAsOneOfTwo, type WritingOrder } from '../writing'

const order = JSON.parse(process.argv.at(-1) ?? '') as WritingOrder
const { vault } = systemVault(order.folder, aFakeCipher())
await saveAsOneOfTwo(vault, order)
