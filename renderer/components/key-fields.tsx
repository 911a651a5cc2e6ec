import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import type { Service } from '#core/providers/provider'
import { keyHint, looksSwapped } from '#core/typed-keys'
import { text } from '#core/text/text'
import { KeptInput } from './kept-input'
import { SecretInput } from './secret-input'

/** A key and its secret as they are typed, or kept by main. */
export interface KeyPair {
  readonly apiKey: string
  readonly apiSecret: string
  readonly kept: { readonly apiKey: boolean; readonly apiSecret: boolean }
}

interface KeyFieldsProps<Form extends KeyPair> {
  readonly form: Form
  /** What the provider calls the two. */
  readonly service: Service
  /** Behind `kept`, to tell keys apart. */
  readonly keyHint: string | undefined
  readonly errors: { readonly apiKey?: string | undefined; readonly apiSecret?: string | undefined }
  /** Say when a length is unusual. */
  readonly withHints: boolean
  readonly onChange: (form: Form) => void
  readonly onBlur: () => void
}

const order = ['label', 'description', 'input', 'error'] as const

/** The two fields of an app's keys, with an eye for a swapped pair and odd lengths: hints, never rules. */
export function KeyFields<Form extends KeyPair>(props: KeyFieldsProps<Form>) {
  const { form, onChange, withHints } = props
  const words = text.wizard.keys.words[props.service]
  return (
    <>
      {form.kept.apiKey ? (
        <KeptInput
          label={words.key}
          value={
            props.keyHint === undefined
              ? text.app.kept
              : text.wizard.keys.kept(text.app.endsIn(props.keyHint))
          }
          onChange={() => onChange({ ...form, kept: { ...form.kept, apiKey: false } })}
        />
      ) : (
        <div>
          <TextInput
            label={words.key}
            inputWrapperOrder={[...order]}
            value={form.apiKey}
            error={props.errors.apiKey}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...form, apiKey: event.currentTarget.value })}
            onBlur={props.onBlur}
          />
          {withHints && <Hint field="apiKey" value={form.apiKey} />}
        </div>
      )}
      {form.kept.apiSecret ? (
        <KeptInput
          label={words.secret}
          value={text.app.kept}
          onChange={() => onChange({ ...form, kept: { ...form.kept, apiSecret: false } })}
        />
      ) : (
        <div>
          <SecretInput
            label={words.secret}
            value={form.apiSecret}
            error={props.errors.apiSecret}
            onChange={(event) => onChange({ ...form, apiSecret: event.currentTarget.value })}
            onBlur={props.onBlur}
          />
          {withHints && <Hint field="apiSecret" value={form.apiSecret} />}
        </div>
      )}
      {looksSwapped(form) && (
        <Swapped
          onSwap={() => onChange({ ...form, apiKey: form.apiSecret, apiSecret: form.apiKey })}
        />
      )}
    </>
  )
}

interface HintProps {
  readonly field: 'apiKey' | 'apiSecret'
  readonly value: string
}

function Hint({ field, value }: HintProps) {
  const hint = keyHint(field, value.trim())
  if (hint === undefined) return null
  const { keyHas, secretHas, blankInside } = text.wizard.keys
  const words =
    hint.type === 'blank-inside'
      ? blankInside
      : (field === 'apiKey' ? keyHas : secretHas)(hint.length, hint.usual)
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {words}
    </Text>
  )
}

function Swapped({ onSwap }: { readonly onSwap: () => void }) {
  return (
    <Alert role="status" variant="light" color="yellow" p="sm">
      <Group justify="space-between">
        <Text size="sm">{text.wizard.keys.swapped}</Text>
        <Button size="compact-sm" variant="default" onClick={onSwap}>
          {text.wizard.keys.swap}
        </Button>
      </Group>
    </Alert>
  )
}
