import { IconMenu2 } from '@tabler/icons-react'
import { useEffect, useId, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { text } from '#core/text/text'
import { focusPage } from '../components/focus'
import { useWallet } from '../store/use-wallet'
import { CommandsButton } from './commands-button'
import classes from './navigation.module.css'
import { PlaceList } from './place-list'
import { isTask } from './places'

/** The page, and beside it the way to every other: at the side where there is room, else behind a button. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const isAlone = useWallet((state) => isTask(state.view))
  const isNarrow = useIsNarrow()
  const look = isAlone ? 'alone' : isNarrow ? 'narrow' : 'wide'
  return (
    <div className={classes['frame']} data-look={look}>
      {look === 'wide' && <Rail />}
      {look === 'narrow' && <Bar />}
      <div className={classes['page']}>{children}</div>
    </div>
  )
}

function Rail() {
  return (
    <nav className={classes['rail']} aria-label={text.navigation.label}>
      <button type="button" className={classes['skip']} onClick={focusPage}>
        {text.navigation.skip}
      </button>
      <CommandsButton />
      <PlaceList />
    </nav>
  )
}

/** The browser closes what it opened here: by Escape, by a press beside it, and gives the focus back. */
function Bar() {
  const places = useRef<HTMLElement>(null)
  const id = useId()
  const dialog = useWallet((state) => state.dialog.type)
  const hide = (): void => {
    if (places.current?.matches(':popover-open') === true) places.current.hidePopover()
  }
  // A dialog that keys opened stands above everything else.
  useEffect(() => {
    if (dialog !== 'none') hide()
  }, [dialog])
  return (
    <div className={classes['bar']}>
      <button type="button" className={classes['menu']} popoverTarget={id}>
        <IconMenu2 size={18} aria-hidden />
        {text.navigation.menu}
      </button>
      <CommandsButton />
      <nav
        ref={places}
        id={id}
        popover="auto"
        className={classes['places']}
        aria-label={text.navigation.label}
      >
        <PlaceList onGo={hide} />
      </nav>
    </div>
  )
}

/** Below it words beside icons would take too much of the page. */
const narrow = '(max-width: 899px)'

function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listen) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', listen)
      return () => query.removeEventListener('change', listen)
    },
    () => matchMedia(narrow).matches,
    () => false,
  )
}
