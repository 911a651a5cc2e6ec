import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useActions, useWallet } from '../store/use-wallet'

/** The way to another computer, for any number of profiles. */
export function MovingCard() {
  const { openMoving } = useActions()
  const isEmpty = useWallet((state) => state.wallet?.profiles.length === 0)
  if (isEmpty) return null
  return (
    <Card title={text.moving.card.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {text.moving.card.meaning}
        </Text>
        <Button variant="default" onClick={() => openMoving()}>
          {text.moving.open}
        </Button>
      </Stack>
    </Card>
  )
}
