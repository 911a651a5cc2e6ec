import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Secret } from '#core/secret'
import { headerBytes, readHeader } from '../../../main/vault/header'
import { sealLine } from '../../../main/vault/record-line'
import { aTokenSet } from '../../helpers/builders'
import {
  aVaultPlace,
  namesIn,
  profileRecord,
  sealOf,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

/** Appends a record as a newer version of the app would. */
async function appendAsNewer(
  recordId: string,
  content: Readonly<Record<string, unknown>>,
): Promise<string> {
  const lines = readFileSync(place.log, 'latin1').split('\n').length
  const line = sealLine(
    await sealOf(place),
    { recordId, generation: lines, following: 0 },
    { bytes: Buffer.from(JSON.stringify({ savedAt: 1, ...content })), nonce: randomBytes(12) },
  )
  appendFileSync(place.log, line, 'latin1')
  return line
}

async function aWalletWithOneProfile(): Promise<void> {
  const vault = await place.open()
  await vault.put(profileRecord('a'))
  await vault.close()
}

describe('what a newer version wrote', () => {
  it('of a kind of its own is kept to the byte, through compaction too, and never written over', async () => {
    await aWalletWithOneProfile()
    const line = await appendAsNewer('theirs', { kind: 'plan', version: 3, body: { x: [1] } })
    const vault = await place.open()
    expect(vault.report().lost).toBe(0)
    expect(namesIn(vault)).toEqual(['a'])
    expect(vault.get('theirs')).toBeUndefined()
    await expect(vault.put(profileRecord('theirs'))).rejects.toMatchObject({ code: 'vault-newer' })
    await vault.remove('theirs')

    const accessToken = new Secret('t'.repeat(50_000))
    const large = profileRecord('large', { tokenSet: aTokenSet({ accessToken }) })
    for (let n = 0; n < 8; n += 1) await vault.put(large)
    await vault.close()
    const log = readFileSync(place.log, 'latin1')
    expect(log.length).toBeLessThan(250_000)
    expect(log).toContain(line)
    expect(namesIn(await place.open())).toEqual(['a', 'large'])
  })

  it.each([
    ['a later version of a kind', { kind: 'profile', version: 2, body: {} }],
    ['fields we do not know', { kind: 'profile', version: 1, body: { id: 'a' } }],
    ['a content we do not know', { type: 'something else' }],
  ])('is passed over, and all else opened for reading only: %s', async (_what, content) => {
    await aWalletWithOneProfile()
    await appendAsNewer('b', content)
    const before = snapshot(place.folder)
    const vault = await place.open()
    expect(vault.status()).toMatchObject({ type: 'open', readOnly: 'newer-version' })
    expect(namesIn(vault)).toEqual(['a'])
    await expect(vault.useHere()).rejects.toMatchObject({ code: 'vault-newer' })
    await expect(vault.put(profileRecord('c'))).rejects.toMatchObject({ code: 'vault-newer' })
    expect(snapshot(place.folder)).toEqual(before)
  })

  it('into the header is kept when the header is written again', async () => {
    await aWalletWithOneProfile()
    const header = JSON.parse(readFileSync(place.header, 'utf8')) as Record<string, object>
    const later = {
      ...header,
      recovery: { shown: true },
      wraps: { ...header['wraps'], hardwareKey: { sealed: 'x' } },
    }
    const { appId } = place.options
    const read = readHeader(Buffer.from(JSON.stringify(later)), appId)
    expect(JSON.parse(headerBytes(read).toString())).toEqual(later)
  })
})
