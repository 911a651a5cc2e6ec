import { Button, Collapse, Group, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { domainError, SignInOptionsFields } from '../components/sign-in-options'
import { SuggestedInput } from '../components/suggested-input'
import { FindEnvironment } from './find-environment'
import type { EnvironmentForm } from './forms'

interface EnvironmentFoldsProps {
  readonly form: EnvironmentForm
  readonly onChange: (changes: Partial<EnvironmentForm>) => void
  /** *Continue* was pressed: what is wrong is said, and unfolded. */
  readonly isChecked: boolean
  readonly addressError: string | undefined
  readonly onAddressBlur: () => void
}

/** Folded away: how to find the environment, and what hardly anyone has to change. */
export function EnvironmentFolds(props: EnvironmentFoldsProps) {
  const { form, onChange, addressError } = props
  const isWrong = addressError !== undefined || (props.isChecked && domainError(form) !== undefined)
  const [helpOpen, help] = useDisclosure(false)
  const [advancedOpen, advanced] = useDisclosure(isWrong)
  const provider = providerOf(form.providerId)
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {!provider.isPractice && (
          <Button size="compact-sm" variant="subtle" aria-expanded={helpOpen} onClick={help.toggle}>
            {text.wizard.environment.howToFind}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={advancedOpen}
          onClick={advanced.toggle}
        >
          {text.wizard.environment.advanced}
        </Button>
      </Group>
      <Collapse expanded={helpOpen}>
        <FindEnvironment
          providerId={form.providerId}
          onFound={(environment) => onChange({ environment })}
        />
      </Collapse>
      <Collapse expanded={advancedOpen || isWrong}>
        <Stack gap="md">
          {!provider.isPractice && (
            <SuggestedInput
              label={text.wizard.environment.apiAddress}
              description={text.wizard.environment.apiAddressHint}
              suggestions={provider.apiAddresses}
              value={form.apiAddress}
              error={addressError}
              onChange={(apiAddress) => onChange({ apiAddress })}
              onBlur={props.onAddressBlur}
            />
          )}
          <SignInOptionsFields value={form} isChecked={props.isChecked} onChange={onChange} />
        </Stack>
      </Collapse>
    </Stack>
  )
}
