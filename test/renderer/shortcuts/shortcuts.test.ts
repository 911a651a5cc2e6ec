import { expect, it } from 'vitest'
import { text } from '#core/text/text'
import { allShortcuts } from '../../../renderer/shortcuts/shortcuts'

it('lists each shortcut once, with the keys its handler listens to', () => {
  const listed = allShortcuts()
  expect(listed.map(({ id, keys }) => `${id}: ${keys.join(' ')}`)).toEqual([
    'palette: mod K',
    'list: ?',
    'help: F1',
    'selectAll: mod A',
    'endSelecting: Escape',
    'usual: mod 0',
    'larger: mod +',
    'smaller: mod -',
  ])
  expect(listed.map(({ id }) => id).toSorted()).toEqual(Object.keys(text.shortcuts.what).toSorted())
})
