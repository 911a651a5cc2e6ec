import { Button, Group, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import type { TrashedProfile } from '#core/trash'
import { aboutProfile } from '../components/about-profile'
import { Badges } from '../components/badges'
import { useNextTitleFocused } from '../components/focus'
import { Item } from '../components/item-list'
import { localTime } from '../components/time-words'

interface TrashedItemProps {
  readonly profile: TrashedProfile
  readonly isBusy: boolean
  readonly putBack: () => void
  readonly deleteForGood: () => void
}

export function TrashedItem({ profile, isBusy, putBack, deleteForGood }: TrashedItemProps) {
  const { name, deletedAt, keptUntil, linkedFiles, overtakenBy } = profile
  const words = text.trash
  useNextTitleFocused()
  return (
    <Item aria-label={name}>
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Badges profile={profile} />
          <Text size="sm" c="dimmed">
            {aboutProfile(profile)}
          </Text>
        </Group>
        <Group gap="md">
          <Text size="sm">{words.keptUntil(localTime(keptUntil))}</Text>
          <Text size="sm" c="dimmed">
            {words.deletedAt(localTime(deletedAt))}
          </Text>
        </Group>
        {linkedFiles > 0 && <Text size="sm">{words.files(linkedFiles)}</Text>}
        {overtakenBy !== undefined && <Text size="sm">{words.overtaken(overtakenBy)}</Text>}
        <Group gap="sm">
          <Button
            size="xs"
            variant="light"
            disabled={isBusy}
            aria-label={words.putBackOf(name)}
            onClick={putBack}
          >
            {words.putBack}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={isBusy}
            aria-label={words.deleteForGoodOf(name)}
            onClick={deleteForGood}
          >
            {words.deleteForGood}
          </Button>
        </Group>
      </Stack>
    </Item>
  )
}
