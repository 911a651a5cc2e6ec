import { Autocomplete, Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { WalletError } from '#core/errors'
import { parseApiAddress } from '#core/api-address'
import { usualSignIn } from '#core/sign-in-options'
import { providerOf, providers, type ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { SuggestedInput } from '../components/suggested-input'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { FindEnvironment } from './find-environment'
import { environmentFormFor, type EnvironmentForm } from './forms'
import { StepFrame } from './step-frame'
import { typedReason } from './typed-reason'
import classes from './wizard.module.css'

interface EnvironmentStepProps {
  readonly header: ReactNode
  readonly form: EnvironmentForm
  readonly onChange: (form: EnvironmentForm) => void
}

/** Which service, which deployment of it, and where its API lives. */
export function EnvironmentStep({ header, form, onChange }: EnvironmentStepProps) {
  const [checked, setChecked] = useState({ environment: false, apiAddress: false })
  const wizard = useWallet((state) => state.wizard)
  const { chooseEnvironment } = useActions()
  const provider = providerOf(form.providerId)
  const parsed = provider.parseEnvironment(form.environment)
  const environmentError =
    parsed.type === 'refused' ? typedReason('environment-invalid', parsed.reason) : undefined
  const addressError = apiAddressError(form.apiAddress)

  const submit = (): void => {
    setChecked({ environment: true, apiAddress: true })
    if (parsed.type === 'refused' || addressError !== undefined) return
    const { environment } = parsed
    onChange({ ...form, environment })
    const apiAddress = parseApiAddress(form.apiAddress)
    void chooseEnvironment({
      providerId: form.providerId,
      environment,
      apiAddress,
      ...usualSignIn,
    })
  }
  const change = (changes: Partial<EnvironmentForm>): void => onChange({ ...form, ...changes })

  return (
    <StepFrame
      header={header}
      heading={text.wizard.environment.heading}
      providerId={form.providerId}
      onSubmit={submit}
      primary={
        <Button type="submit" loading={wizard.busy}>
          {text.wizard.continue}
        </Button>
      }
    >
      <ProviderChoice
        value={form.providerId}
        onChange={(id) => {
          setChecked({ environment: false, apiAddress: false })
          onChange(environmentFormFor(id))
        }}
      />
      <Autocomplete
        label={text.wizard.environment.label}
        description={
          provider.isPractice ? text.wizard.environment.practiceHint : text.wizard.environment.hint
        }
        data={[...provider.environments]}
        value={form.environment}
        error={checked.environment ? environmentError : undefined}
        maw={360}
        withScrollArea={false}
        classNames={{ options: classes['options'] ?? '' }}
        comboboxProps={{ withinPortal: false }}
        openOnFocus={false}
        spellCheck={false}
        onChange={(environment) => change({ environment })}
        onBlur={() => setChecked({ ...checked, environment: form.environment !== '' })}
      />
      {parsed.type === 'environment' && parsed.environment === 'prod' && !provider.isPractice && (
        <Text size="sm" c="dimmed" mt={-12}>
          {text.wizard.environment.prodMeans}
        </Text>
      )}
      {!provider.isPractice && (
        <FoldedHelp
          form={form}
          onChange={change}
          addressError={checked.apiAddress ? addressError : undefined}
          onAddressBlur={() => setChecked({ ...checked, apiAddress: true })}
        />
      )}
      {wizard.failure !== undefined && <FailureAlert failure={wizard.failure} />}
    </StepFrame>
  )
}

interface ProviderChoiceProps {
  readonly value: ProviderId
  readonly onChange: (id: ProviderId) => void
}

function ProviderChoice({ value, onChange }: ProviderChoiceProps) {
  return (
    <ChoiceCards
      label={text.wizard.environment.provider}
      choices={providers.map((provider) => ({
        value: provider.id,
        label: provider.label,
        meaning: text.wizard.environment.meanings[provider.id],
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

interface FoldedHelpProps {
  readonly form: EnvironmentForm
  readonly onChange: (changes: Partial<EnvironmentForm>) => void
  readonly addressError: string | undefined
  readonly onAddressBlur: () => void
}

function FoldedHelp({ form, onChange, addressError, onAddressBlur }: FoldedHelpProps) {
  const [helpOpen, help] = useDisclosure(false)
  const [advancedOpen, advanced] = useDisclosure(addressError !== undefined)
  const provider = providerOf(form.providerId)
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="compact-sm" variant="subtle" aria-expanded={helpOpen} onClick={help.toggle}>
          {text.wizard.environment.howToFind}
        </Button>
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
      <Collapse expanded={advancedOpen || addressError !== undefined}>
        <SuggestedInput
          label={text.wizard.environment.apiAddress}
          description={text.wizard.environment.apiAddressHint}
          suggestions={provider.apiAddresses}
          value={form.apiAddress}
          error={addressError}
          onChange={(apiAddress) => onChange({ apiAddress })}
          onBlur={onAddressBlur}
        />
      </Collapse>
    </Stack>
  )
}

function apiAddressError(typed: string): string | undefined {
  try {
    parseApiAddress(typed)
    return undefined
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    return typedReason('api-address-invalid', String(error.facts['reason']))
  }
}
