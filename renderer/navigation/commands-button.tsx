import { useOs } from '@mantine/hooks'
import { IconCommand } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import classes from './navigation.module.css'

/** The way to everything that is found by typing, with its keys. */
export function CommandsButton() {
  const { openPalette } = useActions()
  const os = useOs()
  const words = text.palette
  const keys = os === 'macos' ? words.keys.mac : words.keys.other
  return (
    <button
      type="button"
      className={classes['commands']}
      aria-label={words.title}
      title={words.hint(keys)}
      onClick={() => openPalette()}
    >
      <IconCommand size={16} aria-hidden />
      <span className={classes['word']}>{words.title}</span>
      <kbd className={classes['keys']}>{keys}</kbd>
    </button>
  )
}
