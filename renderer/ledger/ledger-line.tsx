import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconEyeOff, IconFolderOpen, IconTag } from '@tabler/icons-react'
import { useId } from 'react'
import { fileOf, type LedgerLine } from '#core/ledger'
import { standingWords, whatWords, whereWords, whoseWords } from '#core/text/ledger-words'
import { text } from '#core/text/text'
import { Item } from '../components/item-list'
import { localTime } from '../components/time-words'
import type { LedgerTask } from './ledger-dialog'
import classes from './ledger.module.css'

interface LineItemProps {
  readonly line: LedgerLine
  readonly begin: (task: LedgerTask) => void
  readonly forget: (line: LedgerLine) => void
  readonly showInFolder: (line: LedgerLine) => void
}

/** One way a token left the wallet, and how that copy stands. */
export function LineItem({ line, begin, forget, showInFolder }: LineItemProps) {
  const words = text.ledger
  const id = useId()
  const { entry, standing } = line
  const hasFile = fileOf(entry) !== undefined
  return (
    <Item aria-labelledby={id}>
      <div className={classes['row']}>
        <div className={classes['words']}>
          <span id={id} className={classes['what']}>
            {entry.label ?? whatWords(entry)}
          </span>
          {entry.label !== undefined && <span>{whatWords(entry)}</span>}
          <span className={classes['where']}>{whereWords(entry)}</span>
          <span className={classes['about']}>
            <span>{whoseWords(line)}</span>
            <span>{whenWords(line)}</span>
          </span>
          <span className={classes['standing']} data-standing={standing.type}>
            {standingWords(line, localTime)}
          </span>
        </div>
        <div className={classes['buttons']}>
          {line.isRemovable && (
            <Button
              size="xs"
              variant="default"
              onClick={() => begin({ type: 'remove', lines: [line] })}
            >
              {words.actions.remove}
            </Button>
          )}
          <Menu position="bottom-end" width={200} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={words.actions.more(entry.label ?? whatWords(entry))}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {hasFile && (
                <Menu.Item
                  leftSection={<IconFolderOpen size={16} aria-hidden />}
                  onClick={() => showInFolder(line)}
                >
                  {words.actions.showInFolder}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconTag size={16} aria-hidden />}
                onClick={() => begin({ type: 'label', line })}
              >
                {words.actions.label}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconEyeOff size={16} aria-hidden />}
                onClick={() => forget(line)}
              >
                {words.actions.forget}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
    </Item>
  )
}

function whenWords({ entry }: LedgerLine): string {
  const words = text.ledger
  if (entry.type !== 'read' || entry.times === 1) return localTime(entry.at)
  return words.times(entry.times, { first: localTime(entry.at), last: localTime(entry.lastAt) })
}
