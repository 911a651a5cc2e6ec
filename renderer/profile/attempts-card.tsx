import { Stack, Text } from '@mantine/core'
import type { AttemptRecord } from '#core/attempts'
import type { ProfileId } from '#core/profile'
import { attemptReport } from '#core/text/attempt-words'
import { text } from '#core/text/text'
import { AttemptSteps } from '../components/attempt-steps'
import { Card } from '../components/card'
import { CopyButton } from '../components/copy-button'
import { Folded, FoldButton, useFold } from '../components/fold'
import { useAttempts } from '../components/use-attempts'

/** What was asked and answered for this profile since the app was started, newest first. */
export function AttemptsCard({ profileId }: { readonly profileId: ProfileId }) {
  const fold = useFold()
  const records = useAttempts(fold.isOpen)?.filter((record) => record.profileId === profileId)
  const words = text.attempts
  return (
    <Card title={words.title} gap="sm" beside={<FoldButton fold={fold} label={words.show} />}>
      <Folded fold={fold}>{records !== undefined && <Records records={records} />}</Folded>
    </Card>
  )
}

function Records({ records }: { readonly records: readonly AttemptRecord[] }) {
  if (records.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {text.attempts.none}
      </Text>
    )
  }
  const newestFirst = records.toReversed()
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {text.attempts.hint}
      </Text>
      {newestFirst.map((record) => (
        <AttemptSteps key={record.number} record={record} />
      ))}
      <CopyButton label={text.attempts.copy} content={records.map(attemptReport).join('\n\n')} />
    </Stack>
  )
}
