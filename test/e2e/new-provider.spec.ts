import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmDotenv } from '../core/exporters/readers/env-files'
import { expect, freshFolder, test } from './app'
import { aCountingServer } from './counting-server'
import { aCopyWithMeadow, build, checkTypes } from './newcomer'
import { saveInto } from './save-dialog'
import { allow } from './stranger/person'
import { aStrangerServer } from './stranger/stranger-server'
import { finishWizard, openWizard, pressSignIn, profileItem } from './wizard-steps'

test('one file and its entry make a provider: it compiles, and people sign in, renew and export', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const copy = aCopyWithMeadow()
  checkTypes(copy)
  build(copy)

  const callback = await aCountingServer()
  const server = await aStrangerServer(`${callback.origin}/callback`)
  const running = await start({ appFolder: copy })
  const { window, app } = running

  await test.step('the wizard shows it', async () => {
    await openWizard(window)
    const names = await window
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names).toEqual(['Sprinklr', 'Cedato', 'Meadow', 'Practice'])
    await window.getByRole('radio', { name: 'Meadow' }).check()
    await expect(window.getByText('Tokens for api.meadow.example')).toBeVisible()
    await window.getByRole('button', { name: 'Advanced' }).click()
    await window.getByRole('textbox', { name: 'API address' }).fill(server.origin)
    await expect(window.getByRole('textbox', { name: 'SSO domain' })).toHaveCount(0)
    await window.getByRole('button', { name: 'Continue' }).click()
  })

  await test.step('its keys are asked for, and somebody signs in', async () => {
    await window.getByRole('textbox', { name: 'Client ID' }).fill(server.client.id)
    await window.getByRole('textbox', { name: 'Client secret' }).fill(server.client.secret)
    await window.getByRole('textbox', { name: 'Callback URL' }).fill(server.client.redirectUri)
    await window.getByRole('button', { name: 'Continue' }).click()
    await allow(await pressSignIn(running))
    await expect(window.getByText('ada', { exact: true })).toBeVisible()
    await finishWizard(window, 'Meadow daily')
  })

  await test.step('it renews', async () => {
    await profileItem(window, 'Meadow daily').getByRole('button', { name: 'Renew now' }).click()
    await expect.poll(() => server.exchanges().length).toBe(2)
    const [, renewal] = server.exchanges()
    expect(renewal).toMatchObject({ status: 200, fields: { grant_type: 'refresh_token' } })
  })

  await test.step('it exports', async () => {
    const folder = freshFolder('exports')
    await saveInto(app, folder)
    await profileItem(window, 'Meadow daily').getByRole('button', { name: 'Export…' }).click()
    const dialog = window.getByRole('dialog', { name: 'Export Meadow daily' })
    await dialog.getByRole('button', { name: 'Save file…' }).click()
    await expect(dialog.getByText(/^Saved to /)).toBeVisible()
    const [values] = npmDotenv.readAll([readFileSync(join(folder, '.env'))])
    const { access_token: accessToken } = server.exchanges().at(-1)?.answer as {
      readonly access_token: string
    }
    expect(values).toMatchObject({
      OAUTH_BASE_URL: server.origin,
      OAUTH_CLIENT_ID: server.client.id,
      OAUTH_ACCESS_TOKEN: accessToken,
    })
  })

  expect(callback.requests()).toEqual([])
  await running.close()
  await server.close()
  await callback.close()
})
