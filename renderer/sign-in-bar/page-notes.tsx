import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import { sentCertificateOf, type SignInBarBridge, type SignInBarState } from '#core/sign-in-bar'

interface PageNotesProps {
  readonly state: SignInBarState
  readonly bridge: SignInBarBridge
}

/** What is to be known of the page that is shown. */
export function PageNotes({ state, bridge }: PageNotesProps): ReactNode {
  return (
    <div className="notes">
      <p role="status">{noteWords(state)}</p>
      <SentCertificate state={state} bridge={bridge} />
    </div>
  )
}

export function noteWords({ note, isPopup }: SignInBarState): string {
  return (isPopup ? text.signIn.popupNotes[note] : undefined) ?? text.signIn.notes[note]
}

/** A certificate that went out unasked is told of with every page of its host. */
export function SentCertificate({ state, bridge }: PageNotesProps): ReactNode {
  const sent = sentCertificateOf(state)
  return sent === undefined ? null : (
    <div className="sent">
      <span className="told" title={sent.subject}>
        {text.signIn.certificate.sent} <bdi>{sent.subject}</bdi>
      </span>
      <button type="button" className="small" onClick={() => void bridge.forgetCertificate()}>
        {text.signIn.certificate.another}
      </button>
    </div>
  )
}
