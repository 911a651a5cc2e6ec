import { Button, Checkbox, Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { boardOrders, needsAttention } from '#core/board'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './board.module.css'
import { ViewChips } from './view-chips'

interface BoardToolsProps {
  readonly profiles: readonly ProfileSummary[]
  readonly shown: number
  readonly now: number
}

/** How many there are, how many need somebody, and how they stand. One profile needs no tools. */
export function BoardTools({ profiles, shown, now }: BoardToolsProps) {
  const { order, isByClient } = useWallet((state) => state.board)
  const { orderBy, groupByClient } = useActions()
  const words = text.board
  if (profiles.length < 2) return null
  return (
    <>
      <div className={classes['tools']}>
        <span className={classes['count']} role="status">
          {words.count(shown, profiles.length)}
        </span>
        <AttentionFilter count={profiles.filter((one) => needsAttention(one, now)).length} />
        <SelectButton />
        <TagFilter profiles={profiles} />
        <Checkbox
          size="xs"
          label={words.byClient}
          checked={isByClient}
          onChange={(event) => groupByClient(event.currentTarget.checked)}
        />
        <Select
          size="xs"
          w={150}
          aria-label={words.order}
          allowDeselect={false}
          data={boardOrders.map((value) => ({ value, label: words.orders[value] }))}
          value={order}
          onChange={(chosen) => {
            const wanted = boardOrders.find((one) => one === chosen)
            if (wanted !== undefined) orderBy(wanted)
          }}
        />
      </div>
      <ViewChips />
    </>
  )
}

/** Escape ends it as well: then the way back in has the focus, unless something else took it. */
function SelectButton() {
  const isOn = useWallet((state) => state.selection !== undefined)
  const { startSelecting, endSelecting } = useActions()
  const button = useRef<HTMLButtonElement>(null)
  const wasOn = useRef(isOn)
  useEffect(() => {
    if (wasOn.current && !isOn && document.activeElement === document.body) {
      button.current?.focus({ preventScroll: true })
    }
    wasOn.current = isOn
  }, [isOn])
  return (
    <Button
      ref={button}
      size="xs"
      variant={isOn ? 'light' : 'default'}
      aria-pressed={isOn}
      onClick={isOn ? endSelecting : startSelecting}
    >
      {text.bulk.select}
    </Button>
  )
}

function AttentionFilter({ count }: { readonly count: number }) {
  const isOn = useWallet((state) => state.board.isAttentionOnly)
  const { showAttentionOnly } = useActions()
  if (count === 0 && !isOn) return null
  return (
    <Button
      size="xs"
      variant={isOn ? 'light' : 'default'}
      aria-pressed={isOn}
      onClick={() => showAttentionOnly(!isOn)}
    >
      {text.board.attention(count)}
    </Button>
  )
}

function TagFilter({ profiles }: Pick<BoardToolsProps, 'profiles'>) {
  const tag = useWallet((state) => state.board.tag)
  const { filterByTag } = useActions()
  const tags = [...new Set(profiles.flatMap((profile) => profile.tags))].sort()
  if (tags.length === 0 && tag === undefined) return null
  return (
    <Select
      size="xs"
      w={150}
      aria-label={text.board.tag}
      placeholder={text.board.anyTag}
      searchable
      clearable
      data={tags}
      value={tag ?? null}
      onChange={(chosen) => filterByTag(chosen ?? undefined)}
    />
  )
}
