import { Group, Kbd, Text } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { FactList } from '../components/fact-list'
import { useActions } from '../store/use-wallet'
import { allShortcuts, type Shortcut } from './shortcuts'

/** What keys do, all of it. */
export default function ShortcutsDialog() {
  const { closeDialog } = useActions()
  const words = text.shortcuts
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <FactList
        facts={allShortcuts().map((shortcut) => [
          words.what[shortcut.id],
          <Keys key={shortcut.id} keys={shortcut.keys} />,
        ])}
      />
      <Text size="sm" c="dimmed" pt="md">
        {words.besides}
      </Text>
    </Dialog>
  )
}

function Keys({ keys }: Pick<Shortcut, 'keys'>) {
  const os = useOs()
  const words = text.shortcuts.keys
  const named: Readonly<Record<string, string>> = {
    mod: os === 'macos' ? words.command : words.control,
    Escape: words.escape,
    '-': words.minus,
  }
  return (
    <Group gap={4} component="span">
      {keys.map((key) => (
        <Kbd key={key}>{named[key] ?? key}</Kbd>
      ))}
    </Group>
  )
}
