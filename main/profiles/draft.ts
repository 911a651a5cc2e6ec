import type { CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import type { ProfileId } from '#core/profile'
import type { AppWay } from '#core/providers/provider'
import type { DraftSummary, EnvironmentChoice, KeysChoice } from '#core/wallet-requests'
import type { RandomBytes } from '../ports'
import {
  checkedEnvironment,
  chosenKeys,
  credentialOf,
  filled,
  keyOf,
  summarise,
  tokensOf,
  wayOf,
  withOwnId,
  type DraftContext,
  type DraftCredential,
  type DraftParts,
  type OwnMark,
} from './draft-parts'
import { foundFor, secretsOf, withoutTokens } from './found-draft'
import { createKeyReader } from './key-reader'
import { createKeyTray, type KeyTray } from './key-tray'

/** What the wizard has collected so far. Secrets typed there live here, not in the window. */
export interface Draft {
  start(): DraftSummary
  /**
   * The profile this draft becomes: the same however often the sign-in is tried with the same key at the same place, and
   * another one for any other.
   */
  profileId(): ProfileId
  /** Starts afresh with what an import found. */
  fill(found: FoundProfile): DraftSummary
  /** Throws `environment-invalid`, `api-address-invalid` or `domain-invalid`. */
  chooseEnvironment(choice: EnvironmentChoice): DraftSummary
  /**
   * Rejects with `keys-missing`, `callback-invalid`, `credential-missing`, `user-name-missing` or what is wrong with the
   * files of key and certificate.
   */
  chooseKeys(choice: KeysChoice): Promise<DraftSummary>
  /** Files that hold key and certificate: they are read with the keys. */
  readonly keyFiles: KeyTray
  summary(): DraftSummary
  /** How the profile's tokens are to be obtained. Throws `keys-missing`. */
  way(): AppWay
  /**
   * The credential to sign in with, and whether it is in the wallet already. Keys of the wallet for which other options
   * were chosen are a credential of their own: profiles that have them keep theirs. Throws `keys-missing`.
   */
  credential(): DraftCredential
  /** These tokens, for the keys that are chosen. Throws `keys-missing`. */
  give(tokens: FoundProfile): DraftSummary
  /** Tokens that came with these keys, and how the next ones are obtained. Throws `keys-missing` or `no-token`. */
  tokens(): { readonly found: FoundProfile; readonly way: AppWay }
}

interface DraftPorts extends DraftContext {
  readonly newId: () => string
  readonly randomBytes: RandomBytes
  /** Hears of every secret typed, so that it can be taken out of logs. */
  readonly onSecret: (secret: string) => void
}

export function createDraft(ports: DraftPorts): Draft {
  const { book, onSecret } = ports
  const fresh = (): DraftParts => ({ profileId: ports.newId() as ProfileId, appIds: new Map() })
  let parts = fresh()
  const tray = createKeyTray(ports)
  const readKeys = createKeyReader({ ...ports, tray })

  const summary = (): DraftSummary => ({ ...summarise(parts, book), keyFiles: tray.summary() })
  const become = (next: DraftParts): DraftSummary => {
    parts = withOwnId(next, book, ports.newId)
    return summary()
  }
  const ownMark = (): OwnMark => ({ id: ports.newId() as CredentialId, createdAt: ports.now() })

  return {
    start: () => {
      tray.empty()
      return become(fresh())
    },
    fill: (found) => {
      secretsOf(found).forEach(onSecret)
      tray.empty()
      return become(filled(fresh(), found, ports))
    },
    profileId: () => parts.profileId,
    chooseEnvironment: (choice) => {
      const environment = checkedEnvironment(choice)
      const found = foundFor(parts.found, choice.providerId)
      // Keys of another provider mean nothing here.
      const isSame = parts.environment?.providerId === choice.providerId
      const { profileId, appIds } = parts
      const rest = isSame ? parts : { profileId, appIds, ...(found && { found }) }
      return become({ ...rest, environment })
    },
    chooseKeys: async (choice) => {
      const asked = parts.appIds
      const typed = chosenKeys(choice, parts, ports)
      const read = await readKeys(choice, wayOf(choice, parts.environment))
      // Another wizard was begun while the files were read.
      if (asked !== parts.appIds) return summary()
      if (typed.type === 'new') [typed.apiKey, typed.apiSecret.reveal()].forEach(onSecret)
      return become({ ...parts, keys: { ...typed, ...read } })
    },
    keyFiles: tray,
    summary,
    way: () => keysOf(parts).way,
    credential: () => credentialOf(parts, book, ownMark),
    give: (tokens) => {
      const clientId = keyOf(keysOf(parts), book)
      secretsOf(tokens).forEach(onSecret)
      return become({ ...parts, found: { ...withoutTokens(parts.found), ...tokens, clientId } })
    },
    tokens: () => tokensOf(parts, book),
  }
}

function keysOf({ keys }: DraftParts): NonNullable<DraftParts['keys']> {
  if (keys === undefined) throw new WalletError('keys-missing')
  return keys
}
