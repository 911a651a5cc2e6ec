import { Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'

/** Proxy and certificates are those of the system: what that means. */
export function NetworkCard() {
  const words = text.settings.network
  return (
    <Card title={words.title}>
      <Text size="sm">{words.proxy}</Text>
      <Text size="sm">{words.certificates}</Text>
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    </Card>
  )
}
