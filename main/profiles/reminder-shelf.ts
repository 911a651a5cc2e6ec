import type { Reminder, ReminderId } from '#core/reminder'
import type { Vault } from '../vault/vault'

/** The reminders in the wallet, the earliest first. */
export function remindersIn(vault: Pick<Vault, 'all'>): readonly Reminder[] {
  return vault
    .all()
    .flatMap((record) => (record.kind === 'reminder' ? [record.reminder] : []))
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.createdAt - other.createdAt)
}

export function findReminder(vault: Pick<Vault, 'get'>, id: ReminderId): Reminder | undefined {
  const record = vault.get(id)
  return record?.kind === 'reminder' ? record.reminder : undefined
}
