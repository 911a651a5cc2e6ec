import { Button, Text } from '@mantine/core'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'
import { historyWords } from './history-words'
import classes from './profile.module.css'

/** What happened to the profile, newest first. */
export function History({ profileId }: { readonly profileId: ProfileId }) {
  const history = useWallet((state) => state.history)
  const newestFirst = [...history].sort((one, other) => other.at - one.at)
  return (
    <Card title={text.profile.history.title} beside={<LedgerButton profileId={profileId} />}>
      {newestFirst.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.profile.history.none}
        </Text>
      ) : (
        <ul className={classes['history']} aria-label={text.profile.history.title}>
          {newestFirst.map((entry, index) => (
            <li key={`${entry.at}-${index}`} className={classes['entry']}>
              <span className={classes['when']}>{localTime(entry.at)}</span>
              <span className={classes['what']}>{historyWords(entry)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What of it are copies, and how they stand. */
function LedgerButton({ profileId }: { readonly profileId: ProfileId }) {
  const { showLedger } = useActions()
  return (
    <Button size="xs" variant="default" onClick={() => showLedger(profileId)}>
      {text.ledger.openOf}
    </Button>
  )
}
