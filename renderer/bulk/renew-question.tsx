import { Stack, Text } from '@mantine/core'
import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useTokenNow } from '../components/use-now'
import { CopyList } from '../profile/copy-list'
import { useActions, useWallet } from '../store/use-wallet'
import { BulkButtons } from './bulk-buttons'
import { renewPlan } from './bulk-plan'
import { LeftOut, NameList } from './name-list'

export function RenewQuestion({ selected }: { readonly selected: readonly ProfileSummary[] }) {
  const { runBulk } = useActions()
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const now = useTokenNow([])
  const { going, left } = renewPlan(selected, { profiles, now })
  const words = text.bulk
  return (
    <Stack>
      <Text size="sm">{words.asks.renew(going.length)}</Text>
      <NameList label={words.going} names={going.map(({ name }) => name)} />
      {going
        .filter((profile) => profile.copies.length > 0 && !isAskedAnew(profile))
        .map(({ id, name, copies }) => (
          <CopyList key={id} label={words.copiesOf(name)} copies={copies} />
        ))}
      <LeftOut left={left} />
      <BulkButtons
        act={words.acts.renew}
        disabled={going.length === 0}
        onAct={() => void runBulk({ type: 'renew', ids: going.map(({ id }) => id) })}
      />
    </Stack>
  )
}
