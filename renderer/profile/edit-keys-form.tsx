import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { signsIn } from '#core/providers/provider'
import type { SignInOptions } from '#core/sign-in-options'
import { text } from '#core/text/text'
import { CompareCallback } from '../components/compare-callback'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { Folded, FoldButton, useFold } from '../components/fold'
import { KeyFields } from '../components/key-fields'
import { domainError, SignInOptionsFields } from '../components/sign-in-options'
import { SuggestedInput } from '../components/suggested-input'
import { useActions, useWallet } from '../store/use-wallet'
import { emptyKeysForm, hasUsualKeys, settled, type KeysForm } from '../wizard/forms'
import { keysChoice, keysErrors } from '../wizard/keys-choice'

/** Key and secret stay `kept` until one is changed; what is typed leaves for main on *Save*. */
export function EditKeysForm({ profile }: { readonly profile: ProfileSummary }) {
  const [form, setForm] = useState<KeysForm>(() => keptForm(profile))
  const [options, setOptions] = useState<SignInOptions>(() => optionsOf(profile))
  const [checked, setChecked] = useState(false)
  const { busy, failure } = useWallet((state) => state.form)
  const { editKeys, closeDialog } = useActions()
  const provider = providerOf(profile.providerId)
  const errors = checked ? keysErrors(form, provider) : {}
  const tidy = (): void => setForm(settled(form))

  const submit = (): void => {
    const clean = settled(form)
    setForm(clean)
    setChecked(true)
    const choice = keysChoice(clean, provider)
    if (choice?.type !== 'new' || domainError(options) !== undefined) return
    const { apiKey, apiSecret, redirectUri } = choice
    void editKeys(profile.id, {
      redirectUri,
      ...options,
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(apiSecret === undefined ? {} : { apiSecret }),
    })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {text.profile.edit.intro}{' '}
          {isAskedAnew(profile) ? text.profile.edit.afterAnew : text.profile.edit.after}
        </Text>
        {profile.sharesKeyWith.length > 0 && (
          <Text size="sm">{text.profile.edit.shared(text.app.list(profile.sharesKeyWith))}</Text>
        )}
        <KeyFields
          form={form}
          keyHint={profile.keyHint}
          errors={errors}
          service={provider.service}
          withHints={hasUsualKeys(provider)}
          onChange={setForm}
          onBlur={tidy}
        />
        {signsIn(provider) && (
          <SuggestedInput
            label={text.wizard.keys.callback}
            description={text.wizard.keys.callbackHint}
            suggestions={provider.signIn.callbackUrls}
            value={form.redirectUri ?? ''}
            error={errors.redirectUri}
            onChange={(redirectUri) => setForm({ ...form, redirectUri })}
            onBlur={tidy}
          />
        )}
        {signsIn(provider) && <CompareCallback callback={form.redirectUri ?? ''} />}
        {signsIn(provider) && (
          <Advanced
            options={options}
            takesDomainName={provider.signIn.takesDomainName === true}
            isChecked={checked}
            onChange={setOptions}
          />
        )}
        {failure !== undefined && <FailureAlert failure={failure} />}
        <FormButtons submit={text.app.save} busy={busy} onCancel={closeDialog} />
      </Stack>
    </form>
  )
}

interface AdvancedProps {
  readonly options: SignInOptions
  readonly takesDomainName: boolean
  readonly isChecked: boolean
  readonly onChange: (options: SignInOptions) => void
}

function Advanced({ options, takesDomainName, isChecked, onChange }: AdvancedProps) {
  const fold = useFold(isChecked && domainError(options) !== undefined)
  return (
    <Stack gap="sm" align="flex-start">
      <FoldButton fold={fold} label={text.wizard.environment.advanced} />
      <Folded fold={fold}>
        <Stack gap="md">
          <SignInOptionsFields
            value={options}
            takesDomainName={takesDomainName}
            isChecked={isChecked}
            onChange={onChange}
          />
        </Stack>
      </Folded>
    </Stack>
  )
}

function optionsOf({ domainName, usesPkce, asksInAddress = false }: ProfileSummary): SignInOptions {
  return { domainName, usesPkce, asksInAddress }
}

function keptForm(profile: ProfileSummary): KeysForm {
  return {
    ...emptyKeysForm,
    redirectUri: profile.redirectUri,
    way: profile.grant,
    kept: { apiKey: true, apiSecret: true },
  }
}
