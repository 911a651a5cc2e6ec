import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useNow } from '../components/use-now'
import { useActions } from '../store/use-wallet'
import classes from './profile.module.css'

interface Shown {
  readonly accessToken: string
  readonly hidesAt: number
}

/** Shows the token for a moment. It lives in this component alone: hidden after its time, on blur, on leaving. */
export function TokenReveal({ profileId }: { readonly profileId: ProfileId }) {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  const { reveal } = useActions()
  const hide = useCallback(() => setShown(undefined), [])

  const show = async (): Promise<void> => {
    setFailure(undefined)
    const answer = await reveal(profileId)
    if (!answer.ok) {
      setFailure(answer.failure)
      return
    }
    const { accessToken, hidesAfterMs } = answer.value
    if (document.hasFocus()) setShown({ accessToken, hidesAt: Date.now() + hidesAfterMs })
  }

  if (shown !== undefined) return <ShownToken shown={shown} onHide={hide} />
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        variant="default"
        leftSection={<IconEye size={18} aria-hidden />}
        onClick={() => void show()}
      >
        {text.profile.showToken}
      </Button>
      {failure !== undefined && <FailureAlert failure={failure} onAct={() => void show()} />}
    </Stack>
  )
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
    <Group align="flex-end" gap="sm">
      <TextInput
        flex={1}
        label={text.profile.token}
        description={text.profile.hidesIn(seconds)}
        classNames={{ input: classes['token'] ?? '' }}
        readOnly
        value={accessToken}
      />
      <Button variant="default" leftSection={<IconEyeOff size={18} aria-hidden />} onClick={onHide}>
        {text.profile.hideToken}
      </Button>
    </Group>
  )
}
