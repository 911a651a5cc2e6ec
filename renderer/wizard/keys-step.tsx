import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { CredentialSummary } from '#core/credential'
import { providerOf, type ProviderId } from '#core/providers/index'
import { waysOf, type Provider } from '#core/providers/provider'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { CertificateFields, MutualTlsFields } from './certificate-fields'
import { ExistingKeys } from './existing-keys'
import { settled, wayOf, type KeysForm } from './forms'
import { keysChoice, keysErrors, withDraft } from './keys-choice'
import { NewKeys } from './new-keys'
import { StepFrame } from './step-frame'

interface KeysStepProps {
  readonly header: ReactNode
  readonly providerId: ProviderId
  readonly form: KeysForm
  readonly onChange: (form: KeysForm) => void
}

const noCredentials: readonly CredentialSummary[] = []

/** The app's keys: typed, or chosen from those in the wallet. On *Continue* they leave for main. */
export function KeysStep({ header, providerId, form: typed, onChange }: KeysStepProps) {
  const [checked, setChecked] = useState(false)
  const wizard = useWallet((state) => state.wizard)
  const credentials = useWallet((state) => state.wallet?.credentials ?? noCredentials)
  const { chooseKeys } = useActions()
  const form = withDraft(typed, wizard.draft, providerId)
  const provider = providerOf(providerId)
  const errors = checked ? keysErrors(form, provider) : {}
  const usable = credentials.filter((credential) => credential.providerId === providerId)

  const submit = async (): Promise<void> => {
    const clean = settled(form)
    setChecked(true)
    onChange(clean)
    const choice = keysChoice(clean, provider)
    if (choice === undefined || !(await chooseKeys(choice))) return
    onChange({
      ...clean,
      apiKey: '',
      apiSecret: '',
      taken: [],
      kept: { apiKey: clean.source === 'new', apiSecret: clean.source === 'new' },
    })
  }

  return (
    <StepFrame
      header={header}
      heading={text.wizard.keys.heading}
      providerId={providerId}
      back="environment"
      onSubmit={() => void submit()}
      primary={
        <Button type="submit" loading={wizard.busy}>
          {text.wizard.continue}
        </Button>
      }
    >
      {usable.length > 0 && (
        <ChoiceCards
          label={text.wizard.keys.choice}
          choices={[
            { value: 'new', label: text.wizard.keys.words[provider.service].newKey },
            { value: 'existing', label: text.wizard.keys.existing },
          ]}
          value={form.source}
          onChange={(source) => {
            setChecked(false)
            onChange({ ...form, source })
          }}
        />
      )}
      {form.source === 'existing' && usable.length > 0 ? (
        <ExistingKeys credentials={usable} form={form} error={errors.choice} onChange={onChange} />
      ) : (
        <Stack gap="md">
          {!provider.isPractice && (
            <Text c="dimmed" size="sm" mt={usable.length > 0 ? 0 : -12}>
              {text.wizard.keys.intros[provider.service]}
            </Text>
          )}
          <NewKeys
            providerId={providerId}
            form={form}
            errors={errors}
            keyHint={wizard.draft.keys?.keyHint ?? wizard.draft.found?.keyHint}
            onChange={onChange}
          />
        </Stack>
      )}
      <WayChoice provider={provider} form={form} onChange={onChange} />
      {wayOf(form, provider) === 'certificate' && !bringsCertificate(form, usable) && (
        <CertificateFields form={form} error={errors.userName} onChange={onChange} />
      )}
      {provider.takesMutualTls === true && form.source === 'new' && (
        <MutualTlsFields form={form} onChange={onChange} />
      )}
      {wizard.failure !== undefined && <FailureAlert failure={wizard.failure} />}
    </StepFrame>
  )
}

/** Keys of the wallet may have theirs already. */
function bringsCertificate(form: KeysForm, usable: readonly CredentialSummary[]): boolean {
  if (form.source !== 'existing') return false
  return usable.some(({ id, hasCertificate }) => id === form.credentialId && hasCertificate)
}

interface WayChoiceProps {
  readonly provider: Provider
  readonly form: KeysForm
  readonly onChange: (form: KeysForm) => void
}

/** How tokens are obtained, where there is more than one way. */
function WayChoice({ provider, form, onChange }: WayChoiceProps) {
  const ways = waysOf(provider)
  const chosen = wayOf(form, provider)
  if (ways.length < 2) return null
  return (
    <NativeSelect
      label={text.wizard.keys.way}
      description={text.wizard.keys.wayHints[chosen]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maw={360}
      data={ways.map((way) => ({ value: way, label: text.wizard.keys.ways[way] }))}
      value={chosen}
      onChange={({ currentTarget }) => {
        const way = ways.find((one) => one === currentTarget.value)
        if (way !== undefined) onChange({ ...form, way })
      }}
    />
  )
}
