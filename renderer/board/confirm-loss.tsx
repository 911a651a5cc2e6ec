import { Button, Group, Stack, Text } from '@mantine/core'
import type { Loss } from '#core/collisions'
import { lossOf } from '#core/loss'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Losers } from '../components/losers'
import { useTokenNow } from '../components/use-now'
import { CopyList } from '../profile/copy-list'
import type { LossyAttempt } from '../store/attempt-kinds'
import { useActions, useWallet } from '../store/use-wallet'

interface ConfirmLossProps {
  readonly profile: ProfileSummary
  readonly attempt: LossyAttempt
}

/** Says who may lose before anything is done; never forbids it. */
export function ConfirmLoss({ profile, attempt }: ConfirmLossProps) {
  const words = text.board.confirm
  const { closeDialog, confirm } = useActions()
  const loss = useLoss(profile)
  return (
    <Stack>
      {meaningOf(attempt, profile).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      {attempt !== 'leave-to-other-tool' && (
        <>
          <CopyList label={words.copiesStop} copies={loss.copies} />
          <Losers losers={loss.others} />
        </>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={closeDialog}>
          {text.app.cancel}
        </Button>
        <Button onClick={() => void confirm()}>{agreementTo(attempt)}</Button>
      </Group>
    </Stack>
  )
}

function useLoss(profile: ProfileSummary): Loss {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const now = useTokenNow([])
  return lossOf(profile, { profiles, now })
}

/** What the dialog is called. */
export function confirmTitle(attempt: LossyAttempt, name: string): string {
  const words = text.board.confirm
  const titles: Readonly<Record<LossyAttempt, (name: string) => string>> = {
    renew: words.renewTitle,
    'renew-encoded-twice': words.renewTitle,
    'sign-in': words.signInTitle,
    'sign-in-as-other': words.signInTitle,
    'leave-to-other-tool': words.leaveTitle,
    'take-back': words.takeBackTitle,
  }
  return titles[attempt](name)
}

function agreementTo(attempt: LossyAttempt): string {
  const words = text.board.confirm
  const agreements: Readonly<Record<LossyAttempt, string>> = {
    renew: words.renewAnyway,
    'renew-encoded-twice': words.renewAnyway,
    'sign-in': words.signInAnyway,
    'sign-in-as-other': words.signInAnyway,
    'leave-to-other-tool': words.leaveIt,
    'take-back': words.takeItBack,
  }
  return agreements[attempt]
}

function meaningOf(attempt: LossyAttempt, { holder }: ProfileSummary): readonly string[] {
  const words = text.board.confirm
  switch (attempt) {
    case 'renew':
    case 'renew-encoded-twice':
      return holder === 'other-tool' ? [words.elsewhere] : []
    case 'sign-in':
    case 'sign-in-as-other':
      return holder === 'other-tool' ? [words.elsewhereSignIn] : []
    case 'leave-to-other-tool':
      return words.leave
    case 'take-back':
      return [words.takeBack]
  }
}
