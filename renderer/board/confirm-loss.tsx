import { Button, Group, List, Stack, Text } from '@mantine/core'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import type { LossyAttempt } from '../store/state'
import { useActions } from '../store/use-wallet'

interface ConfirmLossProps {
  readonly profile: ProfileSummary
  readonly attempt: LossyAttempt
}

/** Says who may lose before anything is done; never forbids it. */
export function ConfirmLoss({ profile, attempt }: ConfirmLossProps) {
  const { closeDialog, confirm } = useActions()
  const words = text.board.confirm
  return (
    <Stack>
      {attempt === 'renew' && profile.holder === 'other-tool' && (
        <Text size="sm">{words.elsewhere}</Text>
      )}
      {profile.sharesKeyWith.length > 0 && (
        <>
          <Text size="sm">{words.shared}</Text>
          <List size="sm">
            {profile.sharesKeyWith.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
          <Text size="sm">{words.sharedAdvice}</Text>
        </>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={closeDialog}>
          {text.app.cancel}
        </Button>
        <Button onClick={() => void confirm()}>
          {attempt === 'renew' ? words.renewAnyway : words.signInAnyway}
        </Button>
      </Group>
    </Stack>
  )
}
