import { Checkbox } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import { useShownIds } from './shown-ids'

/** Takes a profile into the selection: with Shift, all between it and the one before too. Arrows go from one to the next. */
export function SelectBox({ profile: { id, name } }: { readonly profile: ProfileSummary }) {
  const isSelected = useWallet((state) => state.selection?.ids.has(id) === true)
  const { toggleSelected, selectTo } = useActions()
  const shown = useShownIds()
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = shown[shown.indexOf(id) + step]
    if (next === undefined) return
    if (event.shiftKey) {
      if (!isSelected) toggleSelected(id)
      selectTo(next, shown)
    }
    document.getElementById(boxId(next))?.focus()
  }
  return (
    <Checkbox
      id={boxId(id)}
      aria-label={text.bulk.selectOne(name)}
      checked={isSelected}
      onKeyDown={onKeyDown}
      onChange={({ nativeEvent }) => {
        if ('shiftKey' in nativeEvent && nativeEvent.shiftKey === true) selectTo(id, shown)
        else toggleSelected(id)
      }}
    />
  )
}

function boxId(id: ProfileId): string {
  return `select-${id}`
}
