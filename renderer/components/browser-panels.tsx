import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { SignInProgress } from '#core/sign-in-progress'
import { text } from '#core/text/text'
import { AddressForm, type Pasted } from './address-form'
import classes from './address-form.module.css'
import { Standing } from './standing'
import { SurfaceButtons } from './surface-buttons'

type Told<Type extends SignInProgress['type']> = Extract<SignInProgress, { readonly type: Type }>

/** The person is in their own browser, and the wallet waits at the Callback URL. */
export function InBrowser({ progress }: { readonly progress: Told<'waiting-for-browser'> }) {
  const words = text.wizard.signIn
  const isFailed = progress.browser === 'failed'
  return (
    <>
      <Standing
        words={words.browser[progress.browser]}
        hint={isFailed ? text.surfaces.waitsFailed : text.surfaces.waits}
        isWorking={!isFailed}
      />
      <Stack gap={4} fz="sm">
        <strong className={classes['callback']}>{progress.redirectUri}</strong>
        {progress.hasIpv4Only === true && <Text size="sm">{text.surfaces.ipv4Only}</Text>}
      </Stack>
      <SurfaceButtons others={['paste', 'window']} />
    </>
  )
}

interface PastingProps {
  readonly progress: Told<'waiting-for-address'>
  readonly pasted: Pasted
}

/** The person brings the address themselves. */
export function Pasting({ progress, pasted }: PastingProps) {
  const words = text.wizard.signIn
  const { browser, note, redirectUri } = progress
  const isWorking = browser === 'opening' || browser === 'open'
  return (
    <>
      <Standing
        words={words.browser[browser]}
        isWorking={isWorking}
        {...(browser === 'failed' ? { hint: words.browserFailedHint } : {})}
      />
      {note !== undefined && (
        <Alert
          role="note"
          variant="light"
          color="yellow"
          maw={656}
          icon={<IconAlertCircle aria-hidden />}
        >
          {text.surfaces.notes[note]}
        </Alert>
      )}
      <AddressForm redirectUri={redirectUri} pasted={pasted} isAnywhere={browser === 'not-asked'}>
        <SurfaceButtons others={['browser', 'window']} />
      </AddressForm>
    </>
  )
}
