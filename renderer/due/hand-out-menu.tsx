import { Button, Menu } from '@mantine/core'
import { IconCalendarDown, IconMessage2, IconShare2, IconTableDown } from '@tabler/icons-react'
import { text } from '#core/text/text'
import type { Request } from '../settings/use-request'
import { useActions } from '../store/use-wallet'

/** What others may have of it all: no secret goes along. */
export function HandOutMenu({ request }: { readonly request: Request }) {
  const { saveCalendar, saveInventory, copyEndsInWords } = useActions()
  const words = text.ends.handOut
  return (
    <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          loading={request.busy}
          leftSection={<IconShare2 size={18} aria-hidden />}
        >
          {words.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarDown size={16} aria-hidden />}
          onClick={() => void request.run(saveCalendar)}
        >
          {words.calendar}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTableDown size={16} aria-hidden />}
          onClick={() => void request.run(saveInventory)}
        >
          {words.inventory}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMessage2 size={16} aria-hidden />}
          onClick={() => void request.run(copyEndsInWords)}
        >
          {words.sentence}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
