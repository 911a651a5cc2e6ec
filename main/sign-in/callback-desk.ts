import { assertNever, fromFailure } from '#core/errors'
import type { RedirectVisit } from '#core/oauth/redirect'
import type { PasteNote } from '#core/sign-in-progress'
import type { CallbackListening, CallbackReply, SignInAnswer } from '../ports'
import { openFor } from './browser-opening'
import { judgeVisit } from './callback-visit'
import type { SignInPorts } from './request'
import type { Enter, SurfaceEnd, Way } from './surface-end'

/** What listening came to: an end, or why the answer has to be pasted. */
export type Heard = SurfaceEnd | PasteNote

interface End {
  readonly resolve: (heard: Heard) => void
  readonly reject: (reason: unknown) => void
}

/** What is done with who comes by while the wallet listens. */
export interface CallbackDesk {
  /** Only an answer with this attempt's `state` ends it; one without is asked about; all others change nothing. */
  readonly judge: (visit: RedirectVisit) => CallbackReply
  /** Nobody came for too long. */
  readonly giveUp: () => void
  /** Opens the browser; from then on the person is told how it stands. */
  readonly open: (
    ports: SignInPorts,
    listener: Extract<CallbackListening, { type: 'listening' }>,
  ) => void
}

export function createCallbackDesk(
  { attempt, url }: Way,
  { resolve, reject }: End,
  enter: Enter,
): CallbackDesk {
  let isOver = false
  let showWaiting = (): void => undefined
  const end = (finish: () => void): void => {
    isOver = true
    finish()
  }
  const answered = (answer: SignInAnswer): void =>
    end(() => resolve({ type: 'answered', answer, source: 'listener' }))
  const question = createQuestion({ enter, answered, dropped: () => showWaiting() })

  return {
    judge: (visit) => {
      if (isOver || attempt.signal.aborted) return 'refused'
      const seen = judgeVisit(attempt, visit)
      switch (seen.type) {
        case 'foreign':
          return 'refused'
        case 'empty':
          return 'empty'
        case 'unmarked':
          return question.ask(seen.answer)
        case 'ours': {
          const { answer } = seen
          if (answer.ok) answered(answer.value)
          else end(() => reject(fromFailure(answer.failure)))
          return 'taken'
        }
        default:
          return assertNever(seen)
      }
    },
    giveUp: () => end(() => resolve('waited-long')),
    open: (ports, { hasIpv4Only }) =>
      openFor(ports, url, (browser) => {
        showWaiting = () => {
          if (isOver || question.isOpen() || attempt.signal.aborted) return
          enter({
            type: 'waiting-for-browser',
            redirectUri: attempt.app.redirectUri,
            browser,
            ...(hasIpv4Only ? { hasIpv4Only: true } : {}),
            authorizationUrl: url,
            goOnIn: (surface) => end(() => resolve({ type: 'left', for: surface })),
          })
        }
        showWaiting()
      }),
  }
}

type Code = Extract<SignInAnswer, { type: 'code' }>

/** An answer without `state` may come from any page: it is asked about once, and the wallet goes on listening. */
function createQuestion(on: {
  readonly enter: Enter
  readonly answered: (answer: Code) => void
  readonly dropped: () => void
}) {
  let asked: Code | undefined
  let isSettled = false
  const drop = (): void => {
    asked = undefined
    isSettled = true
    on.dropped()
  }
  return {
    isOpen: () => asked !== undefined,
    ask: (answer: Code): CallbackReply => {
      if (isSettled) return 'refused'
      if (asked?.code === answer.code) return 'asked'
      if (asked !== undefined) {
        // Two of them: one is a stranger's, and nobody could tell which.
        drop()
        return 'refused'
      }
      asked = answer
      on.enter({
        type: 'asking-about-mark',
        source: 'listener',
        answer: (isMine) => (isMine ? on.answered(answer) : drop()),
      })
      return 'asked'
    },
  }
}
