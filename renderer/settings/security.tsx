import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-state'
import { noWayToOpen, passphraseModeOf, type WaysToOpen } from '#core/ways-to-open'
import { Card } from '../components/card'
import { useWallet } from '../store/use-wallet'
import { SecurityDialog, type SecurityTask } from './security-dialog'

type OpenVault = Extract<VaultStatus, { readonly type: 'open' }>

/** What opens the wallet, and the ways to change that. */
export function Security() {
  const words = text.security
  const vault = useWallet((state) => state.wallet?.vault)
  const ways = useWallet((state) => state.wallet?.ways) ?? noWayToOpen
  const [task, setTask] = useState<SecurityTask>()
  if (vault?.type !== 'open') return null
  const mayChange = vault.readOnly === undefined
  return (
    <Card title={text.settings.security.opens} gap="lg">
      <div>
        <Text size="sm">{whatOpens(vault, ways)}</Text>
        {vault.protection !== 'memory' && (
          <Text size="sm" c="dimmed">
            {words.keyringMeans}
          </Text>
        )}
      </div>
      {!mayChange && <Text size="sm">{words.opens.readOnly}</Text>}
      {mayChange && <PassphrasePart vault={vault} ways={ways} begin={setTask} />}
      {mayChange && vault.protection !== 'memory' && <CodePart ways={ways} begin={setTask} />}
      {task !== undefined && <SecurityDialog task={task} onClose={() => setTask(undefined)} />}
    </Card>
  )
}

function whatOpens(vault: OpenVault, ways: WaysToOpen): string {
  const words = text.security
  if (vault.protection === 'memory') return words.opens.memory
  const isMissed = ways.keyring && vault.protection === 'passphrase'
  const main = words.opens[passphraseModeOf(ways) ?? 'keyring']
  const sentences = [
    isMissed ? words.opens.withoutKeyring : main,
    ...(ways.recoveryCode ? [words.opens.andCode] : []),
  ]
  return sentences.join(' ')
}

interface PartProps {
  readonly ways: WaysToOpen
  readonly begin: (task: SecurityTask) => void
}

function PassphrasePart({ vault, ways, begin }: PartProps & { readonly vault: OpenVault }) {
  const words = text.security
  const mode = passphraseModeOf(ways)
  const inMemory = vault.protection === 'memory'
  const { set, change, remove, turnInto, title, without, inMemory: stores } = words.passphrase
  return (
    <Stack gap="sm">
      <Title order={4} size="h5">
        {title}
      </Title>
      {mode === undefined && (inMemory || !ways.recoveryCode) && (
        <Text size="sm" c="dimmed">
          {inMemory ? stores : without}
        </Text>
      )}
      {mode === 'recovery' && (
        <Text size="sm" c="dimmed">
          {words.screenLock}
        </Text>
      )}
      {mode === undefined ? (
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() => begin({ type: inMemory ? 'protect' : 'set-passphrase' })}
          >
            {set}
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button variant="default" onClick={() => begin({ type: 'change-passphrase', mode })}>
            {change}
          </Button>
          <Button
            variant="default"
            onClick={() => begin({ type: 'turn', into: mode === 'lock' ? 'recovery' : 'lock' })}
          >
            {turnInto[mode === 'lock' ? 'recovery' : 'lock']}
          </Button>
          <Button variant="default" onClick={() => begin({ type: 'remove-passphrase' })}>
            {remove}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function CodePart({ ways, begin }: PartProps) {
  const words = text.security
  const { title, none, there, make, renew, remove } = words.code
  return (
    <Stack gap="sm">
      <Title order={4} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {ways.recoveryCode ? there : none}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => begin({ type: 'make-code' })}>
          {ways.recoveryCode ? renew : make}
        </Button>
        {ways.recoveryCode && (
          <Button variant="default" onClick={() => begin({ type: 'remove-code' })}>
            {remove}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
