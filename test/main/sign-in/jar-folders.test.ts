import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ProfileId } from '#core/profile'
import { jarName, tidyJars } from '../../../main/sign-in/jar-folders'

const ada = 'ada' as ProfileId
const bob = 'bob' as ProfileId

/** `Partitions` as Chromium leaves it, with a jar for each profile and somebody else's folder. */
function aFolder(...profiles: readonly ProfileId[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'partitions-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of [...profiles.map(jarName), 'other']) {
    mkdirSync(join(folder, name, 'Session Storage'), { recursive: true })
    writeFileSync(join(folder, name, 'Cookies'), 'cookies')
    writeFileSync(join(folder, name, 'Session Storage', '000003.log'), 'for one session')
  }
  return folder
}

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('what an earlier run has left of sign-ins', () => {
  it('goes, unless a profile stays signed in; then only what was meant for one session', async () => {
    const folder = aFolder(ada, bob)
    await tidyJars(folder, new Set([ada]))
    expect(below(folder)).toEqual([
      'other',
      'other/Cookies',
      'other/Session Storage',
      'other/Session Storage/000003.log',
      'sign-in-ada',
      'sign-in-ada/Cookies',
    ])
  })

  it('stays while nobody knows who stays signed in', async () => {
    const folder = aFolder(ada, bob)
    const before = below(folder)
    await tidyJars(folder, undefined)
    expect(below(folder)).toEqual(before)
  })

  it('may be nothing at all', async () => {
    await tidyJars(join(tmpdir(), 'never', 'there'), new Set([ada]))
    const folder = aFolder()
    await tidyJars(folder, new Set())
    expect(below(folder)).toHaveLength(4)
  })

  it('is never looked for behind a link', async () => {
    const folder = aFolder(ada)
    const elsewhere = aFolder(bob)
    const before = below(elsewhere)
    symlinkSync(elsewhere, join(folder, 'sign-in-carol'))
    await tidyJars(folder, new Set([ada]))
    expect(below(elsewhere)).toEqual(before)
    expect(readdirSync(folder)).not.toContain('sign-in-carol')
  })
})
