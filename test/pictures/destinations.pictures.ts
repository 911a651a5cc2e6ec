import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { exporters } from '#core/exporters/index'
import { text } from '#core/text/text'
import { templateOn, withFiles } from '../docs/page-files'
import { expect, test } from '../e2e/app'
import { wear } from '../e2e/axe'
import { includeRefreshToken } from '../e2e/save-dialog'
import { addPracticeProfile, profileItem } from '../e2e/wizard-steps'
import { picture, sized } from './camera'

const folder = 'docs/destinations'
const pages = join(import.meta.dirname, '../..', folder)
const name = 'Acme weekly'

const read = (page: string): string => readFileSync(join(pages, page), 'utf8')

test('the files on the pages are those that the wallet writes', () => {
  for (const page of readdirSync(pages).filter((one) => one.endsWith('.md'))) {
    writeFileSync(join(pages, page), withFiles(read(page)))
  }
})

test('the export dialog with each form', async ({ start }) => {
  const running = await start()
  const { window } = running
  await wear(running, 'light')
  // Tall enough for the longest form.
  await sized(running, 760, 1500)
  await addPracticeProfile(running, { name })
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  for (const { id, label, ...exporter } of exporters) {
    await choose(window, dialog, label)
    const seen =
      'form' in exporter
        ? dialog.getByRole('list', { name: text.forms.rows(label) })
        : dialog.getByRole('textbox', { name: text.exports.preview })
    await expect(seen).toBeVisible()
    await dialog.focus()
    await picture(`${folder}/pictures/${id}.png`, dialog)
  }
})

async function choose(window: Page, dialog: Locator, label: string): Promise<void> {
  const radio = dialog.getByRole('radio', { name: label, exact: true })
  if ((await radio.count()) > 0) return radio.check()
  await dialog.getByRole('combobox', { name: text.exports.otherFormat }).fill(label)
  await window.getByRole('option', { name: label, exact: true }).click()
}

test('the question that goes with a refresh token', async ({ start }) => {
  const running = await start()
  const { window } = running
  await wear(running, 'light')
  await sized(running, 760, 1500)
  await addPracticeProfile(running, { name })
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await choose(window, dialog, 'Sprinklr.conf')
  await includeRefreshToken(dialog, 'wallet')
  await dialog.focus()
  await picture(`${folder}/pictures/who-renews.png`, dialog)
})

test('the editor of a template', async ({ start }) => {
  const running = await start()
  const { window } = running
  await wear(running, 'light')
  await sized(running, 760, 1500)
  await addPracticeProfile(running, { name })
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: text.templates.add }).click()
  const field = (label: string) => dialog.getByRole('textbox', { name: label, exact: true })
  await field(text.templates.name).fill('Our cluster')
  await field(text.templates.text).fill(templateOn(read('templates.md')))
  await expect(field(text.templates.preview(name))).toHaveValue(/^stringData:/)
  await field(text.templates.text).press('ControlOrMeta+Home')
  await dialog.focus()
  await picture(`${folder}/pictures/own-template.png`, dialog)
})

test('the card that installs the command line', async ({ start }) => {
  // Nothing is written there: the card only says where the command would go.
  const home = '/home/ada'
  const running = await start({ home, env: { PATH: '/usr/bin:/bin', SHELL: '/bin/bash' } })
  const { window } = running
  await wear(running, 'light')
  await addPracticeProfile(running, { name })
  await window.getByRole('button', { name: text.security.settings }).click()
  await sized(running, 760, 900)
  const card = window.getByRole('region', { name: text.extras.command.title })
  await expect(card.getByRole('button', { name: text.extras.command.install })).toBeVisible()
  await picture(`${folder}/pictures/command-line.png`, card)
})
