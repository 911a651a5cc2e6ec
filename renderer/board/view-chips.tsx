import { Button } from '@mantine/core'
import { isShowing } from '#core/board-memory'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './board.module.css'

/** The views that have names, a click away, and the way to give this one a name. */
export function ViewChips() {
  const { saved } = useWallet((state) => state.memory)
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const { showView, openViews } = useActions()
  const words = text.board.views
  const isNarrowed = query.trim() !== '' || view.tag !== undefined || view.isAttentionOnly
  const isNamed = saved.some((one) => isShowing(one, { query, view }))
  if (saved.length === 0 && !isNarrowed) return null
  return (
    <div className={classes['views']} role="group" aria-label={words.label}>
      {saved.map((one) => {
        const isOn = isShowing(one, { query, view })
        return (
          <Button
            key={one.id}
            size="compact-sm"
            radius="xl"
            className={classes['view'] ?? ''}
            variant={isOn ? 'light' : 'default'}
            aria-pressed={isOn}
            title={one.name}
            onClick={() => showView(one)}
          >
            {one.name}
          </Button>
        )
      })}
      <Button size="compact-sm" variant="subtle" onClick={openViews}>
        {isNarrowed && !isNamed ? words.save : words.edit}
      </Button>
    </div>
  )
}
