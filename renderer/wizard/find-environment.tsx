import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { providerOf, type ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'
import classes from './wizard.module.css'

interface FindEnvironmentProps {
  readonly providerId: ProviderId
  readonly onFound: (environment: string) => void
}

/** The ways to look it up, and a field that reads it from an address when the address tells. */
export function FindEnvironment({ providerId, onFound }: FindEnvironmentProps) {
  const provider = providerOf(providerId)
  const { find } = text.wizard.environment
  const words = find.services[provider.service]
  const [address, setAddress] = useState('')
  const found = provider.detectEnvironment(address)
  return (
    <div className={classes['panel']}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          {words.ways.map((way) => (
            <Way key={way.title} {...way} />
          ))}
        </SimpleGrid>
        <TextInput
          label={words.address}
          description={words.addressHint}
          value={address}
          spellCheck={false}
          onChange={(event) => {
            const pasted = event.currentTarget.value
            setAddress(pasted)
            const environment = provider.detectEnvironment(pasted)
            if (environment !== undefined) onFound(environment)
          }}
        />
        <Text size="sm" role="status" fw={500}>
          {address === '' ? '' : found === undefined ? words.notFound : find.found(found)}
        </Text>
      </Stack>
    </div>
  )
}

function Way({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  return (
    <div>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
