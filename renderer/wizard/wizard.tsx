import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { assertNever } from '#core/errors'
import type { ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { useOwnTitleFocused } from '../components/focus'
import type { WizardStep } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import { DoneStep } from './done-step'
import { EnvironmentStep } from './environment-step'
import { environmentFormOf, keysFormOf } from './found-forms'
import { isUntouched } from './forms'
import { KeysStep } from './keys-step'
import { SignInStep } from './sign-in-step'
import classes from './wizard.module.css'

/** Four steps to a new profile. What is typed lives here until *Continue* hands it to main. */
export default function Wizard({ providerId }: { readonly providerId: ProviderId }) {
  const step = useWallet((state) => state.wizard.step)
  const draft = useWallet((state) => state.wizard.draft)
  const [environment, setEnvironment] = useState(() => environmentFormOf(draft, providerId))
  const [keys, setKeys] = useState(() => keysFormOf(draft))
  const { goToStep } = useActions()
  useOwnTitleFocused()
  const untouched = isUntouched(environment, keys) && step === 'environment'
  const frame = <WizardHeader nothingToLose={untouched || step === 'done'} />
  switch (step) {
    case 'environment':
      return <EnvironmentStep header={frame} form={environment} onChange={setEnvironment} />
    case 'keys':
      return (
        <KeysStep
          header={frame}
          providerId={environment.providerId}
          form={keys}
          onChange={setKeys}
        />
      )
    case 'sign-in':
      return (
        <SignInStep
          header={frame}
          providerId={environment.providerId}
          onEnvironment={(found) => {
            setEnvironment({ ...environment, environment: found })
            goToStep('environment')
          }}
        />
      )
    case 'done':
      return <DoneStep header={frame} />
    default:
      return assertNever(step)
  }
}

function WizardHeader({ nothingToLose }: { readonly nothingToLose: boolean }) {
  const [asking, setAsking] = useState(false)
  const { closeWizard } = useActions()
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h3">
          {text.wizard.title}
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          flex="none"
          onClick={() => (nothingToLose ? void closeWizard() : setAsking(true))}
        >
          {text.wizard.close}
        </Button>
      </Group>
      <Steps />
      {asking && (
        <Dialog title={text.wizard.leave.title} onClose={() => setAsking(false)}>
          <LeaveQuestion onStay={() => setAsking(false)} />
        </Dialog>
      )}
    </Stack>
  )
}

function LeaveQuestion({ onStay }: { readonly onStay: () => void }) {
  const { closeWizard } = useActions()
  return (
    <Stack>
      <Text size="sm">{text.wizard.leave.sentence}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={onStay}>
          {text.wizard.leave.stay}
        </Button>
        <Button color="red" onClick={() => void closeWizard()}>
          {text.wizard.leave.leave}
        </Button>
      </Group>
    </Stack>
  )
}

const order: readonly WizardStep[] = ['environment', 'keys', 'sign-in', 'done']

function Steps() {
  const current = useWallet((state) => state.wizard.step)
  const at = order.indexOf(current)
  return (
    <ol className={classes['steps']} aria-label={text.wizard.stepsLabel}>
      {order.map((step, index) => (
        <li
          key={step}
          className={classes['step']}
          aria-label={text.wizard.steps[step]}
          {...(step === current ? { 'aria-current': 'step' as const } : {})}
          {...(index < at ? { 'data-done': true } : {})}
        >
          {text.wizard.steps[step]}
        </li>
      ))}
    </ol>
  )
}
