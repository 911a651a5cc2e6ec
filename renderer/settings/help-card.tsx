import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { useActions } from '../store/use-wallet'
import { useRequest } from './use-request'

/** The way to the user guide. */
export function HelpCard() {
  const words = text.help
  const { showHelp } = useActions()
  const { busy, failure, run } = useRequest()
  return (
    <Card title={words.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {words.meaning}
        </Text>
        <Button variant="default" loading={busy} onClick={() => void run(() => showHelp('README'))}>
          {words.open}
        </Button>
        {failure !== undefined && <FailureAlert failure={failure} />}
      </Stack>
    </Card>
  )
}
