import type { ReactNode } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { SignInBarBridge, SignInBarState, SignInNote, SignInQuestion } from '#core/sign-in-bar'
import { AddressLine } from './address-line'
import { CertificateQuestion } from './certificate-question'
import { FailedPage, WaitingForPage } from './instead-of-page'
import { PageNotes } from './page-notes'
import { PasswordQuestion } from './password-question'
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
        <Buttons state={state} bridge={bridge} />
      </div>
      <BelowLine state={state} bridge={bridge} />
    </main>
  )
}

interface PartProps {
  readonly state: SignInBarState
  readonly bridge: SignInBarBridge
}

const helpedByBrowser: readonly SignInNote[] = [
  'slow',
  'blank',
  'embedding-refused',
  'other-program-blocked',
]

/** Each name stands once in the window: what helps most is marked where it always is. */
function Buttons({ state, bridge }: PartProps): ReactNode {
  const browserHelps = state.question === undefined && helpedByBrowser.includes(state.note)
  return (
    <>
      {!showsFailure(state) && (
        <button type="button" onClick={() => void bridge.reload()}>
          {text.signIn.reload}
        </button>
      )}
      {!state.isPopup && (
        <button
          type="button"
          {...(browserHelps ? { className: 'primary' } : {})}
          onClick={() => void bridge.useBrowser()}
        >
          {text.signIn.useBrowser}
        </button>
      )}
      <button type="button" onClick={() => void bridge.cancel()}>
        {state.isPopup ? text.signIn.closePopup : text.signIn.cancel}
      </button>
    </>
  )
}

function BelowLine({ state, bridge }: PartProps): ReactNode {
  const { question, failure } = state
  if (question !== undefined) {
    return <QuestionForm key={question.number} question={question} bridge={bridge} />
  }
  if (failure !== undefined) {
    return <FailedPage key={failure.code} state={{ ...state, failure }} bridge={bridge} />
  }
  if (state.lock === 'loading') return <WaitingForPage state={state} />
  return <PageNotes state={state} bridge={bridge} />
}

interface QuestionFormProps {
  readonly question: SignInQuestion
  readonly bridge: SignInBarBridge
}

function QuestionForm({ question, bridge }: QuestionFormProps): ReactNode {
  switch (question.type) {
    case 'password':
      return <PasswordQuestion question={question} bridge={bridge} />
    case 'certificate':
      return <CertificateQuestion question={question} bridge={bridge} />
    default:
      return assertNever(question)
  }
}

/** The page of a failure has the button to load again. */
function showsFailure(state: SignInBarState): boolean {
  return state.failure !== undefined && state.question === undefined
}
