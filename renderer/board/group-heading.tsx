import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { worstState } from '#core/board'
import { text } from '#core/text/text'
import { ClientMark } from '../components/client-mark'
import { StateDisc } from '../components/state-mark'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import type { BoardEntry } from './board-entries'
import classes from './board.module.css'

type GroupEntry = Extract<BoardEntry, { readonly type: 'group' }>

interface GroupHeadingProps {
  readonly entry: GroupEntry
}

/** Whose profiles stand below, how many, and how the one stands that needs somebody most. */
export function GroupHeading({ entry }: GroupHeadingProps) {
  const { foldGroup } = useActions()
  // Nothing that is searched for is folded away.
  const mayFold = useWallet((store) => store.query.trim() === '')
  const now = useTokenNow([])
  const { group, level, isFolded } = entry
  const state = worstState(group.profiles, now)
  const Heading = level === 'client' ? 'h2' : 'h3'
  const Chevron = isFolded ? IconChevronRight : IconChevronDown
  const words = text.board.worst(groupWords(entry), state)
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft' && !isFolded) foldGroup(group.key, true)
    if (key === 'ArrowRight' && isFolded) foldGroup(group.key, false)
  }
  return (
    <Heading className={classes['client']} data-level={level}>
      {mayFold ? (
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={!isFolded}
          onClick={() => foldGroup(group.key, !isFolded)}
          onKeyDown={onKeyDown}
        >
          <Chevron size={16} aria-hidden />
          <StateDisc state={state} />
          {level === 'client' && <ClientMark client={group.name} />}
          {words}
        </button>
      ) : (
        <span className={classes['fold']}>
          <StateDisc state={state} />
          {level === 'client' && <ClientMark client={group.name} />}
          {words}
        </span>
      )}
    </Heading>
  )
}

export function groupWords({ level, group: { name, profiles } }: GroupEntry): string {
  const words = text.board
  return level === 'client'
    ? words.client(name === '' ? words.noClient : name, profiles.length)
    : words.environment(name === '' ? words.noEnvironment : name, profiles.length)
}
