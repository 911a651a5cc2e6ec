import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useActions } from '../store/use-wallet'

/** The way to how this computer stands. */
export function DoctorCard() {
  const words = text.doctor
  const { showDoctor } = useActions()
  return (
    <Card title={words.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {words.offer}
        </Text>
        <Button variant="default" onClick={showDoctor}>
          {words.open}
        </Button>
      </Stack>
    </Card>
  )
}
