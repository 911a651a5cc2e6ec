import { Checkbox, Stack, TextInput } from '@mantine/core'
import { text } from '#core/text/text'
import { KeyFileFields } from '../components/key-file-fields'
import type { KeysForm } from './forms'

interface FieldsProps {
  readonly form: KeysForm
  readonly onChange: (form: KeysForm) => void
}

const order = ['label', 'input', 'description', 'error'] as const

/** For tokens by certificate: whose, under which app id, and the key itself. */
export function CertificateFields({
  form,
  error,
  onChange,
}: FieldsProps & { readonly error: string | undefined }) {
  const words = text.keyFiles
  const { certificate } = form
  const change = (changes: Partial<typeof certificate>): void =>
    onChange({ ...form, certificate: { ...certificate, ...changes } })
  return (
    <Stack gap="md">
      <TextInput
        label={words.userName}
        description={words.userNameHint}
        inputWrapperOrder={[...order]}
        value={certificate.userName}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ userName: event.currentTarget.value })}
      />
      <TextInput
        label={words.appId}
        description={words.appIdHint}
        inputWrapperOrder={[...order]}
        value={certificate.appId}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ appId: event.currentTarget.value })}
      />
      <KeyFileFields
        use="signing"
        passphrase={certificate.passphrase}
        onPassphrase={(passphrase) => change({ passphrase })}
      />
    </Stack>
  )
}

/** For apps that show a certificate in the TLS handshake. */
export function MutualTlsFields({ form, onChange }: FieldsProps) {
  const words = text.keyFiles
  const { mutualTls } = form
  return (
    <Stack gap="md">
      <Checkbox
        label={words.mutualTls}
        description={words.mutualTlsHint}
        checked={mutualTls.isWanted}
        onChange={(event) =>
          onChange({
            ...form,
            mutualTls: { ...mutualTls, isWanted: event.currentTarget.checked },
          })
        }
      />
      {mutualTls.isWanted && (
        <KeyFileFields
          use="tls"
          passphrase={mutualTls.passphrase}
          onPassphrase={(passphrase) =>
            onChange({ ...form, mutualTls: { ...mutualTls, passphrase } })
          }
        />
      )}
    </Stack>
  )
}
