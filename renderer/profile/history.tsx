import { Text, Title } from '@mantine/core'
import { assertNever, type ErrorCode } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import type { HistoryEntry } from '#core/profile'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'
import { useWallet } from '../store/use-wallet'
import classes from './profile.module.css'

/** What happened to the profile, newest first. */
export function History() {
  const history = useWallet((state) => state.history)
  const newestFirst = [...history].sort((one, other) => other.at - one.at)
  return (
    <section className={classes['card']} aria-label={text.profile.history.title}>
      <Title order={2} size="h4" mb="md">
        {text.profile.history.title}
      </Title>
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
    </section>
  )
}

/** One line of the history in words. */
export function historyWords(entry: HistoryEntry): string {
  const words = text.profile.history
  switch (entry.type) {
    case 'exported':
      return exportedWords(entry)
    case 'renewal-failed':
    case 'check-failed':
      return words[entry.type](whatHappened(entry.code))
    case 'signed-in':
    case 'renewed':
    case 'checked':
    case 'copied':
    case 'revealed':
    case 'edited-keys':
    case 'renamed':
    case 'duplicated':
    case 'restored':
      return words.plain[entry.type]
    default:
      return assertNever(entry)
  }
}

function exportedWords(entry: Extract<HistoryEntry, { type: 'exported' }>): string {
  const words = text.profile.history
  const format = exporterOf(entry.exporterId).label
  const said =
    entry.savedTo === undefined ? words.toClipboard(format) : words.savedTo(format, entry.savedTo)
  return entry.withRefreshToken ? words.withSecrets(said) : said
}

function whatHappened(code: ErrorCode): string {
  return text.errors.failures[code]({}).what
}
