import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import type { InstalledCommand, Reach } from '#core/extras'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { useActions } from '../store/use-wallet'
import type { ExtrasCardProps } from './extras-card-props'

/** `token-wallet` in people’s terminals. */
export function CommandCard({ extras: { command }, busy, failed, run }: ExtrasCardProps) {
  const words = text.extras.command
  const { installCommand, removeCommand } = useActions()
  const isThere = command.type === 'installed'
  return (
    <Card title={words.title}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.meaning}
        </Text>
        <div role="status">
          <Standing command={command} />
        </div>
        {failed !== undefined && <FailureAlert failure={failed.failure} onAct={failed.onRetry} />}
        <Group gap="xs">
          {(command.type === 'absent' || (isThere && command.isMoved)) && (
            <Button variant="default" loading={busy} onClick={() => run(installCommand)}>
              {isThere ? words.reinstall : words.install}
            </Button>
          )}
          {isThere && (
            <Button variant="default" disabled={busy} onClick={() => run(removeCommand)}>
              {words.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

function Standing({ command }: { readonly command: InstalledCommand }) {
  const words = text.extras.command
  switch (command.type) {
    case 'absent':
      return (
        <Stack gap="xs">
          <Sentence>{words.wouldBe(command.path)}</Sentence>
          <Reaching reach={command.reach} isThere={false} />
        </Stack>
      )
    case 'installed':
      return (
        <Stack gap="xs">
          <Sentence>{words.installed(command.path)}</Sentence>
          {command.isMoved && <Sentence>{words.moved}</Sentence>}
          <Reaching reach={command.reach} isThere />
        </Stack>
      )
    case 'taken':
      return <Sentence>{words.taken(command.path)}</Sentence>
    case 'unavailable':
      return <Sentence>{words.unavailable}</Sentence>
    default:
      return assertNever(command)
  }
}

interface ReachingProps {
  readonly reach: Reach
  readonly isThere: boolean
}

/** Whether a terminal finds it, and what to do where it does not. */
function Reaching({ reach, isThere }: ReachingProps) {
  const words = text.extras.command
  switch (reach.type) {
    case 'found':
      return isThere ? <Sentence>{words.works}</Sentence> : null
    case 'hidden':
      return isThere ? <Sentence>{words.hidden(reach.by)}</Sentence> : null
    case 'not-on-path':
      return (
        <LineToAdd line={reach.line}>
          {isThere ? words.notOnPath(reach.file) : words.notOnPathYet(reach.file)}
        </LineToAdd>
      )
    case 'not-on-windows-path':
      return <LineToAdd line={reach.line}>{words.notOnPathWindows}</LineToAdd>
    default:
      return assertNever(reach)
  }
}

function LineToAdd({ line, children }: { readonly line: string; readonly children: string }) {
  return (
    <>
      <Sentence>{children}</Sentence>
      <Code block tabIndex={0}>
        {line}
      </Code>
    </>
  )
}

function Sentence({ children }: { readonly children: string }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  )
}
