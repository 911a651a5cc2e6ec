import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canMount } from '../torture/small-disk'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth } from './axe'
import { imprint } from './disk'
import { testUser } from './run'
import { namesIn, other, owner, slot, slotOfFiles, tokensIn, useSlotFor } from './slot-files'
import { profileItem } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const inUse = `Its token is in the files of ${slot}`

/** A disk of 16 blocks in `folder`, until `work` has ended. */
async function onSmallDisk(folder: string, work: () => Promise<void>): Promise<void> {
  const whose = testUser === undefined ? '' : `,uid=${testUser.uid},gid=${testUser.gid}`
  run('mount', '-t', 'tmpfs', '-o', `size=64k,mode=700${whose}`, 'none', folder)
  try {
    await work()
  } finally {
    run('umount', '--lazy', folder)
  }
}

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}

// Only who may mount a disk has a small one.
if (canMount()) {
  test('a disk that is full during a switch leaves the slot and every file of it as they were, and Try again goes on', async ({
    start,
  }) => {
    const folder = freshFolder('small-disk')
    await onSmallDisk(folder, async () => {
      const running = await start()
      const { window } = running
      await slotOfFiles(running, folder)
      const [before, names, old] = [imprint(folder), namesIn(folder), tokensIn(folder)]
      const filler = join(folder, 'filler')
      const { bavail, bsize } = statfsSync(folder)
      // The last of the four new files finds no room.
      writeFileSync(filler, Buffer.alloc((bavail - 3) * bsize))
      const filled = imprint(folder)

      await useSlotFor(running, other)
      const item = profileItem(window, other)
      await expect(item.getByRole('alert')).toContainText('the disk is full')
      await expect(item).toContainText(`${slot} is still used for ${owner}`)
      await expect(profileItem(window, owner)).toContainText(inUse)
      await expect(item).not.toContainText(inUse)
      expect(imprint(folder)).toEqual(filled)
      await expectAccessibleInBoth(running, 'a slot that could not be switched')

      rmSync(filler)
      expect(imprint(folder)).toEqual(before)
      await item.getByRole('button', { name: 'Try again' }).click()
      await expect(item).toContainText(inUse)
      await expect(item.getByRole('alert')).toHaveCount(0)
      const now = tokensIn(folder)
      expect(now.size).toBe(1)
      expect(now).not.toEqual(old)
      await expect.poll(() => namesIn(folder)).toEqual(names)
      await running.close()
    })
  })
}

/** What appears in the folder at three moments of a switch: a new content, a second name of an earlier one, a new file. */
const moments = [
  ['a new content lies beside its file', (name: string) => name.endsWith('.new')],
  ['an earlier content has a second name', (name: string) => name.endsWith('.old')],
  ['a file is another one', (name: string) => !name.startsWith('.token-wallet')],
] as const

for (const [moment, isNow] of moments) {
  test(`an app killed when ${moment} has all files old or all new at its next start`, async ({
    start,
  }) => {
    const folder = freshFolder('killed')
    const dataFolder = freshFolder('data')
    const first = await start({ dataFolder })
    await slotOfFiles(first, folder)
    const names = namesIn(folder)
    await killAt(first, folder, isNow)

    const second = await start({ dataFolder })
    await expect.poll(() => namesIn(folder)).toEqual(names)
    await expect(second.window.getByText(inUse)).toHaveCount(1)
    const isOld = await profileItem(second.window, owner).getByText(inUse).isVisible()
    await expect.poll(() => tokensIn(folder).size).toBe(1)
    const [found = ''] = tokensIn(folder)
    expect(found).not.toBe('')
    await useSlotFor(second, isOld ? other : owner)
    await expect.poll(() => [...tokensIn(folder)]).not.toContain(found)
    expect(tokensIn(folder).size).toBe(1)
    // The second names of the earlier contents go last, one after the other.
    await expect.poll(() => namesIn(folder)).toEqual(names)
  })
}

/** Begins to use the slot for another profile, and ends the app as a crash would when the name shows up in the folder. */
async function killAt(
  running: RunningApp,
  folder: string,
  isNow: (name: string) => boolean,
): Promise<void> {
  const process = running.app.process()
  const gone = new Promise((resolve) => process.once('exit', resolve))
  const watcher = watch(folder, (_event, name) => {
    if (name !== null && isNow(name)) process.kill('SIGKILL')
  })
  await useSlotFor(running, other).catch(() => undefined)
  await gone
  watcher.close()
}
