import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { digestOf, writtenFiles } from '../../../main/handoff/written-files'

const content = 'SPRINKLR_ACCESS_TOKEN=made-up\n'
const digest = digestOf(content)

function aPlace(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'written-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, path: join(folder, '.env') }
}

describe('a file the wallet wrote', () => {
  it('is removed while it is exactly what was written', async () => {
    const { path } = aPlace()
    writeFileSync(path, content)
    expect(await writtenFiles.look(path, digest)).toBe('same')
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'removed' })
    expect(existsSync(path)).toBe(false)
    expect(await writtenFiles.look(path, digest)).toBe('missing')
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'missing' })
  })

  it('stays when one character of it is another one', async () => {
    const { path } = aPlace()
    writeFileSync(path, `${content} `)
    expect(await writtenFiles.look(path, digest)).toBe('changed')
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'left', why: 'changed' })
    expect(readFileSync(path, 'utf8')).toBe(`${content} `)
  })

  it('is not reached through a link, nor taken where it has a second name', async () => {
    const { folder, path } = aPlace()
    const real = join(folder, 'real')
    writeFileSync(real, content)
    symlinkSync(real, path)
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'left', why: 'link' })
    rmSync(path)
    linkSync(real, path)
    expect(await writtenFiles.look(path, digest)).toBe('link')
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'left', why: 'link' })
    expect(readFileSync(real, 'utf8')).toBe(content)
  })

  it('whose place a folder or a pipe has taken is left, and nobody waits for it', async () => {
    const { path } = aPlace()
    mkdirSync(path)
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'left', why: 'changed' })
    rmSync(path, { recursive: true })
    execFileSync('mkfifo', [path])
    expect(await writtenFiles.remove(path, digest)).toEqual({ type: 'left', why: 'changed' })
    expect(existsSync(path)).toBe(true)
  })

  it('is there, and no more is known of it, where no record of it was kept', async () => {
    const { folder, path } = aPlace()
    writeFileSync(path, content)
    expect(await writtenFiles.look(path, undefined)).toBe('there')
    expect(await writtenFiles.look(join(folder, 'none', '.env'), undefined)).toBe('missing')
  })
})
