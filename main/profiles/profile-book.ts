import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import {
  unusualNames,
  variableNamesId,
  type OwnNames,
  type VariableNames,
} from '#core/exporters/parts/variable-names'
import type { Profile, ProfileId } from '#core/profile'
import type { Service } from '#core/providers/provider'
import type { VaultRecord } from '#core/vault-document'
import type { VaultChange } from '../vault/record-changes'
import type { Vault } from '../vault/vault'

/** The profiles and credentials in the vault, and the only way to change them. */
export interface ProfileBook {
  /** Profiles that are not in the trash, oldest first. */
  profiles(): readonly Profile[]
  /** In the trash or not. Throws `profile-missing`. */
  profile(id: ProfileId): Profile
  findProfile(id: ProfileId): Profile | undefined
  credentials(): readonly Credential[]
  /** Throws `credential-missing`. */
  credential(id: CredentialId): Credential
  findCredential(id: CredentialId): Credential | undefined
  /**
   * A record never takes another's place: where one has this id already, `onto` says what becomes of it, and without that
   * the call rejects. Durable when it resolves.
   */
  add(
    profile: Profile,
    credential?: Credential,
    onto?: (present: Profile) => Profile,
  ): Promise<void>
  /**
   * Applies `change` to the profile as it stands when its turn comes, and `alongside` in the same save. Durable when it
   * resolves.
   */
  update(
    id: ProfileId,
    change: (profile: Profile) => Profile,
    alongside?: VaultChange,
  ): Promise<Profile>
  /** The names a person chose for the variables of a service; what is absent has its usual names. */
  variableNames(service: Service): VariableNames
  /** Durable when it resolves. */
  nameVariables(service: Service, names: VariableNames): Promise<void>
  /** `update` with a new credential beside it, saved in one step. */
  updateWith(
    id: ProfileId,
    credential: Credential,
    change: (profile: Profile) => Profile,
  ): Promise<Profile>
}

/**
 * Each change is worked out when the vault has come to it: it sees the outcome of the one before, and what another
 * process saved, which may be newer tokens of this very profile. None is overwritten unseen.
 */
export function createProfileBook(vault: Vault): ProfileBook {
  const reading = readBook(vault)

  const update = async (
    id: ProfileId,
    change: (profile: Profile) => Profile,
    { put = [], remove = [] }: VaultChange = {},
  ): Promise<Profile> => {
    let changed: Profile | undefined
    await vault.change(() => {
      changed = change(reading.profile(id))
      return { put: [{ kind: 'profile', profile: changed }, ...put], remove }
    })
    return changed ?? reading.profile(id)
  }

  return {
    ...reading,
    add: (profile, credential, onto = refuseTaken) =>
      vault.change(() => {
        const present = reading.findProfile(profile.id)
        if (present !== undefined) return { put: [{ kind: 'profile', profile: onto(present) }] }
        return { put: [{ kind: 'profile', profile }, ...recordsOf(credential)] }
      }),
    update,
    updateWith: (id, credential, change) => update(id, change, { put: recordsOf(credential) }),
    variableNames: (service) => ownNames(vault)[service] ?? {},
    nameVariables: (service, chosen) =>
      vault.change(() => {
        const names = { ...ownNames(vault), [service]: unusualNames(service, chosen) }
        return { put: [{ kind: 'variable-names', names }] }
      }),
  }
}

function ownNames(vault: Pick<Vault, 'get'>): OwnNames {
  const record = vault.get(variableNamesId)
  return record?.kind === 'variable-names' ? record.names : {}
}

type Reading = Omit<
  ProfileBook,
  'add' | 'update' | 'updateWith' | 'variableNames' | 'nameVariables'
>

function readBook(vault: Pick<Vault, 'all' | 'get'>): Reading {
  const allProfiles = (): readonly Profile[] =>
    vault
      .all()
      .flatMap((record) => (record.kind === 'profile' ? [record.profile] : []))
      .toSorted((one, other) => one.createdAt - other.createdAt)

  const findProfile = (id: ProfileId): Profile | undefined => {
    const record = vault.get(id)
    return record?.kind === 'profile' ? record.profile : undefined
  }

  const anyProfile = (id: ProfileId): Profile => {
    const found = findProfile(id)
    if (found === undefined) throw new WalletError('profile-missing')
    return found
  }

  const findCredential = (id: CredentialId): Credential | undefined => {
    const record = vault.get(id)
    return record?.kind === 'credential' ? record.credential : undefined
  }

  return {
    profiles: () => allProfiles().filter((profile) => profile.deletedAt === undefined),
    profile: anyProfile,
    findProfile,
    credentials: () =>
      vault.all().flatMap((record) => (record.kind === 'credential' ? [record.credential] : [])),
    credential: (id) => {
      const found = findCredential(id)
      if (found === undefined) throw new WalletError('credential-missing')
      return found
    },
    findCredential,
  }
}

function refuseTaken({ id }: Profile): Profile {
  throw new Error(`There is a profile ${id} already.`)
}

function recordsOf(credential: Credential | undefined): readonly VaultRecord[] {
  return credential === undefined ? [] : [{ kind: 'credential', credential }]
}
