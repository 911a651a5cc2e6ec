import { useHotkeys } from '@mantine/hooks'
import type { ProfileId } from '#core/profile'
import { shortcutKeys } from '../shortcuts/shortcuts'
import { useActions, useWallet } from '../store/use-wallet'

/** All that are shown, and the end of selecting. Not where the keys have a meaning of their own. */
export function useSelectionKeys(shown: readonly ProfileId[]): void {
  const { selectAll, endSelecting } = useActions()
  const isCovered = useWallet((state) => state.dialog.type !== 'none')
  const unlessTaken = (event: KeyboardEvent, act: () => void): void => {
    if (isCovered || isTaken(event.target)) return
    event.preventDefault()
    act()
  }
  const how = { preventDefault: false }
  useHotkeys(
    [
      [shortcutKeys.selectAll, (event) => unlessTaken(event, () => selectAll(shown)), how],
      [shortcutKeys.endSelecting, (event) => unlessTaken(event, endSelecting), how],
    ],
    [],
  )
}

// A dialog that Escape has closed is gone by the time the key comes here.
const others = 'input:not([type=checkbox]), textarea, [role=menu], [role=listbox], [role=dialog]'

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(others) !== null
}
