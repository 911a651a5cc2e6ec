import { Group, Stack } from '@mantine/core'
import { providerOf } from '#core/providers/index'
import { signsIn } from '#core/providers/provider'
import { text } from '#core/text/text'
import { Folded, FoldButton, useFold } from '../components/fold'
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
  const help = useFold()
  const advanced = useFold(isWrong)
  const provider = providerOf(form.providerId)
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {!provider.isPractice && provider.environments.length > 0 && (
          <FoldButton fold={help} label={text.wizard.environment.howToFind} isLoud />
        )}
        {(signsIn(provider) || !provider.isPractice) && (
          <FoldButton fold={advanced} label={text.wizard.environment.advanced} />
        )}
      </Group>
      <Folded fold={help}>
        <FindEnvironment
          providerId={form.providerId}
          onFound={(environment) => onChange({ environment })}
        />
      </Folded>
      <Folded fold={advanced}>
        <Stack gap="md">
          {!provider.isPractice && (
            <SuggestedInput
              label={text.wizard.environment.apiAddress}
              description={
                provider.apiAddresses.length > 1 ? text.wizard.environment.apiAddressHint : ''
              }
              suggestions={provider.apiAddresses}
              value={form.apiAddress}
              error={addressError}
              onChange={(apiAddress) => onChange({ apiAddress })}
              onBlur={props.onAddressBlur}
            />
          )}
          {signsIn(provider) && (
            <SignInOptionsFields
              value={form}
              takesDomainName={provider.signIn.takesDomainName === true}
              isChecked={props.isChecked}
              onChange={onChange}
            />
          )}
        </Stack>
      </Folded>
    </Stack>
  )
}
