import type { BoardMemory } from '#core/board-memory'
import type { Credential } from '#core/credential'
import type { HistoryEntry, Profile, ProfileSummary } from '#core/profile'
import type { Mask } from '#core/support/masks'
import { hostOf } from '#core/addresses'
import { isKnownHost } from '#core/support/known-places'
import { numbered } from '#core/support/numbers'
import type { VaultRecord } from '#core/vault-document'
import type { WalletState } from '#core/wallet-state'
import type { DoctorWorld } from './doctor-world'

interface PersonalSources {
  readonly state: WalletState
  readonly records: readonly VaultRecord[]
  /** In the trash or not. */
  readonly profiles: readonly Profile[]
  readonly world: Pick<DoctorWorld, 'dataFolder' | 'person'>
}

/** Everything that names people, clients or places on this computer, and what a support file has in its place. */
export function personalWords(sources: PersonalSources): readonly Mask[] {
  const { state, world, profiles, records } = sources
  const numbers = numbered(state)
  return [
    ...under('[data folder]', [world.dataFolder]),
    ...under('~', [world.person.home]),
    ...under('[person]', [world.person.userName]),
    ...profiles.flatMap(({ id, name, client, identity, tags = [] }) => [
      ...under(numbers.profile(id), [name, id]),
      ...under(numbers.client(client), [client]),
      ...under('[person]', [identity?.user, identity?.email, identity?.customer]),
      ...under('[tag]', tags),
    ]),
    ...state.profiles.flatMap(ownersOfCertificate),
    ...records.flatMap(namesIn),
    ...under(
      '[file]',
      profiles.flatMap(({ history }) => history.map(savedTo)),
    ),
    ...under(
      '[label]',
      profiles.flatMap(({ history }) => history.map(labelOf)),
    ),
  ]
}

function under(as: string, values: readonly (string | undefined)[]): readonly Mask[] {
  return values.flatMap((value) => (value === undefined ? [] : [{ value, as }]))
}

function ownersOfCertificate({ certificate }: ProfileSummary): readonly Mask[] {
  return under('[person]', [certificate?.userName, certificate?.appId])
}

function namesIn(record: VaultRecord): readonly Mask[] {
  switch (record.kind) {
    case 'credential':
      return namesOfApp(record.credential)
    case 'linked-file':
      return under('[file]', [record.file.path])
    case 'slot':
      return under('[slot]', [record.slot.name])
    case 'template':
      return under('[template]', [record.template.name, record.template.fileName])
    case 'reminder':
      return under('[reminder]', [record.reminder.text])
    case 'board-memory':
      return namesOfViews(record.memory)
    case 'profile':
    case 'intent':
    case 'variable-names':
      return []
  }
}

function namesOfViews({ saved, folded }: BoardMemory): readonly Mask[] {
  const typed = saved.flatMap(({ name, query, view }) => [name, query, view.tag])
  return under('[view]', [...typed, ...folded])
}

function namesOfApp({
  id,
  clientId,
  signing,
  redirectUri,
  domainName,
  apiAddress,
}: Credential): readonly Mask[] {
  return [
    ...under('[key]', [clientId, id]),
    ...under('[person]', [signing?.userName, signing?.appId]),
    ...under('[address]', [redirectUri, hostOf(redirectUri), domainName]),
    ...under('[address]', [apiAddress, hostOf(apiAddress)].filter(isOfSomebody)),
  ]
}

/** A provider’s own host names nobody. */
const isOfSomebody = (address: string): boolean => !isKnownHost(hostOf(address) || address)

const savedTo = (entry: HistoryEntry): string | undefined =>
  'savedTo' in entry ? entry.savedTo : undefined

const labelOf = (entry: HistoryEntry): string | undefined =>
  'label' in entry ? entry.label : undefined
