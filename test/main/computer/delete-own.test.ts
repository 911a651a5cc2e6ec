import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { deleteOwn, lookAtOwnFolder } from '../../../main/computer/delete-own'
import { aTempFolder } from '../../helpers/practice'

let place = ''
let folder = ''
beforeEach(async () => {
  place = await aTempFolder()
  folder = join(place, 'Token Wallet')
  for (const name of own) put(join(folder, name))
})

const own = [
  'wallet/wallet.json',
  'wallet/backups/records-2026-03-01.log',
  'wallet-2/records.log',
  'settings.json',
  'hosts/contacted.json',
  'logs/main.log',
  'Partitions/stay-1/Cookies',
  'Local State',
  'Cache/Cache_Data/index',
]

function put(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'x')
  return path
}

describe('deleting what is the app’s', () => {
  it('takes the folder along when nothing else is in it', async () => {
    expect((await lookAtOwnFolder(folder)).wallets).toEqual(['wallet', 'wallet-2'])
    expect(await deleteOwn(folder)).toEqual([])
    expect(readdirSync(place)).toEqual([])
  })

  it('leaves what is not the app’s, and names it before', async () => {
    const theirs = ['wallet.txt', 'wallet-old', 'my settings.json', 'Documents/report.csv']
    for (const name of theirs) put(join(folder, name))
    expect((await lookAtOwnFolder(folder)).foreign).toEqual([
      'Documents',
      'my settings.json',
      'wallet-old',
      'wallet.txt',
    ])
    expect(await deleteOwn(folder)).toEqual([])
    for (const name of theirs) expect(existsSync(join(folder, name))).toBe(true)
    expect(readdirSync(folder)).toHaveLength(theirs.length)
  })

  it('deletes a link and never what it leads to', async () => {
    const kept = put(join(place, 'elsewhere/kept.txt'))
    symlinkSync(dirname(kept), join(folder, 'practice'))
    symlinkSync(dirname(kept), join(folder, 'wallet/link'))
    symlinkSync(kept, join(folder, 'wallet/backups/file'))
    await deleteOwn(folder)
    expect(existsSync(folder)).toBe(false)
    expect(readFileSync(kept, 'utf8')).toBe('x')
  })

  it('deletes nothing where the folder itself is a link', async () => {
    const link = join(place, 'link')
    symlinkSync(folder, link)
    expect((await lookAtOwnFolder(link)).isLink).toBe(true)
    expect((await deleteOwn(link)).length).toBeGreaterThan(0)
    for (const name of own) expect(existsSync(join(folder, name))).toBe(true)
  })
})
