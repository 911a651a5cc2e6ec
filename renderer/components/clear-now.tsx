import { useState } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import classes from './clear-now.module.css'

/** Beside the words that say a secret is in the clipboard. Says so where it could not be taken out. */
export function ClearNow({ className }: { readonly className?: string | undefined }) {
  const { clearClipboard } = useActions()
  const [failure, setFailure] = useState<Failure>()
  const clear = async (): Promise<void> => {
    const answer = await clearClipboard()
    setFailure(answer.ok ? undefined : answer.failure)
  }
  return (
    <>
      {failure !== undefined && <span> {whyNot(failure)} </span>}
      <button type="button" className={className ?? classes['plain']} onClick={() => void clear()}>
        {text.extras.clipboard.clear}
      </button>
    </>
  )
}

function whyNot({ code, facts }: Failure): string {
  const { what, next } = text.errors.failures[code](facts)
  return `${what} ${next}`
}
