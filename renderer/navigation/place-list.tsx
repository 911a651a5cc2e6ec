import { IconLock } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { passphraseModeOf } from '#core/ways-to-open'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './navigation.module.css'
import { placeIcons, placeOf, placesAbove, placesBelow, type Place } from './places'
import { useGoTo, usePlaceWords, type PlaceWords } from './use-places'

interface PlaceListProps {
  /** Before the page changes: the list may stand above it. */
  readonly onGo?: () => void
}

/** Every place by its icon and its word, and the lock where there is one. */
export function PlaceList({ onGo }: PlaceListProps) {
  const words = usePlaceWords()
  const goTo = useGoTo()
  const view = useWallet((state) => state.view)
  const here = placeOf(view)
  const go = (place: Place): void => {
    onGo?.()
    // The title of the page that comes has the focus. Help is a window of its own.
    if (view.type !== place && place !== 'help') leaveFocus()
    goTo(place)
  }
  const render = (place: Place) => (
    <PlaceButton
      key={place}
      place={place}
      words={words[place]}
      isHere={place === here}
      onGo={() => go(place)}
    />
  )
  return (
    <>
      <ul className={classes['list']}>{placesAbove.map(render)}</ul>
      <ul className={classes['list']} data-below>
        {placesBelow.map(render)}
        <LockItem {...(onGo === undefined ? {} : { onGo })} />
      </ul>
    </>
  )
}

interface PlaceButtonProps {
  readonly place: Place
  readonly words: PlaceWords
  readonly isHere: boolean
  readonly onGo: () => void
}

function PlaceButton({ place, words, isHere, onGo }: PlaceButtonProps) {
  const Mark = placeIcons[place]
  return (
    <li>
      <button
        type="button"
        className={classes['place']}
        aria-label={words.name}
        aria-description={words.description}
        aria-current={isHere ? 'page' : undefined}
        onClick={onGo}
      >
        <Mark size={18} stroke={1.8} aria-hidden />
        <span className={classes['word']}>{words.label}</span>
        {words.count !== undefined && (
          <span className={classes['count']} data-due={place === 'due' || undefined} aria-hidden>
            {words.count}
          </span>
        )}
      </button>
    </li>
  )
}

/** Only where it really locks: without the keyring's copy of the key. */
function LockItem({ onGo }: PlaceListProps) {
  const isLock = useWallet(({ wallet }) => wallet && passphraseModeOf(wallet.ways) === 'lock')
  const { lock, openPalette } = useActions()
  if (isLock !== true) return null
  const go = async (): Promise<void> => {
    onGo?.()
    const answer = await lock()
    if (!answer.ok) openPalette(answer.failure)
  }
  return (
    <li>
      <button type="button" className={classes['place']} onClick={() => void go()}>
        <IconLock size={18} stroke={1.8} aria-hidden />
        <span className={classes['word']}>{text.security.lock}</span>
      </button>
    </li>
  )
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
