import { Checkbox, Stack, Text, Title } from '@mantine/core'
import { fileOf, type LedgerLine } from '#core/ledger'
import { whoseWords } from '#core/text/ledger-words'
import { text } from '#core/text/text'
import classes from './settings.module.css'

/** The same for as long as it is the same line. */
export const lineKey = ({ profileId, lineId }: LedgerLine): string => `${profileId} ${lineId}`

interface FilesToRemoveProps {
  readonly files: readonly LedgerLine[]
  readonly chosen: ReadonlySet<string>
  /** Those that could not be removed. */
  readonly left: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Files with tokens outside the app's folder: they stay unless ticked, and only what is ours can be ticked. */
export function FilesToRemove({ files, chosen, left, onChange }: FilesToRemoveProps) {
  const words = text.removal.dialog
  const change = (key: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    onChange(next)
  }
  return (
    <Stack gap="xs" component="section" aria-label={words.files}>
      <Title order={3} size="h5">
        {words.files}
      </Title>
      <Text size="sm" c="dimmed">
        {words.filesMeaning}
      </Text>
      {files.map((line) => (
        <Checkbox
          key={lineKey(line)}
          className={classes['file'] ?? ''}
          label={fileOf(line.entry)}
          description={noteOn(line, left.has(lineKey(line)))}
          disabled={!line.isRemovable || left.has(lineKey(line))}
          checked={chosen.has(lineKey(line))}
          onChange={(event) => change(lineKey(line), event.currentTarget.checked)}
        />
      ))}
    </Stack>
  )
}

function noteOn(line: LedgerLine, isLeft: boolean): string {
  const words = text.removal.dialog
  if (isLeft) return words.couldNot
  if (line.standing.type === 'linked') return words.linked
  return line.isRemovable ? whoseWords(line) : words.changed
}
