import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readMachineId } from '../../main/machine-id'
import { aVaultPlace, namesIn, profileRecord } from '../helpers/vault-place'

const ids = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'] as const

function aMachine(content: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'machine-id')
  if (content !== undefined) writeFileSync(file, content)
  return readMachineId([join(folder, 'nothing-here'), file])
}

describe('the number of a machine', () => {
  it('is the same at every start, another one elsewhere, and never said itself', () => {
    const [one, other] = [aMachine(`${ids[0]}\n`), aMachine(ids[1])]
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(aMachine(ids[0])).toBe(one)
    expect(other).not.toBe(one)
    expect(ids).not.toContain(one)
  })

  it.each([
    ['gone', undefined],
    ['empty', ''],
    ['blank', ' \n'],
    ['not set yet', 'uninitialized\n'],
    ['zeros', '0'.repeat(32)],
    ['too short', ids[0].slice(1)],
    ['too long', `${ids[0]}0`],
    ['not hexadecimal', ids[0].replace('a', 'g')],
    ['two lines', `${ids[0]}\n${ids[1]}`],
    ['bytes of something else', '\u0000'.repeat(32)],
  ])('is unknown, and no other computer’s, where its file is %s', async (_how, content) => {
    const unknown = aMachine(content)
    expect(unknown).toMatch(/^name-/)
    for (const [before, after] of [
      [aMachine(ids[0]), unknown],
      [unknown, aMachine(ids[0])],
    ] as const) {
      const place = aVaultPlace()
      onTestFinished(place.remove)
      const vault = await place.open({ machineId: before })
      await vault.put(profileRecord('a'))
      await vault.close()
      const again = await place.open({ machineId: after })
      expect(again.status()).toEqual({ type: 'open', protection: 'keyring' })
      await again.put(profileRecord('b'))
      expect(namesIn(again)).toEqual(['a', 'b'])
      await again.close()
    }
  })
})
