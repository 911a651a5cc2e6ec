import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useRef, type RefObject } from 'react'
import { text } from '#core/text/text'
import type { BulkFailure, BulkState, BulkWhat } from '../store/bulk-state'
import { useActions } from '../store/use-wallet'
import { NameList } from './name-list'

interface BulkProgressProps {
  readonly running: Extract<BulkState, { readonly type: 'running' }>
}

export function BulkProgress({ running: { done, all, now, isStopping } }: BulkProgressProps) {
  const { stopBulk } = useActions()
  const stop = useFocused()
  const words = text.bulk
  return (
    <Stack>
      <Progress value={(done / all) * 100} aria-label={words.progress(done, all)} />
      <Text size="sm">{words.progress(done, all)}</Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {isStopping ? words.stopping : words.now(now)}
      </Text>
      <Group justify="flex-end">
        <Button ref={stop} variant="default" aria-disabled={isStopping} onClick={stopBulk}>
          {words.stop}
        </Button>
      </Group>
    </Stack>
  )
}

interface BulkEndProps {
  readonly what: BulkWhat
  readonly ended: Extract<BulkState, { readonly type: 'ended' }>
}

/** How many it was done to, and each one that failed with its reason. */
export function BulkEnd({ what, ended: { done, failures, notReached } }: BulkEndProps) {
  const { leaveBulk } = useActions()
  const close = useFocused()
  const words = text.bulk
  return (
    <Stack>
      <Text size="sm" role="status">
        {words.ended[what](done)}
      </Text>
      {failures.length > 0 && (
        <NameList label={words.failed(failures.length)} names={failures.map(reason)} />
      )}
      {notReached.length > 0 && <Text size="sm">{words.notReached(notReached.length)}</Text>}
      {failures.length + notReached.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.keepFailed}
        </Text>
      )}
      <Group justify="flex-end">
        <Button ref={close} onClick={leaveBulk}>
          {text.app.close}
        </Button>
      </Group>
    </Stack>
  )
}

function reason({ name, failure: { code, facts } }: BulkFailure): string {
  const { what, why } = text.errors.failures[code](facts)
  return text.bulk.failedBecause(name, what, why)
}

/** What stood in its place is gone, and had the focus. */
function useFocused(): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return ref
}
