import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useActions } from '../store/use-wallet'

/** The way to reading a request that fails elsewhere. */
export function ClinicCard() {
  const { openClinic } = useActions()
  const words = text.clinic.request
  return (
    <Card title={words.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {words.offer}
        </Text>
        <Button variant="default" onClick={openClinic}>
          {words.open}
        </Button>
      </Stack>
    </Card>
  )
}
