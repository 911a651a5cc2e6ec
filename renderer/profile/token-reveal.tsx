import { TextInput } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useNow } from '../components/use-now'
import { useActions } from '../store/use-wallet'
import classes from './profile.module.css'

interface Shown {
  readonly accessToken: string
  readonly obtainedAt: number
  readonly hidesAt: number
}

/** The token for a moment: hidden after its time, on blur, on leaving, and once there is a newer one. The component that calls this holds it alone. */
export interface Reveal {
  readonly shown: Shown | undefined
  readonly failure: Failure | undefined
  readonly show: () => Promise<void>
  readonly hide: () => void
}

export function useReveal({ id, obtainedAt }: ProfileSummary): Reveal {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  const { reveal } = useActions()
  const hide = useCallback(() => setShown(undefined), [])
  useEffect(() => hide, [hide, obtainedAt])

  const show = async (): Promise<void> => {
    setFailure(undefined)
    const answer = await reveal(id)
    if (!answer.ok) {
      setFailure(answer.failure)
      return
    }
    const { hidesAfterMs, ...token } = answer.value
    if (document.hasFocus()) setShown({ ...token, hidesAt: Date.now() + hidesAfterMs })
  }
  // The answer may have been on its way while another token came.
  return { shown: shown?.obtainedAt === obtainedAt ? shown : undefined, failure, show, hide }
}

export function TokenReveal({ reveal }: { readonly reveal: Reveal }) {
  const { shown, failure, show, hide } = reveal
  if (shown !== undefined) return <ShownToken shown={shown} onHide={hide} />
  return failure === undefined ? null : <FailureAlert failure={failure} onAct={() => void show()} />
}

interface ShownTokenProps {
  readonly shown: Shown
  readonly onHide: () => void
}

function ShownToken({ shown, onHide }: ShownTokenProps) {
  const { accessToken, hidesAt } = shown
  const now = useNow([hidesAt])
  useEffect(() => {
    const timer = setTimeout(onHide, hidesAt - Date.now())
    window.addEventListener('blur', onHide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', onHide)
    }
  }, [hidesAt, onHide])
  const seconds = Math.max(0, Math.ceil((hidesAt - now) / 1000))
  return (
    <TextInput
      label={text.profile.token}
      description={text.profile.hidesIn(seconds)}
      classNames={{ input: classes['token'] ?? '' }}
      readOnly
      value={accessToken}
    />
  )
}
