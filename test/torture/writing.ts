import { writeSync } from 'node:fs'
import type { VaultRecord } from '#core/vault-document'
import type { Vault } from '../../main/vault/vault'
import { chanceOf } from './random'
import { recordWith, type Expected, printsOf } from './steps'

/** What one of two processes is to save. */
export interface WritingOrder {
  readonly folder: string
  readonly seed: number
  readonly from: number
  readonly to: number
  readonly writer: 'one' | 'other'
}

/** The record both count up in. */
export const shared = 'profile-shared'
const ownRecords = 12
const removedEvery = 7

/** Each round counts up in the record both share, changes one of its own and now and then removes one. */
export async function saveAsOneOfTwo(vault: Vault, order: WritingOrder): Promise<void> {
  const status = await vault.open()
  if (status.type !== 'open') throw new Error(JSON.stringify(status))
  for (let round = order.from; round < order.to; round += 1) {
    const { put, remove } = ownChange(order, round)
    await vault.change(() => ({
      put: [recordWith(shared, String(countIn(vault.get(shared)) + 1)), ...put],
      remove,
    }))
  }
  await vault.close()
  writeSync(1, 'closed\n')
}

/** What a writer's own records must be in the end. */
export function ownInTheEnd(order: WritingOrder): Expected {
  const records = new Map<string, string>()
  for (let round = order.from; round < order.to; round += 1) {
    const { put, remove } = ownChange(order, round)
    for (const id of remove) records.delete(id)
    for (const [id, print] of printsOf(put)) records.set(id, print)
  }
  return records
}

function ownChange({ seed, writer }: WritingOrder, round: number) {
  const chance = chanceOf(seed, 'two-writers', writer, round)
  const number = chance.below(ownRecords)
  const id = `profile-${writer}-${number}`
  const value = `${writer}-${round}`
  const put = [recordWith(id, value, chance.pick([100, 3_000, 15_000]))]
  const other = `profile-${writer}-${(number + 1) % ownRecords}`
  return { put, remove: round % removedEvery === 0 ? [other] : [] }
}

export function countIn(record: VaultRecord | undefined): number {
  return record?.kind === 'profile' ? Number(record.profile.name) : 0
}
