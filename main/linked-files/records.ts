import type { LinkedFile } from '#core/linked-file'
import type { Profile } from '#core/profile'
import type { VaultRecord } from '#core/vault-document'

export function profileRecord(profile: Profile): VaultRecord {
  return { kind: 'profile', profile }
}

export function linkedRecord(file: LinkedFile): VaultRecord {
  return { kind: 'linked-file', file }
}
