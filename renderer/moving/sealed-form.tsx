import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'

/** A passphrase file was given: it opens before anything of it is shown. */
export function SealedForm() {
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const busy = useWallet((state) => state.importing.busy)
  const { openSealed, lookAnew } = useActions()
  const words = text.moving.sealed
  const isEmpty = passphrase === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(isEmpty)
        if (!isEmpty) void openSealed(passphrase)
      }}
    >
      <Stack gap="md" maw={460}>
        <div>
          <Title order={2} size="h3">
            {words.title}
          </Title>
          <Text c="dimmed">{words.meaning}</Text>
        </div>
        <SecretInput
          label={text.moving.passphrase}
          value={passphrase}
          error={isMissing && isEmpty ? words.missing : undefined}
          autoFocus
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" disabled={busy}>
            {words.open}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => void lookAnew()}>
            {text.imports.startOver}
          </Button>
        </Group>
        <div role="status">
          {busy && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>{words.opening}</Text>
            </Group>
          )}
        </div>
      </Stack>
    </form>
  )
}
