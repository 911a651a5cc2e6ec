import { ActionIcon, Button, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { dateWords } from '#core/text/day-words'
import { text } from '#core/text/text'
import { allDays, moved, zoomed, zooms, type Look, type Span } from './layout'
import { useScreenKeys } from './keys'
import classes from './timeline.module.css'

interface LookToolsProps {
  readonly look: Look
  readonly span: Span
  readonly isTable: boolean
  readonly onLook: (look: Look) => void
  readonly onTable: (isTable: boolean) => void
}

/** Which days are shown, and how. */
export function LookTools({ look, span, isTable, onLook, onTable }: LookToolsProps) {
  const words = text.timeline
  useScreenKeys((key) => {
    const next = lookAfter(look, key)
    if (next !== undefined) onLook(next)
    return next !== undefined
  })
  return (
    <div className={classes['tools']}>
      <Button.Group aria-label={words.zoom}>
        {zooms.map((zoom) => (
          <Button
            key={zoom}
            size="xs"
            variant={zoom === look.zoom ? 'light' : 'default'}
            aria-pressed={zoom === look.zoom}
            onClick={() => onLook(zoomed(look, zoom))}
          >
            {words.days(zoom)}
          </Button>
        ))}
      </Button.Group>
      <div className={classes['span']}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={words.earlier}
          disabled={look.first === 0}
          onClick={() => onLook(moved(look, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" role="status" className={classes['spanWords'] ?? ''}>
          {words.span(dateWords(span.days[0] ?? ''), dateWords(span.days.at(-1) ?? ''))}
        </Text>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={words.later}
          disabled={look.first + look.zoom >= allDays}
          onClick={() => onLook(moved(look, 1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Button size="xs" variant="default" ml="auto" onClick={() => onTable(!isTable)}>
        {isTable ? words.asPicture : words.asTable}
      </Button>
    </div>
  )
}

/** What a key makes of the look; undefined where it is for something else. */
export function lookAfter(look: Look, key: string): Look | undefined {
  const at = zooms.indexOf(look.zoom)
  switch (key) {
    case '+':
    case '=':
      return zoomed(look, zooms[Math.max(0, at - 1)] ?? look.zoom)
    case '-':
    case '−':
      return zoomed(look, zooms[Math.min(zooms.length - 1, at + 1)] ?? look.zoom)
    case 'PageUp':
      return moved(look, -1)
    case 'PageDown':
      return moved(look, 1)
    default:
      return undefined
  }
}
