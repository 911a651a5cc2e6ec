import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { KeyFields } from '../components/key-fields'
import { SuggestedInput } from '../components/suggested-input'
import { useActions, useWallet } from '../store/use-wallet'
import { emptyKeysForm, settled, type KeysForm } from '../wizard/forms'
import { keysChoice, keysErrors } from '../wizard/keys-choice'

/** Key and secret stay `kept` until one is changed; what is typed leaves for main on *Save*. */
export function EditKeysForm({ profile }: { readonly profile: ProfileSummary }) {
  const [form, setForm] = useState<KeysForm>(() => keptForm(profile))
  const [checked, setChecked] = useState(false)
  const { busy, failure } = useWallet((state) => state.form)
  const { editKeys, closeDialog } = useActions()
  const provider = providerOf(profile.providerId)
  const errors = checked ? keysErrors(form) : {}
  const tidy = (): void => setForm(settled(form))

  const submit = (): void => {
    const clean = settled(form)
    setForm(clean)
    setChecked(true)
    const choice = keysChoice(clean)
    if (choice?.type !== 'new') return
    const { apiKey, apiSecret, redirectUri } = choice
    void editKeys(profile.id, {
      redirectUri,
      domainName: profile.domainName,
      usesPkce: profile.usesPkce,
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
          {text.profile.edit.intro} {text.profile.edit.after}
        </Text>
        {profile.sharesKeyWith.length > 0 && (
          <Text size="sm">{text.profile.edit.shared(profile.sharesKeyWith.join(', '))}</Text>
        )}
        <KeyFields
          form={form}
          keyHint={profile.keyHint}
          errors={errors}
          withHints={!provider.isPractice}
          onChange={setForm}
          onBlur={tidy}
        />
        <SuggestedInput
          label={text.wizard.keys.callback}
          description={text.wizard.keys.callbackHint}
          suggestions={provider.callbackUrls}
          value={form.redirectUri ?? ''}
          error={errors.redirectUri}
          onChange={(redirectUri) => setForm({ ...form, redirectUri })}
          onBlur={tidy}
        />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={closeDialog}>
            {text.app.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {text.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function keptForm(profile: ProfileSummary): KeysForm {
  return {
    ...emptyKeysForm,
    redirectUri: profile.redirectUri,
    kept: { apiKey: true, apiSecret: true },
  }
}
