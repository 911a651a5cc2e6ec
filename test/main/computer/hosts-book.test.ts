import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HttpRequest } from '#core/oauth/http-request'
import { createHostsBook, type HostsBook } from '../../../main/computer/hosts-book'
import { systemClock } from '../../../main/system-clock'
import { nodeFileSystem } from '../../../main/vault/file-system'
import { aTempFolder } from '../../helpers/practice'
import { realLocks } from '../../helpers/real-locks'

let folder = ''
beforeEach(async () => {
  folder = join(await aTempFolder(), 'hosts')
})

/** As the app opens it: a second one is another process. */
function open(): HostsBook {
  const disk = { fs: nodeFileSystem('linux'), clock: systemClock, platform: 'linux' } as const
  return createHostsBook({ disk, folder, locks: realLocks(folder), clock: systemClock })
}

const stored = (): string => readFileSync(join(folder, 'contacted.json'), 'utf8')

describe('the list of hosts', () => {
  it('knows at once what was noted, and after the end of the app too', async () => {
    const book = open()
    book.note('https://sso.example/login?user=maria', 'sign-in-page')
    expect(await book.all()).toMatchObject([{ host: 'sso.example', count: 1 }])
    await book.written()
    book.note('https://sso.example/next', 'check')
    await book.written()
    expect(await open().all()).toMatchObject([
      { host: 'sso.example', count: 2, purposes: ['sign-in-page', 'check'] },
    ])
    expect(stored()).not.toMatch(/login|maria|next/)
  })

  it('takes what several processes note at the same time', async () => {
    const books = [open(), open(), open()]
    for (const [at, book] of books.entries()) {
      for (let times = 0; times < 5; times += 1) book.note('https://same.example/', 'renewal')
      book.note(`https://own-${at}.example/`, 'check')
    }
    await Promise.all(books.map((book) => book.written()))
    const all = await open().all()
    expect(all.find(({ host }) => host === 'same.example')?.count).toBe(15)
    expect(all).toHaveLength(4)
  })

  it('is empty once cleared, on disk too, with what was not written yet', async () => {
    const book = open()
    book.note('https://one.example/', 'check')
    await book.written()
    book.note('https://two.example/', 'check')
    await book.clear()
    expect(await book.all()).toEqual([])
    expect(stored()).not.toContain('example')
    await book.written()
    expect(await open().all()).toEqual([])
  })

  it('begins anew where its file cannot be understood, and stops nothing', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'contacted.json'), '{"hosts":[5,{"host":"x"}]}')
    const book = open()
    expect(await book.all()).toEqual([])
    book.note('https://one.example/', 'check')
    await book.written()
    expect(await open().all()).toMatchObject([{ host: 'one.example' }])
  })

  it('notes a request before it is sent, whatever comes of it, for what it is a part of', async () => {
    const book = open()
    const sent: string[] = []
    const send = book.watching(
      ({ url }: HttpRequest) => {
        sent.push(url)
        return Promise.reject(new Error('no connection'))
      },
      () => 'renewal',
    )
    const asked = { method: 'POST', url: 'https://api.example/token', headers: {} } as const
    await expect(send(asked)).rejects.toThrow('no connection')
    expect(sent).toHaveLength(1)
    expect(await book.all()).toMatchObject([{ host: 'api.example', purposes: ['renewal'] }])
  })
})
