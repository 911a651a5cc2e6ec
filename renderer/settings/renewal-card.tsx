import { Stack, Text } from '@mantine/core'
import { isAskedAnew } from '#core/grants'
import { askingHours } from '#core/keep-alive'
import type { KeepAlive } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useWallet } from '../store/use-wallet'

/** What the clock does with tokens, in words. Each profile says by itself which of it counts. */
export function RenewalCard() {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const words = text.settings.renewal
  const kept = profiles.filter(
    (one) => one.hasToken && !isAskedAnew(one) && one.holder === 'wallet',
  )
  const count = (keepAlive: KeepAlive) => kept.filter((one) => one.keepAlive === keepAlive).length
  return (
    <Card title={words.title}>
      <Text size="sm">{words.meaning}</Text>
      <Stack gap="xs">
        <Text size="sm">{words.automatically}</Text>
        <Text size="sm">{words.copies(askingHours.notice, askingHours.renewal)}</Text>
        <Text size="sm">{words.askMe}</Text>
        <Text size="sm">{words.off}</Text>
      </Stack>
      <Text size="sm" c="dimmed">
        {words.unknown}
      </Text>
      {kept.length > 0 && (
        <Text size="sm">
          {words.count({
            automatically: count('automatically'),
            asking: count('ask-me'),
            off: count('off'),
          })}
        </Text>
      )}
    </Card>
  )
}
