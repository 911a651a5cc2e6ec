import { fillAndSay, type FillingOrder } from '../filling'

await fillAndSay(JSON.parse(process.argv.at(-1) ?? '') as FillingOrder)
