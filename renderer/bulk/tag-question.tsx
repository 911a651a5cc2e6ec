import { MultiSelect, Stack, TagsInput } from '@mantine/core'
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
  const [wasAsked, setWasAsked] = useState(false)
  const [remove, setRemove] = useState<string[]>([])
  const known = useWallet(({ wallet }) => wallet?.profiles)?.flatMap((one) => one.tags) ?? []
  const theirs = [...new Set(selected.flatMap(({ tags }) => tags))].sort()
  const { going, left } = tagPlan(selected, { add, remove })
  const words = text.bulk
  const isNone = add.length === 0 && remove.length === 0
  return (
    <Stack>
      <TagsInput
        data-autofocus
        error={wasAsked && isNone ? words.tags.noneChosen : undefined}
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
      <BulkButtons
        act={words.acts.tag}
        disabled={going.length === 0}
        onAct={() => {
          setWasAsked(true)
          if (!isNone) void runBulk({ type: 'tag', add, remove, ids: going.map(({ id }) => id) })
        }}
      />
    </Stack>
  )
}
