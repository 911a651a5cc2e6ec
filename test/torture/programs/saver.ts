import { aFakeCipher } from '../../helpers/fake-cipher'
import { saveUntilKilled, type SavingOrder } from '../saving'

await saveUntilKilled(aFakeCipher(), JSON.parse(process.argv.at(-1) ?? '') as SavingOrder)
