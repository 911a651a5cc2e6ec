import { Button, Group, Text } from '@mantine/core'
import { providerOf, type ProviderId } from '#core/providers/index'
import type { ExampleApp } from '#core/providers/provider'
import { text } from '#core/text/text'
import { CompareCallback } from '../components/compare-callback'
import { KeyFields } from '../components/key-fields'
import { SuggestedInput } from '../components/suggested-input'
import { hasUsualKeys, settled, wayOf, type KeysForm } from './forms'
import type { KeysErrors } from './keys-choice'
import classes from './wizard.module.css'

interface NewKeysProps {
  readonly providerId: ProviderId
  readonly form: KeysForm & { readonly redirectUri: string }
  readonly errors: KeysErrors
  readonly keyHint: string | undefined
  readonly onChange: (form: KeysForm) => void
}

/** Keys to be typed or pasted. */
export function NewKeys({ providerId, form, errors, keyHint, onChange }: NewKeysProps) {
  const provider = providerOf(providerId)
  const { example } = provider
  const tidy = (): void => {
    const clean = settled(form)
    // Words about what was found stay until something else is found.
    onChange(clean.taken.length > 0 ? clean : { ...clean, taken: form.taken })
  }
  return (
    <>
      {example !== undefined && (
        <div className={classes['panel']}>
          <Group justify="space-between">
            <Text size="sm" flex="1 1 220px">
              {text.wizard.keys.exampleMeaning}
            </Text>
            <Button variant="light" size="xs" onClick={() => onChange(withExample(form, example))}>
              {text.wizard.keys.example}
            </Button>
          </Group>
        </div>
      )}
      <KeyFields
        form={form}
        keyHint={keyHint}
        errors={errors}
        service={provider.service}
        withHints={hasUsualKeys(provider)}
        onChange={(changed) => onChange({ ...changed, taken: [] })}
        onBlur={tidy}
      />
      <div>
        <div role="status">
          {form.taken.length > 0 && (
            <Text size="sm" fw={600} mb="md">
              {takenWords(form)}
            </Text>
          )}
        </div>
        {wayOf(form, provider) !== 'client-credentials' && (
          <SuggestedInput
            label={text.wizard.keys.callback}
            description={text.wizard.keys.callbackHint}
            suggestions={provider.signIn?.callbackUrls ?? []}
            value={form.redirectUri}
            error={errors.redirectUri}
            onChange={(redirectUri) => onChange({ ...form, redirectUri })}
            onBlur={tidy}
          />
        )}
        {wayOf(form, provider) === 'authorization-code' && (
          <CompareCallback callback={form.redirectUri} />
        )}
      </div>
    </>
  )
}

function takenWords(form: KeysForm): string {
  const names = form.taken.map((field) => text.wizard.keys.taken[field])
  return text.wizard.keys.takenFrom(text.app.list(names))
}

function withExample(form: KeysForm, example: ExampleApp): KeysForm {
  return {
    ...form,
    apiKey: example.clientId,
    apiSecret: example.clientSecret,
    redirectUri: example.redirectUri,
    kept: { apiKey: false, apiSecret: false },
    taken: [],
  }
}
