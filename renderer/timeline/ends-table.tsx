import { Button, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import type { End } from '#core/ends'
import { saidIn, whenWords, whoseEnd } from '#core/text/end-words'
import { text } from '#core/text/text'
import { EndMark } from './end-mark'
import classes from './timeline.module.css'

interface EndsTableProps {
  readonly ends: readonly End[]
  readonly onOpen: (end: End) => void
}

/** More than this at once is more than anybody reads. */
const step = 200

/** The same facts as the picture. */
export function EndsTable({ ends, onOpen }: EndsTableProps) {
  const [shown, setShown] = useState(step)
  const { table, columns, showMore } = text.timeline
  const left = ends.length - shown
  return (
    <Stack>
      <div className={classes['tableBox']} tabIndex={0} role="region" aria-label={table}>
        <Table aria-label={table} striped>
          <Table.Thead>
            <Table.Tr>
              {Object.values(columns).map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ends.slice(0, shown).map((end) => (
              <EndRow key={end.key} end={end} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {left > 0 && (
        <Button variant="default" onClick={() => setShown(shown + step)}>
          {showMore(Math.min(step, left))}
        </Button>
      )}
    </Stack>
  )
}

function EndRow({ end, onOpen }: { readonly end: End; readonly onOpen: (end: End) => void }) {
  const said = saidIn(end)
  return (
    <Table.Tr>
      <Table.Td className={classes['whose'] ?? ''}>
        <button type="button" className={classes['name']} onClick={() => onOpen(end)}>
          {whoseEnd(end)}
        </button>
      </Table.Td>
      <Table.Td className={classes['when'] ?? ''}>{whenWords(end)}</Table.Td>
      <Table.Td>
        <span className={classes['what']}>
          <EndMark kind={end.kind} severity={end.severity} />
          <span>
            {text.ends.kinds[end.kind]}
            {said !== '' && <span className={classes['saying']}>{said}</span>}
          </span>
        </span>
      </Table.Td>
      <Table.Td>{end.profile?.client ?? ''}</Table.Td>
      <Table.Td>{text.ends.severities[end.severity]}</Table.Td>
    </Table.Tr>
  )
}
