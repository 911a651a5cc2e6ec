import { isOnThisComputer } from '#core/callback-url'
import type { CallbackListening } from '../ports'
import { createCallbackDesk, type Heard } from './callback-desk'
import { pasting } from './pasting'
import type { SignInPorts } from './request'
import type { Enter, SurfaceEnd, Way } from './surface-end'
import { unlessStopped } from './unless-stopped'

/** A browser that nobody comes back from must not leave a door open for the rest of the day. */
const longestWaitMs = 30 * 60_000

/**
 * The person signs in in their own browser. A Callback URL on this computer is listened at, and the answer is taken
 * there; with another one, or where listening is not possible, they paste the address they end at.
 */
export async function inOwnBrowser(
  ports: SignInPorts,
  way: Way,
  enter: Enter,
): Promise<SurfaceEnd> {
  if (!isOnThisComputer(way.attempt.app.redirectUri)) {
    return pasting(ports, { ...way, browser: 'opening' }, enter)
  }
  const heard = await listening(ports, way, enter)
  if (typeof heard !== 'string') return heard
  const browser = heard === 'waited-long' ? 'open' : 'opening'
  return pasting(ports, { ...way, browser, note: heard }, enter)
}

/** However it ends, nobody listens any more when it has. */
async function listening(ports: SignInPorts, way: Way, enter: Enter): Promise<Heard> {
  const { signal, app } = way.attempt
  let listener: Promise<CallbackListening> | undefined
  let stopWaiting = (): void => undefined
  try {
    return await unlessStopped<Heard>(signal, (end) => {
      const desk = createCallbackDesk(way, end, enter)
      listener = ports.listen(app.redirectUri, desk.judge)
      listener.then((begun) => {
        if (begun.type === 'not-listening') end.resolve(begun.reason)
        else if (!signal.aborted) {
          stopWaiting = ports.clock.after(longestWaitMs, desk.giveUp)
          desk.open(ports, begun)
        }
      }, end.reject)
    })
  } finally {
    stopWaiting()
    const begun = await listener?.catch(() => undefined)
    if (begun?.type === 'listening') await begun.close()
  }
}
