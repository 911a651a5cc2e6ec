import { useEffect, useState } from 'react'
import type { SignInBarBridge, SignInBarState } from '#core/sign-in-bar'

/** What main says of the page, now and after each change; undefined until it has answered. */
export function useBarState(bridge: SignInBarBridge): SignInBarState | undefined {
  const [state, setState] = useState<SignInBarState>()
  useEffect(() => {
    let isAnnounced = false
    const stop = bridge.onStateChanged((next) => {
      isAnnounced = true
      setState(next)
    })
    void bridge.state().then((first) => {
      // An announcement is newer than the answer to a question asked before it.
      if (!isAnnounced) setState(first)
    })
    return stop
  }, [bridge])
  return state
}
