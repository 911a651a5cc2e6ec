import { realLocks } from '../real-locks'

/** Takes a lock and never lets it go. */
const [folder = '', name = ''] = process.argv.slice(2)
await realLocks(folder).hold(name, async () => {
  process.stdout.write('held\n')
  await new Promise(() => setInterval(() => undefined, 60_000))
})
