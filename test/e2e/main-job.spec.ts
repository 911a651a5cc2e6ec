import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, freshFolder, test } from './app'
import { run } from './run'
import { addPracticeProfile, profileItem } from './wizard-steps'

test('says which Electron it ran in, and how', async ({ start }) => {
  const { app } = await start()
  const version = await app.evaluate(() => process.versions.electron)
  expect(version).toBe(run.electronVersion)
  test.info().annotations.push({ type: 'Electron', description: `${version}, ${run.source}` })
})

test('goes from an empty wallet to a saved token, and finds it again after a restart', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  await expect(first.window).toHaveTitle('Token Wallet')
  await addPracticeProfile(first, { name: 'Acme weekly' })
  const item = profileItem(first.window, 'Acme weekly')
  await expect(item.getByText(/^Works until /)).toBeVisible()
  await expect(item.getByText('Practice', { exact: true })).toBeVisible()
  await first.close()

  const second = await start({ dataFolder })
  await expect(profileItem(second.window, 'Acme weekly').getByText(/^Works until /)).toBeVisible()
  const header = JSON.parse(
    readFileSync(join(dataFolder, 'wallet', 'wallet.json'), 'utf8'),
  ) as object
  expect(JSON.stringify(header)).toContain('gnome_libsecret')
})
