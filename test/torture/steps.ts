import { createHash } from 'node:crypto'
import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import { encodeRecord, recordId, type VaultRecord } from '#core/vault-document'
import type { VaultChange } from '../../main/vault/record-changes'
import { aCredential, aProfile, aTokenSet } from '../helpers/builders'
import { chanceOf, type Chance } from './random'

/** In every secret: what must never be found on a disk. */
export const canary = 'TortureCanaryMustStaySealed'

/** What a wallet is to hold: the print of each record by its id. */
export type Expected = ReadonlyMap<string, string>

export interface StepPlan {
  /** Records there may be. */
  readonly ids: number
  /** Bytes that a record is filled up with, at most; large ones bring compactions about. */
  readonly filling: number
}

/** What one save changes: the same for the same labels, wherever it is worked out. */
export function stepOf(
  plan: StepPlan,
  ...labels: readonly (string | number)[]
): Required<VaultChange> {
  const chance = chanceOf(...labels)
  const value = labels.join('-')
  const ids = idsOf(plan, chance)
  const removed = ids.length > 1 || chance.isIn(0.15) ? ids.filter(() => chance.isIn(0.3)) : []
  const put = ids.filter((id) => !removed.includes(id))
  return {
    put: put.map((id) => recordWith(id, value, chance.below(plan.filling))),
    remove: removed,
  }
}

function idsOf({ ids }: StepPlan, chance: Chance): readonly string[] {
  const many = chance.isIn(0.7) ? 1 : 2 + chance.below(3)
  const found = new Set(Array.from({ length: many }, () => chance.below(ids)))
  return [...found].map((number) => (number % 4 === 3 ? `keys-${number}` : `profile-${number}`))
}

/** A record whose every secret says which save it comes from. */
export function recordWith(id: string, value: string, filling = 0): VaultRecord {
  const filler = 'f'.repeat(filling)
  if (id.startsWith('keys-')) {
    const clientSecret = new Secret(`${canary}-${value}`)
    const domainName = filler === '' ? {} : { domainName: filler }
    return {
      kind: 'credential',
      credential: aCredential({ id: id as CredentialId, clientSecret, ...domainName }),
    }
  }
  const tokenSet = aTokenSet({
    accessToken: new Secret(`${canary}-access-${value}`),
    refreshToken: new Secret(`${canary}-refresh-${value}`),
  })
  return {
    kind: 'profile',
    profile: aProfile({ id: id as ProfileId, name: value, client: filler, tokenSet }),
  }
}

/** Tells a record from every other state of it. */
export function printOf(record: VaultRecord): string {
  // Members come back from the disk in another order.
  const text = JSON.stringify(encodeRecord(record), (_, value: unknown) => inOrder(value))
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

export function printsOf(records: readonly VaultRecord[]): Expected {
  return new Map(records.map((record) => [recordId(record), printOf(record)]))
}

export function after(before: Expected, { put = [], remove = [] }: VaultChange): Expected {
  const changed = new Map(before)
  for (const id of remove) changed.delete(id)
  for (const [id, print] of printsOf(put)) changed.set(id, print)
  return changed
}

export function isSameState(one: Expected, other: Expected): boolean {
  return one.size === other.size && [...one].every(([id, print]) => other.get(id) === print)
}
