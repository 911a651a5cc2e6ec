import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCertificate, IconFileCertificate, IconKey } from '@tabler/icons-react'
import type { KeyPart, KeyUse } from '#core/certified-key'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import { SecretInput } from './secret-input'
import { localTime } from './time-words'

interface KeyFileFieldsProps {
  readonly use: KeyUse
  readonly passphrase: string
  readonly onPassphrase: (passphrase: string) => void
}

const icons = { certificate: IconFileCertificate, key: IconKey } as const

/** Where a key and its certificate come from. The files are read by main and never come here. */
export function KeyFileFields({ use, passphrase, onPassphrase }: KeyFileFieldsProps) {
  const words = text.keyFiles
  const { madeUntil } = useWallet((state) => state.wizard.draft.keyFiles[use])
  const { createKeyAndCertificate } = useActions()
  return (
    <Stack gap="sm" role="group" aria-label={words.groups[use]}>
      <div>
        <Text size="sm" fw={600}>
          {words.groups[use]}
        </Text>
        <Text size="sm" c="dimmed">
          {words.hints[use]}
        </Text>
      </div>
      <Group gap="sm">
        {use === 'signing' && (
          <Button
            variant="default"
            leftSection={<IconCertificate size={18} aria-hidden />}
            onClick={() => void createKeyAndCertificate()}
          >
            {words.create}
          </Button>
        )}
        <FileButton use={use} part="certificate" />
        <FileButton use={use} part="key" />
      </Group>
      <Chosen use={use} />
      {madeUntil === undefined && (
        <SecretInput
          label={words.passphrase}
          description={words.passphraseHint}
          maw={360}
          value={passphrase}
          onChange={(event) => onPassphrase(event.currentTarget.value)}
        />
      )}
    </Stack>
  )
}

function FileButton({ use, part }: { readonly use: KeyUse; readonly part: KeyPart }) {
  const { chooseKeyFile } = useActions()
  const Icon = icons[part]
  return (
    <Button
      variant="default"
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => void chooseKeyFile(use, part)}
    >
      {text.keyFiles.parts[part]}
    </Button>
  )
}

function Chosen({ use }: { readonly use: KeyUse }) {
  const { certificate, key, madeUntil } = useWallet((state) => state.wizard.draft.keyFiles[use])
  const names = [certificate, key].filter((name) => name !== undefined)
  const words = text.keyFiles
  return (
    <Text size="sm" role="status">
      {madeUntil !== undefined && words.made(localTime(madeUntil))}
      {names.length > 0 && words.chosen(text.app.list(names))}
    </Text>
  )
}
