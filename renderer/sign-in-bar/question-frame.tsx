import { useId, useLayoutEffect, type ReactNode } from 'react'

interface QuestionFrameProps {
  readonly title: string
  /** Whose question it is. */
  readonly from: readonly [label: string, host: string]
  readonly send: string
  readonly decline: string
  readonly onSend: (form: HTMLFormElement) => void
  readonly onDecline: () => void
  readonly children: ReactNode
}

/** A question in the page's place. Its buttons stay in sight however long the rest is; Escape says no. */
export function QuestionFrame(props: QuestionFrameProps): ReactNode {
  const id = useId()
  const { onDecline } = props
  const [label, host] = props.from
  // As soon as it is seen: somebody who presses Escape at once means this question.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) onDecline()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onDecline])
  return (
    <form
      className="below question"
      aria-labelledby={id}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSend(event.currentTarget)
      }}
    >
      <div className="asked">
        <h1 id={id}>{props.title}</h1>
        <p className="from">
          {label} <strong>{host}</strong>
        </p>
        {props.children}
      </div>
      <div className="buttons answers">
        <button type="submit" className="primary">
          {props.send}
        </button>
        <button type="button" onClick={onDecline}>
          {props.decline}
        </button>
      </div>
    </form>
  )
}
