import { Button, Group, Stack, Title } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { providerOf, type ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'
import { Page } from '../components/page'
import type { WizardStep } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './wizard.module.css'

interface StepFrameProps {
  readonly header: ReactNode
  readonly heading: string
  readonly providerId: ProviderId
  readonly back?: WizardStep
  /** What leads on: within reach whatever the step has to say. Absent while something is under way. */
  readonly primary?: ReactNode
  readonly onSubmit?: () => void
  readonly children: ReactNode
}

/** One step: its heading takes the focus when the step comes, *Enter* leads on. */
export function StepFrame({ header, heading, providerId, back, ...rest }: StepFrameProps) {
  const { goToStep } = useActions()
  const busy = useWallet((state) => state.wizard.busy)
  return (
    <form
      style={{ height: '100%' }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        rest.onSubmit?.()
      }}
    >
      <Page
        width={720}
        header={header}
        footer={
          <Group justify="space-between">
            {back === undefined ? (
              <span />
            ) : (
              <Button variant="default" disabled={busy} onClick={() => goToStep(back)}>
                {text.wizard.back}
              </Button>
            )}
            {rest.primary}
          </Group>
        }
      >
        <Stack gap="lg">
          {providerOf(providerId).isPractice && <PracticeNote />}
          <Title
            order={2}
            size="h2"
            tabIndex={-1}
            className={classes['heading'] ?? ''}
            ref={focusOnce}
          >
            {heading}
          </Title>
          {rest.children}
        </Stack>
      </Page>
    </form>
  )
}

function PracticeNote() {
  return (
    <div className={classes['practice']}>
      <IconSchool size={20} aria-hidden />
      <span>{text.app.practiceNote}</span>
    </div>
  )
}

function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus()
}
