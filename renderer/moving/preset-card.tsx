import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'

/** How this profile is set up, for others to start from. */
export function PresetCard({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.moving.preset
  const [savedTo, setSavedTo] = useState<string>()
  const request = useRequest()
  const { savePreset } = useActions()
  const save = async (): Promise<void> => {
    setSavedTo(undefined)
    await request.run(async () => {
      const answer = await savePreset(profile.id)
      if (answer.ok) setSavedTo(answer.value.savedTo)
      return answer
    })
  }
  return (
    <Card title={words.title}>
      <Text size="sm">{words.meaning}</Text>
      {request.failure !== undefined && (
        <FailureAlert failure={request.failure} onAct={() => void save()} />
      )}
      <Group gap="sm">
        <Button size="xs" variant="default" loading={request.busy} onClick={() => void save()}>
          {words.save}
        </Button>
        <div role="status" style={{ overflowWrap: 'anywhere' }}>
          {savedTo !== undefined && <Text size="sm">{words.savedTo(savedTo)}</Text>}
        </div>
      </Group>
    </Card>
  )
}
