import { Button, Group, Stack, Text } from '@mantine/core'
import { lossOf } from '#core/loss'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { Losers } from '../components/losers'
import { useTokenNow } from '../components/use-now'
import { CopyList } from '../profile/copy-list'
import { useActions, useWallet } from '../store/use-wallet'
import type { QueueQuestion } from './use-renew-all'
import classes from './due.module.css'

interface RenewQuestionProps {
  readonly question: QueueQuestion
  readonly onClose: () => void
}

/** Who may lose by the whole queue, before any of it is done. */
export function RenewQuestion({ question: { queue, lossy }, onClose }: RenewQuestionProps) {
  const { renewAll } = useActions()
  const words = text.due.question
  const others = queue.filter((id) => !lossy.some((one) => one.id === id))
  const go = (ids: readonly ProfileId[]): void => {
    onClose()
    void renewAll(ids)
  }
  return (
    <Dialog title={words.title} size={680} onClose={onClose}>
      <Stack>
        <Text size="sm">{words.some(lossy.length)}</Text>
        <ul className={classes['losses']}>
          {lossy.map((profile) => (
            <li key={profile.id}>
              <OneLoss profile={profile} />
            </li>
          ))}
        </ul>
        {others.length > 0 && <Text size="sm">{words.others(others.length)}</Text>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={onClose}>
            {text.app.cancel}
          </Button>
          {others.length > 0 && (
            <Button variant="default" onClick={() => go(others)}>
              {words.without}
            </Button>
          )}
          <Button onClick={() => go(queue)}>{words.all}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function OneLoss({ profile }: { readonly profile: ProfileSummary }) {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const now = useTokenNow([])
  const { copies, others } = lossOf(profile, { profiles, now })
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {profile.name}
      </Text>
      <CopyList label={text.board.confirm.copiesStop} copies={copies} />
      <Losers losers={others} />
    </Stack>
  )
}
