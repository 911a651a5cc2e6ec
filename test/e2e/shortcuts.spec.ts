import { text } from '#core/text/text'
import { expect, test } from './app'
import { look } from './look'

test('the question mark lists what keys do; in a field it is a question mark', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await expect(window.getByText(text.board.empty.title)).toBeVisible()
  await window.keyboard.press('Shift+?')
  const list = window.getByRole('dialog', { name: text.shortcuts.title })
  await expect(list.getByText(text.shortcuts.what.palette)).toBeVisible()
  await look(running, 'shortcuts')
  await window.keyboard.press('Escape')
  await expect(list).toBeHidden()

  await window.keyboard.press('Control+K')
  const search = window.getByRole('combobox', { name: text.palette.search })
  await expect(search).toBeFocused()
  await window.keyboard.type('?')
  await expect(search).toHaveValue('?')
  await search.fill(text.shortcuts.title)
  await window.keyboard.press('Enter')
  await expect(list).toBeVisible()
})
