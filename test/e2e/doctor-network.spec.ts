import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { canMount } from '../torture/small-disk'
import { expect, freshFolder } from './app'
import { command } from './command-line'
import { authorityName, test } from './company-network/company-network'
import { apiHost } from './company-network/sprinklr-hosts'
import { openDoctor } from './doctor-page'
import { accessToken, apiKey, apiSecret } from './import-steps'
import { testUser } from './run'

const words = text.doctor

/** 40 MB for the whole wallet, where a disk may be mounted; it is gone after the test. */
function aSmallDataFolder(): { readonly dataFolder: string; readonly unmount: () => void } {
  const dataFolder = freshFolder('small-data')
  if (!canMount()) return { dataFolder, unmount: () => undefined }
  const whose = testUser === undefined ? '' : `,uid=${testUser.uid},gid=${testUser.gid}`
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=40m,mode=700${whose}`, 'none', dataFolder])
  return { dataFolder, unmount: () => void spawnSync('umount', ['--lazy', dataFolder]) }
}

test('behind a proxy and an authority nobody knows, on a disk that is nearly full: the doctor names all three', async ({
  start,
  network,
}) => {
  test.setTimeout(180_000)
  const { dataFolder, unmount } = aSmallDataFolder()
  try {
    const file = join(freshFolder('keys'), 'tool.env')
    const lines = [
      ...['SPRINKLR_ENV=prod2', `SPRINKLR_API_KEY=${apiKey}`, `SPRINKLR_API_SECRET=${apiSecret}`],
      ...[`SPRINKLR_ACCESS_TOKEN=${accessToken}`, 'SPRINKLR_REDIRECT_URI=https://tool.example/cb'],
    ]
    writeFileSync(file, lines.join('\n'))
    expect(await command(['import', file], { dataFolder })).toMatchObject({ code: 0 })
    const company = await network()
    const site = await company.host({ hosts: [apiHost], answer: (_asked, answer) => answer.end() })
    const running = await start({ ...company.joining('fixed proxy', 'unknown'), dataFolder })
    const { window } = running
    await openDoctor(window)
    const attention = window.getByRole('list', { name: words.healths.attention })
    const fine = window.getByRole('list', { name: words.healths.ok })
    await expect(fine).toContainText(`through the proxy ${company.proxy.address}`)
    if (canMount()) await expect(attention).toContainText(/Only \d+ MB are free/)
    // Nobody was asked so far.
    expect(company.proxy.passages()).toEqual([])

    await window.getByRole('button', { name: words.servers.ask(apiHost) }).click()
    await expect(attention).toContainText(`The certificate of ${apiHost} is from an authority`)
    await expect(attention).toContainText(authorityName)
    expect(company.proxy.destinations()).toEqual([`${apiHost}:443`])
    expect(site.requests()).toEqual([])
    await running.close()
  } finally {
    unmount()
  }
})
