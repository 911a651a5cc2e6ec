import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { text } from '#core/text/text'
import type { BulkWhat } from '../store/bulk-state'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './bulk.module.css'
import { useSelectionKeys } from './selection-keys'
import { useShownIds } from './shown-ids'

const order: readonly BulkWhat[] = ['renew', 'tag', 'export', 'trash']

/** How many are selected, and what can be done with them. */
export function BulkBar() {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const selected = useWallet((state) => state.selection?.ids) ?? new Set()
  const { openBulk, endSelecting, selectAll } = useActions()
  const shown = useShownIds()
  const os = useOs()
  useSelectionKeys(shown)
  const words = text.bulk
  const there = profiles.filter(({ id }) => selected.has(id))
  const hidden = there.filter(({ id }) => !shown.includes(id)).length
  return (
    <div className={classes['bar']} role="group" aria-label={words.bar}>
      <span className={classes['count']} role="status">
        {words.selected(there.length, hidden)}
      </span>
      <Button size="xs" variant="subtle" onClick={() => selectAll(shown)}>
        {words.all(shown.length)}
      </Button>
      {order.map((what) => (
        <Button
          key={what}
          size="xs"
          variant="default"
          {...(what === 'trash' ? { c: 'var(--state-expired)' } : {})}
          disabled={there.length === 0}
          onClick={() => openBulk(what)}
        >
          {words.buttons[what]}
        </Button>
      ))}
      <Button size="xs" onClick={endSelecting}>
        {words.done}
      </Button>
      <span className={classes['hint']}>{os === 'macos' ? words.keysMac : words.keys}</span>
    </div>
  )
}
