import { Switch, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { usePreferences } from './use-preferences'

/** What stands beside the clock, and whether closing the window leaves the app there. */
export function TrayCard() {
  const words = text.tray.settings
  const { staysInTray, change, request } = usePreferences()
  return (
    <Card title={words.title}>
      <Text size="sm">{words.meaning}</Text>
      <Switch
        label={words.stays}
        description={words.staysMeaning}
        checked={staysInTray}
        onChange={(event) => change({ staysInTray: event.currentTarget.checked })}
      />
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Card>
  )
}
