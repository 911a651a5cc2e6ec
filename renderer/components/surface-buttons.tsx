import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '#core/errors'
import type { SurfaceName } from '#core/sign-in-progress'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import { FailureAlert } from './failure-alert'

/** What else can be done while the person is in a browser: the link, the other ways, an end. */
export function SurfaceButtons({ others }: { readonly others: readonly SurfaceName[] }) {
  const words = text.wizard.signIn
  const labels: Readonly<Record<SurfaceName, string>> = {
    window: text.surfaces.useWindow,
    browser: words.useBrowser,
    paste: text.surfaces.paste,
  }
  const [failure, setFailure] = useState<Failure>()
  const { copySignInAddress, cancelSignIn, goOnIn } = useActions()
  const copy = async (): Promise<void> => {
    const answer = await copySignInAddress()
    setFailure(answer.ok ? undefined : answer.failure)
  }
  return (
    <>
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={() => void copy()}>
          {words.copyLink}
        </Button>
        {others.map((surface) => (
          <Button key={surface} size="sm" variant="default" onClick={() => void goOnIn(surface)}>
            {labels[surface]}
          </Button>
        ))}
        <Button size="sm" variant="subtle" color="gray" onClick={() => void cancelSignIn()}>
          {words.cancel}
        </Button>
      </Group>
      {failure !== undefined && <FailureAlert failure={failure} />}
    </>
  )
}
