import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import type { LinkedFileSummary } from '#core/linked-file'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import type { LinkingState } from '../store/linking-state'
import { useActions, useWallet } from '../store/use-wallet'
import { useLinkedFiles, useSlots } from './use-linked-files'

/** On the board: the slots that use this profile, and the files of it that are not up to date. */
export function LinkedStanding({
  profile,
  className = '',
}: {
  readonly profile: ProfileSummary
  readonly className?: string | undefined
}) {
  const words = text.linkedFiles
  const { own } = useSlots(profile.id)
  // Of tokens another tool wrote there a notice speaks.
  const files = useLinkedFiles(profile.id).filter(
    ({ state }) => state.type !== 'ok' && state.type !== 'other-pair',
  )
  const failed = useWallet(({ linking }) => linking.failure)
  const isFailed = failed?.of === profile.id
  if (own.length === 0 && files.length === 0 && !isFailed) return null
  return (
    <Stack gap="xs" className={className}>
      {own.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.inUse(text.app.list(own.map(({ name }) => name)))}
        </Text>
      )}
      {isFailed && <FailedSwitch profile={profile} failed={failed} />}
      {files.map((file) => (
        <Trouble key={file.id} file={file} profile={profile} />
      ))}
    </Stack>
  )
}

/** A slot that could not be used for this profile: where it stands now, and the same once more. */
function FailedSwitch({
  profile,
  failed: { failure, slotId },
}: {
  readonly profile: ProfileSummary
  readonly failed: NonNullable<LinkingState['failure']>
}) {
  const words = text.linkedFiles
  const { dismissLinking, useSlot: switchSlot } = useActions()
  const slot = useSlots(profile.id).others.find(({ id }) => id === slotId)
  const user = useWallet(({ wallet }) => wallet?.profiles.find(({ id }) => id === slot?.profileId))
  // Where something could not be taken back, nobody knows which token stands in which file.
  const isKnown = failure.code !== 'export-left-behind'
  return (
    <>
      <FailureAlert
        failure={failure}
        insteadOf={{
          'choose-another-place': 'dismiss',
          ...(slot === undefined ? { 'try-again': 'dismiss' } : {}),
        }}
        onAct={(action) => {
          if (action === 'try-again' && slot !== undefined) void switchSlot(slot.id, profile.id)
          else dismissLinking()
        }}
      />
      {slot !== undefined && user !== undefined && isKnown && (
        <Text size="sm">{words.stillUsed(slot.name, user.name)}</Text>
      )}
    </>
  )
}

function Trouble({
  file,
  profile,
}: {
  readonly file: LinkedFileSummary
  readonly profile: ProfileSummary
}) {
  const words = text.linkedFiles
  const { updateLinkedFile, showProfile } = useActions()
  const busy = useWallet(({ linking }) => linking.busy)
  const isEdited = file.state.type === 'edited'
  const name = nameOf(file.path)
  return (
    <Group gap="xs" role="group" aria-label={words.trouble(name)}>
      <Text size="sm" fw={500}>
        {isEdited ? words.edited.what(name) : words.trouble(name)}
      </Text>
      {file.state.type === 'failed' && (
        <>
          <Text size="sm">{text.errors.failures[file.state.code]({}).why}</Text>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy !== undefined}
            onClick={() => void updateLinkedFile(file.id)}
          >
            {words.tryAgain}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => showProfile(profile.id)}>
        {words.look}
      </Button>
    </Group>
  )
}

/** The last part of a path of any system. */
function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

/** In the menu of a profile: the slots it could be used for. */
export function SlotItems({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.linkedFiles
  const { others } = useSlots(profile.id)
  const { useSlot: switchSlot } = useActions()
  if (!profile.hasToken) return null
  return others.map(({ id, name }) => (
    <Menu.Item
      key={id}
      leftSection={<IconFiles size={16} aria-hidden />}
      onClick={() => void switchSlot(id, profile.id)}
    >
      {words.useFor(name)}
    </Menu.Item>
  ))
}
