import { useState, type ReactNode } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import {
  sentCertificateOf,
  type SignInBarBridge,
  type SignInBarState,
  type SignInNote,
} from '#core/sign-in-bar'
import { technicalPart } from '../components/technical-part'
import { noteWords, SentCertificate } from './page-notes'

/** Before the first page. */
export function WaitingForPage({ state }: { readonly state: SignInBarState }): ReactNode {
  const beforeAnyPage: Partial<Record<SignInNote, string>> = text.signIn.beforeAnyPage
  const said = beforeAnyPage[state.note]
  return (
    <div className="below">
      <section className="instead" role="status">
        <p>{said ?? text.signIn.opening}</p>
        {said !== undefined && <p>{adviceOf(state)}</p>}
      </section>
    </div>
  )
}

interface FailedPageProps {
  readonly state: SignInBarState & { readonly failure: Failure }
  readonly bridge: SignInBarBridge
}

/** In place of a page that is none: what happened, why, what to do. */
export function FailedPage({ state, bridge }: FailedPageProps): ReactNode {
  const { failure } = state
  const said =
    text.signIn.failedPages[failure.code] ?? text.errors.failures[failure.code](failure.facts)
  return (
    <div className="below">
      <section className="instead" role="alert">
        <h1 tabIndex={-1} ref={focusOnce}>
          {said.what}
        </h1>
        <p>{said.why}</p>
        <p>{adviceOn(state)}</p>
        <SentCertificate state={state} bridge={bridge} />
        <div className="buttons">
          <button type="button" className="primary" onClick={() => void bridge.reload()}>
            {text.signIn.reload}
          </button>
          <Details failure={failure} />
        </div>
      </section>
    </div>
  )
}

function Details({ failure }: { readonly failure: Failure }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {text.errors.details}
      </button>
      {isOpen && <pre className="details">{technicalPart(failure)}</pre>}
    </>
  )
}

function adviceOn(state: FailedPageProps['state']): string {
  const { code } = state.failure
  // A page that hangs keeps what was said of it for when it answers again.
  if (state.note !== 'none' && code !== 'page-hangs') return noteWords(state)
  if (code === 'certificate-needed' && sentCertificateOf(state) !== undefined) {
    return text.signIn.certificate.anotherAdvice
  }
  return text.signIn.adviceFor[code] ?? adviceOf(state)
}

function adviceOf({ isPopup }: SignInBarState): string {
  return isPopup ? text.signIn.popupAdvice : text.signIn.reloadAdvice
}

/** Not the button: somebody may be typing, and Enter would load the page again. */
function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true })
}
