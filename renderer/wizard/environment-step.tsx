import { Autocomplete, Button, NativeSelect, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { parseApiAddress } from '#core/api-address'
import { offeredProviders, providerOf, providers, type ProviderId } from '#core/providers/index'
import type { Service } from '#core/providers/provider'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { domainError } from '../components/sign-in-options'
import { typedReason, whyRefused } from '../components/typed-reason'
import { EnvironmentFolds } from './environment-folds'
import { environmentFormFor, type EnvironmentForm } from './forms'
import { FromPreset } from './from-preset'
import { StepFrame } from './step-frame'
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
  const addressError = whyRefused('api-address-invalid', () => parseApiAddress(form.apiAddress))

  const submit = (): void => {
    setChecked({ environment: true, apiAddress: true })
    if (parsed.type === 'refused' || addressError !== undefined) return
    if (domainError(form) !== undefined) return
    const clean = { ...form, environment: parsed.environment }
    onChange(clean)
    void chooseEnvironment({ ...clean, apiAddress: parseApiAddress(form.apiAddress) })
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
      <FromPreset />
      <ProviderChoice
        value={form.providerId}
        onChange={(id) => {
          setChecked({ environment: false, apiAddress: false })
          onChange(environmentFormFor(id))
        }}
      />
      {provider.environments.length > 0 && (
        <Autocomplete
          label={text.wizard.environment.label}
          description={
            provider.isPractice
              ? text.wizard.environment.practiceHint
              : text.wizard.environment.hint
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
      )}
      {parsed.type === 'environment' && parsed.environment === 'prod' && !provider.isPractice && (
        <Text size="sm" c="dimmed" mt={-12}>
          {text.wizard.environment.prodMeans}
        </Text>
      )}
      <EnvironmentFolds
        key={form.providerId}
        form={form}
        onChange={change}
        isChecked={checked.apiAddress}
        addressError={checked.apiAddress ? addressError : undefined}
        onAddressBlur={() => setChecked({ ...checked, apiAddress: true })}
      />
      {wizard.failure !== undefined && <FailureAlert failure={wizard.failure} />}
    </StepFrame>
  )
}

interface ProviderChoiceProps {
  readonly value: ProviderId
  readonly onChange: (id: ProviderId) => void
}

function ProviderChoice({ value, onChange }: ProviderChoiceProps) {
  const { isPractice } = providerOf(value)
  return (
    <>
      <ChoiceCards
        label={text.wizard.environment.provider}
        choices={offeredProviders.map((provider) => ({
          value: provider.id,
          label: provider.label,
          meaning: meaningOf(provider),
        }))}
        value={offeredProviders.find(({ id }) => id === (isPractice ? 'practice' : value))?.id}
        onChange={onChange}
      />
      {isPractice && (
        <NativeSelect
          label={text.wizard.environment.toPractise}
          maw={360}
          data={simulations.map(({ id, played }) => ({ value: id, label: played }))}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = simulations.find(({ id }) => id === currentTarget.value)
            if (chosen !== undefined) onChange(chosen.id)
          }}
        />
      )}
    </>
  )
}

function meaningOf({ id, apiAddresses }: (typeof offeredProviders)[number]): string {
  const { meanings, otherMeaning } = text.wizard.environment
  return meanings[id] ?? otherMeaning(new URL(apiAddresses[0]).host)
}

/** Every simulation, by the name of what it plays. */
const simulations = providers
  .filter(({ isPractice }) => isPractice)
  .map(({ id, label, service }) => ({ id, played: playedBy(service) ?? label }))

function playedBy(service: Service): string | undefined {
  return providers.find((provider) => !provider.isPractice && provider.service === service)?.label
}
