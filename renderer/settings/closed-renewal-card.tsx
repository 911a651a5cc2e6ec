import { Button, Group, Stack, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import type { ClosedRenewal, DueRun } from '#core/extras'
import { text } from '#core/text/text'
import { passphraseModeOf } from '#core/ways-to-open'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'
import type { ExtrasCardProps } from './extras-card-props'

/** A daily renewal by the system’s own scheduler, and whether it can do anything for this wallet. */
export function ClosedRenewalCard({ extras, busy, failed, run }: ExtrasCardProps) {
  const words = text.extras.closedRenewal
  const { renewWhileClosed } = useActions()
  const { closedRenewal, lastDueRun } = extras
  const isOn = closedRenewal.type === 'on'
  const isMoved = isOn && closedRenewal.isMoved
  const cannot = useCannot()
  const mayBegin = closedRenewal.type === 'off' && cannot === undefined
  return (
    <Card title={words.title}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.meaning} {words.short}
        </Text>
        <Stack gap={4} role="status">
          <Text size="sm">{standing(closedRenewal)}</Text>
          {cannot !== undefined && closedRenewal.type !== 'unavailable' && (
            <Text size="sm">{cannot}</Text>
          )}
          {(isOn || lastDueRun !== undefined) && <Text size="sm">{lastRun(lastDueRun)}</Text>}
        </Stack>
        {failed !== undefined && <FailureAlert failure={failed.failure} onAct={failed.onRetry} />}
        <Group gap="xs">
          {(mayBegin || isMoved) && (
            <Button
              variant="default"
              loading={busy}
              onClick={() => run(() => renewWhileClosed(true))}
            >
              {isMoved ? words.again : words.begin}
            </Button>
          )}
          {isOn && (
            <Button
              variant="default"
              disabled={busy}
              onClick={() => run(() => renewWhileClosed(false))}
            >
              {words.end}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

/** Why nothing would be renewed, whatever the scheduler does. */
function useCannot(): string | undefined {
  const words = text.extras.closedRenewal
  const vault = useWallet(({ wallet }) => wallet?.vault)
  const isLock = useWallet(({ wallet }) => wallet && passphraseModeOf(wallet.ways) === 'lock')
  if (vault?.type === 'open' && vault.protection === 'memory') return words.inMemory
  return isLock === true ? words.locked : undefined
}

function standing(closedRenewal: ClosedRenewal): string {
  const words = text.extras.closedRenewal
  switch (closedRenewal.type) {
    case 'off':
      return words.off
    case 'on':
      return closedRenewal.isMoved ? words.moved : words.on
    case 'unavailable':
      return words.unavailable[closedRenewal.reason]
    default:
      return assertNever(closedRenewal)
  }
}

function lastRun(run: DueRun | undefined): string {
  const words = text.extras.closedRenewal
  return run === undefined
    ? words.neverRan
    : words.lastRun(localTime(run.at), words.ends[run.ended])
}
