import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { themes, zooms } from '#core/preferences'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { usePreferences } from './use-preferences'

/** How the app looks on this computer. */
export function AppearanceCard() {
  const words = text.settings.appearance
  const { theme, zoom, change, request } = usePreferences()
  return (
    <Card title={words.title}>
      <Radio.Group
        label={words.theme}
        value={theme}
        onChange={(value) => {
          const chosen = themes.find((one) => one === value)
          if (chosen !== undefined) change({ theme: chosen })
        }}
      >
        <Stack gap="xs" mt="xs">
          {themes.map((one) => (
            <Radio key={one} value={one} label={words.themes[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={words.size}
        description={words.sizeMeaning}
        maw={360}
        data={zooms.map((one) => ({ value: String(one), label: words.percent(one) }))}
        value={String(zoom)}
        onChange={({ currentTarget }) => {
          const chosen = zooms.find((one) => String(one) === currentTarget.value)
          if (chosen !== undefined) change({ zoom: chosen })
        }}
      />
      <Text size="sm" c="dimmed">
        {words.motion}
      </Text>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Card>
  )
}
