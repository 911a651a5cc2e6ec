import { WalletError } from '#core/errors'
import { readPasted } from '#core/oauth/pasted-answer'
import type { BrowserState, PasteNote } from '#core/sign-in-progress'
import { openFor } from './browser-opening'
import { readVisit } from './callback-visit'
import type { Attempt, SignInPorts } from './request'
import type { Enter, SurfaceEnd, Way } from './surface-end'
import { unlessStopped } from './unless-stopped'

interface Pasting {
  /** `opening`: the person's browser is opened first. */
  readonly browser: Exclude<BrowserState, 'failed'>
  /** Why it has to be pasted, where the wallet would else have waited for it. */
  readonly note?: PasteNote
}

/** What the person copies out of a browser counts as what a window would have caught. */
export function pasting(ports: SignInPorts, way: Way & Pasting, enter: Enter): Promise<SurfaceEnd> {
  const { attempt, url, note } = way
  return unlessStopped(attempt.signal, ({ resolve }) => {
    let isOver = false
    const end = (how: SurfaceEnd): void => {
      isOver = true
      resolve(how)
    }
    const wait = (browser: BrowserState): void => {
      if (attempt.signal.aborted || isOver) return
      enter({
        type: 'waiting-for-address',
        redirectUri: attempt.app.redirectUri,
        browser,
        ...(note === undefined ? {} : { note }),
        authorizationUrl: url,
        give: (address) => end(readTyped(attempt, address)),
        goOnIn: (surface) => end({ type: 'left', for: surface }),
      })
    }
    if (way.browser === 'opening') openFor(ports, url, wait)
    else wait(way.browser)
  })
}

function readTyped(attempt: Attempt, typed: string): SurfaceEnd {
  const { redirectUri } = attempt.app
  const pasted = readPasted(typed, redirectUri)
  if (pasted === undefined) throw new WalletError('address-foreign', '', { callback: redirectUri })
  const answer = readVisit(attempt, { url: pasted.url })
  if (answer.type === 'other') throw new WalletError('address-unanswered')
  return { type: 'answered', answer, ...(pasted.isCodeAlone ? { source: 'code-alone' } : {}) }
}
