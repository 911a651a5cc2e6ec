import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { providerOf, type ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'

interface EnvironmentFromAddressProps {
  readonly providerId: ProviderId
  readonly onFound: (environment: string) => void
}

/** Reads the environment off a pasted address, and takes it only when the person says so. Asks nobody. */
export function EnvironmentFromAddress({ providerId, onFound }: EnvironmentFromAddressProps) {
  const words = text.wizard.environment.find
  const [address, setAddress] = useState('')
  const provider = providerOf(providerId)
  const found = provider.detectEnvironment(address)
  const { address: label, addressHint } = words.services[provider.service]
  const said = found === undefined ? words.tellsNothing : words.looksLike(found)
  return (
    <Stack gap="xs" align="flex-start">
      <TextInput
        w="100%"
        label={label}
        description={addressHint}
        value={address}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Text size="sm" role="status" fw={500}>
        {address === '' ? '' : said}
      </Text>
      {found !== undefined && (
        <Button size="xs" variant="default" onClick={() => onFound(found)}>
          {words.changeTo(found)}
        </Button>
      )}
    </Stack>
  )
}
