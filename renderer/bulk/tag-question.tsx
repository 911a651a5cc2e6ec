import { MultiSelect, Stack, TagsInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import { BulkButtons } from './bulk-buttons'
import { tagPlan } from './bulk-plan'
import { LeftOut, NameList } from './name-list'

export function TagQuestion({ selected }: { readonly selected: readonly ProfileSummary[] }) {
  const { runBulk } = useActions()
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const known = useWallet(({ wallet }) => wallet?.profiles)?.flatMap((one) => one.tags) ?? []
  const theirs = [...new Set(selected.flatMap(({ tags }) => tags))].sort()
  const { going, left } = tagPlan(selected, { add, remove })
  const words = text.bulk
  const isNone = add.length === 0 && remove.length === 0
  return (
    <Stack>
      <TagsInput
        label={words.tags.add}
        description={text.board.tagsHint}
        data={[...new Set(known)].sort()}
        value={add}
        onChange={setAdd}
        acceptValueOnBlur
      />
      {theirs.length > 0 && (
        <MultiSelect label={words.tags.remove} data={theirs} value={remove} onChange={setRemove} />
      )}
      <NameList label={words.going} names={going.map(({ name }) => name)} />
      <LeftOut left={left} />
      {isNone && (
        <Text size="sm" c="dimmed">
          {words.tags.noneChosen}
        </Text>
      )}
      <BulkButtons
        act={words.acts.tag}
        disabled={isNone || going.length === 0}
        onAct={() => void runBulk({ type: 'tag', add, remove, ids: going.map(({ id }) => id) })}
      />
    </Stack>
  )
}
