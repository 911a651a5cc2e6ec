import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { isAskedAnew } from '#core/grants'
import type { Holder, KeepAlive, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import { listsCopies } from '../notices/notice-sentences'
import { useNotices } from '../notices/use-notices'
import { CopyList } from './copy-list'
import { keepAliveWords } from './keep-alive-words'
import classes from './profile.module.css'

const keepAlives: readonly KeepAlive[] = ['automatically', 'ask-me', 'off']
const holders: readonly Holder[] = ['wallet', 'other-tool']

/** Whether and when the token is renewed by itself, and who does it. */
export function KeepAliveCard({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.profile.keep
  // A notice on the same page lists them too.
  const isListed = useNotices(profile.id).some(({ type }) => listsCopies(type))
  const copies = profile.renewal.type === 'asks' && !isListed ? profile.renewal.copies : []
  return (
    <Card title={words.title}>
      {isAskedAnew(profile) && profile.holder === 'wallet' ? (
        <Text size="sm">{words.ahead.askedAnew}</Text>
      ) : (
        <div className={classes['choices']}>
          <KeepAliveChoice profile={profile} />
          <HolderChoice profile={profile} />
        </div>
      )}
      <CopyList label={words.stops} copies={copies} />
    </Card>
  )
}

function KeepAliveChoice({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.profile.keep
  const { setKeepAlive } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const { renewal, expiresAt } = profile
  const now = useTokenNow(
    renewal.type === 'asks' ? [renewal.noticeAt, renewal.renewsAt] : [expiresAt],
  )
  return (
    <NativeSelect
      label={words.keepAlive}
      description={keepAliveWords(profile, now)}
      inputWrapperOrder={belowTheChoice}
      data={keepAlives.map((value) => ({ value, label: words.choices[value] }))}
      value={profile.keepAlive}
      disabled={busy !== undefined || profile.holder === 'other-tool'}
      onChange={({ currentTarget }) => {
        const chosen = keepAlives.find((one) => one === currentTarget.value)
        if (chosen !== undefined) void setKeepAlive(profile.id, chosen)
      }}
    />
  )
}

/** Neither choice happens at once: the dialog that comes says what it means. */
function HolderChoice({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.profile.keep
  const { leaveToOtherTool, takeBack } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const { id, holder } = profile
  const choose = (chosen: string): void => {
    if (chosen === holder) return
    void (chosen === 'wallet' ? takeBack(id) : leaveToOtherTool(id))
  }
  return (
    <Stack gap="xs" align="flex-start">
      <NativeSelect
        w="100%"
        label={words.whoRenews}
        description={words.holders[holder]}
        inputWrapperOrder={belowTheChoice}
        data={holders.map((value) => ({ value, label: text.profile.holders[value] }))}
        value={holder}
        disabled={busy !== undefined || !profile.hasToken}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {holder === 'other-tool' && (
        <Button
          size="xs"
          variant="default"
          disabled={busy !== undefined}
          onClick={() => void takeBack(id)}
        >
          {words.takeBack}
        </Button>
      )}
    </Stack>
  )
}

const belowTheChoice: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
]
