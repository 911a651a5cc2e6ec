import type { Clock } from './ports'
import { systemCode } from './system-code'

const heldByAnother: readonly (string | undefined)[] = ['EPERM', 'EACCES', 'EBUSY']

/** On Windows a virus scanner may hold a file for a moment: there what is refused for it is tried again, for `forMs`. */
export async function patiently<T>(
  { clock, platform }: { readonly clock: Clock; readonly platform: NodeJS.Platform },
  forMs: number,
  work: () => Promise<T>,
): Promise<T> {
  let waitedMs = 0
  for (let delayMs = 20; ; delayMs = Math.min(delayMs * 2, 1000)) {
    try {
      return await work()
    } catch (error) {
      const mayPass = platform === 'win32' && heldByAnother.includes(systemCode(error))
      if (!mayPass || waitedMs >= forMs) throw error
    }
    const pauseMs = delayMs
    await new Promise<void>((resolve) => void clock.after(pauseMs, resolve))
    waitedMs += pauseMs
  }
}
