import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { providerOf, type ProviderId } from '#core/providers/index'
import { text } from '#core/text/text'
import classes from './wizard.module.css'

interface FindEnvironmentProps {
  readonly providerId: ProviderId
  readonly onFound: (environment: string) => void
}

/** Both ways to look it up, and a field that reads it from an address when the address tells. */
export function FindEnvironment({ providerId, onFound }: FindEnvironmentProps) {
  const { find } = text.wizard.environment
  const [address, setAddress] = useState('')
  const found = providerOf(providerId).detectEnvironment(address)
  return (
    <div className={classes['panel']}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Way title={find.pageTitle} steps={find.page} />
          <Way title={find.consoleTitle} steps={find.console} />
        </SimpleGrid>
        <TextInput
          label={find.address}
          description={find.addressHint}
          value={address}
          spellCheck={false}
          onChange={(event) => {
            const pasted = event.currentTarget.value
            setAddress(pasted)
            const environment = providerOf(providerId).detectEnvironment(pasted)
            if (environment !== undefined) onFound(environment)
          }}
        />
        <Text size="sm" role="status" fw={500}>
          {address === '' ? '' : found === undefined ? find.notFound : find.found(found)}
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
