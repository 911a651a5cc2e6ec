import { Switch, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { usePreferences } from './use-preferences'

/** What a person is told without asking, and whether the system tells it too. */
export function NoticesCard() {
  const words = text.settings.notices
  const { systemNotices, change, request } = usePreferences()
  return (
    <Card title={words.title}>
      <Text size="sm">{words.meaning}</Text>
      <Text size="sm">{words.thresholds}</Text>
      <Switch
        label={words.system}
        description={words.systemMeaning}
        checked={systemNotices}
        onChange={(event) => change({ systemNotices: event.currentTarget.checked })}
      />
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Card>
  )
}
