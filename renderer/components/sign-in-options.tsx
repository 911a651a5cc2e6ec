import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseDomainName, type SignInOptions } from '#core/sign-in-options'
import { text } from '#core/text/text'
import { whyRefused } from './typed-reason'

interface SignInOptionsFieldsProps {
  readonly value: SignInOptions
  readonly takesDomainName: boolean
  /** Say what is wrong before the field was left. */
  readonly isChecked: boolean
  readonly onChange: (value: SignInOptions) => void
}

/** What hardly anyone needs: the SSO domain, leaving PKCE out, and token requests in the address. */
export function SignInOptionsFields(props: SignInOptionsFieldsProps) {
  const { value, isChecked, onChange } = props
  const words = text.wizard.environment
  const [wasLeft, setLeft] = useState(false)
  const error = domainError(value)
  return (
    <>
      {props.takesDomainName && (
        <TextInput
          label={words.domain}
          description={words.domainHint}
          value={value.domainName}
          error={isChecked || wasLeft ? error : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...value, domainName: event.currentTarget.value })}
          onBlur={() => {
            setLeft(true)
            if (error === undefined) {
              onChange({ ...value, domainName: parseDomainName(value.domainName) })
            }
          }}
        />
      )}
      <Checkbox
        label={words.pkce}
        description={words.pkceHint}
        checked={value.usesPkce}
        onChange={(event) => onChange({ ...value, usesPkce: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.inAddress}
        description={words.inAddressHint}
        checked={value.asksInAddress === true}
        onChange={(event) => onChange({ ...value, asksInAddress: event.currentTarget.checked })}
      />
    </>
  )
}

/** Why the typed domain cannot be used, or undefined. */
export function domainError({ domainName }: SignInOptions): string | undefined {
  return whyRefused('domain-invalid', () => parseDomainName(domainName))
}
