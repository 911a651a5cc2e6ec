import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import type { SignInBarBridge, SignInBarState } from '#core/sign-in-bar'
import { AddressLine } from './address-line'
import { useBarState } from './use-bar-state'

/** Our line above the provider's page; where there is no page to see, our words in its place. */
export function SignInBar({ bridge }: { readonly bridge: SignInBarBridge }): ReactNode {
  const state = useBarState(bridge)
  if (state === undefined) return null
  return (
    <main className="bar" aria-label={text.signIn.bar}>
      <div className="line">
        <AddressLine state={state} />
        {state.isPractice && (
          <span className="practice" title={text.signIn.practiceHint}>
            {text.signIn.practice}
          </span>
        )}
        <button type="button" onClick={() => void bridge.reload()}>
          {text.signIn.reload}
        </button>
        <button type="button" onClick={() => void bridge.cancel()}>
          {text.signIn.cancel}
        </button>
      </div>
      <Words state={state} />
    </main>
  )
}

function Words({ state }: { readonly state: SignInBarState }): ReactNode {
  if (state.failure !== undefined) {
    const said = text.errors.failures[state.failure.code](state.failure.facts)
    return (
      <section className="instead" role="alert">
        <h1>{said.what}</h1>
        <p>{said.why}</p>
        <p>{text.signIn.reloadAdvice}</p>
      </section>
    )
  }
  if (state.lock === 'loading') {
    return (
      <section className="instead" role="status">
        <p>{text.signIn.beforeAnyPage[state.note]}</p>
        {state.note !== 'none' && <p>{text.signIn.reloadAdvice}</p>}
      </section>
    )
  }
  return (
    <p className="note" role="status">
      {text.signIn.notes[state.note]}
    </p>
  )
}
