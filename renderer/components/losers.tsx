import { List, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import type { Chance, Loser } from '#core/collisions'
import { text } from '#core/text/text'
import { CopyList } from '../profile/copy-list'

const chances: readonly Chance[] = ['will-probably-stop', 'may-stop']

/** Other profiles with the same key, the likelier losers first, each with the copies that stop along with it. */
export function Losers({ losers }: { readonly losers: readonly Loser[] }) {
  const words = text.board.confirm
  if (losers.length === 0) return null
  return (
    <Stack gap="sm">
      {chances.map((chance) => (
        <OneChance
          key={chance}
          chance={chance}
          losers={losers.filter((loser) => loser.chance === chance)}
        />
      ))}
      <Text size="sm">{words.anybodyElse}</Text>
      <Text size="sm">{words.sharedAdvice}</Text>
    </Stack>
  )
}

interface OneChanceProps {
  readonly chance: Chance
  readonly losers: readonly Loser[]
}

function OneChance({ chance, losers }: OneChanceProps) {
  const words = text.board.confirm
  const labelId = useId()
  if (losers.length === 0) return null
  return (
    <div>
      <Text size="sm" id={labelId}>
        {words.chances[chance]}
      </Text>
      <List size="sm" aria-labelledby={labelId}>
        {losers.map((loser) => (
          <List.Item key={loser.id}>
            {loser.holder === 'other-tool' ? words.renewedElsewhere(loser.name) : loser.name}
            <CopyList label={words.alongWith} copies={loser.copies} />
          </List.Item>
        ))}
      </List>
    </div>
  )
}
