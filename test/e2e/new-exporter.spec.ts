import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { javaPropertiesRules } from '../fixtures/exporter/java-properties-reader'
import { expect, freshFolder, test } from './app'
import { command } from './command-line'
import { build, checkTypes, unitTests } from './newcomer'
import { aCopyWithForm, completeForm } from './newcomer-form'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const name = 'Acme weekly'

test('one file and its entries make a form: the compiler asks for them, hostile values go through, people export it', async ({
  start,
}) => {
  test.setTimeout(400_000)
  const copy = aCopyWithForm()
  const parts = ['test/core/exporters']

  await test.step('the compiler names every place that is missing', () => {
    const places = [
      'core/exporters/index.ts',
      'core/text/en/exports.ts',
      'test/core/exporters/formats.ts',
    ]
    expect(complaints(() => checkTypes(copy, parts))).toEqual(expect.arrayContaining(places))
    completeForm(copy)
    checkTypes(copy, parts)
  })

  await test.step('its golden files and hostile values are tried as those of every form', () => {
    unitTests(copy, 'test/core/exporters/exporters', 'java-properties')
  })

  build(copy)
  const running = await start({ appFolder: copy })
  const { window, app, dataFolder } = running
  const folder = freshFolder('exports')
  await addPracticeProfile(running, { name })

  await test.step('the export dialog has it', async () => {
    await saveInto(app, folder)
    await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
    const dialog = window.getByRole('dialog', { name: `Export ${name}` })
    await dialog.getByRole('combobox', { name: 'Another format' }).fill('java')
    await window.getByRole('option', { name: 'Java properties' }).click()
    await expect(dialog.getByText('For Java programs, as a file of properties')).toBeVisible()
    await dialog.getByRole('button', { name: 'Save file…' }).click()
    await expect(dialog.getByText(/^Saved to .*token\.properties$/)).toBeVisible()
  })
  await running.close()

  await test.step('the command line has it, and both write the same token', async () => {
    const at = { dataFolder, appFolder: copy }
    expect((await command(['formats'], at)).out).toMatch(/^java-properties +Java properties$/m)
    const file = join(folder, 'by-command')
    const words = ['export', name, '--format', 'java-properties', '--out', file]
    expect(await command(words, at)).toMatchObject({ code: 0 })
    const files = [file, join(folder, 'token.properties')].map((path) => readFileSync(path))
    const tokens = javaPropertiesRules.readAll(files).map((read) => read['SPRINKLR_ACCESS_TOKEN'])
    expect(new Set(tokens).size).toBe(1)
    const { out } = await command(['token', name], at)
    expect(`${String(tokens[0])}\n`).toBe(out)
  })
})

/** The files the compiler complains about. */
function complaints(check: () => void): readonly string[] {
  try {
    check()
    return []
  } catch (error) {
    const files = Array.from(String(error).matchAll(/^([\w/.-]+)\(\d+,\d+\): error/gm))
    return Array.from(new Set(files.map(([, file = '']) => file))).toSorted()
  }
}
