import type { Chance } from '#core/collisions'
import type { MissingField } from '#core/importers/found-profile'
import type { FoundForm } from '#core/importers/importer-id'
import type { ImportNote } from '#core/importers/note'
import type { Holder, ProfileId } from '#core/profile'
import type { ProviderId } from '#core/providers/index'

/** What was understood of a file or a text, without secrets. Nothing of it is stored. */
export interface ImportPreview {
  /** Only the newest is kept, and only what was shown is stored. */
  readonly id: string
  /** Absent where nothing was found. */
  readonly importerId?: FoundForm
  /** A passphrase file: what is in it is seen once it is opened. */
  readonly isSealed?: true
  /** Who renews here, where the file has settled that. */
  readonly holder?: Holder
  readonly profiles: readonly FoundSummary[]
  readonly notes: readonly ImportNote[]
}

/** The secret-free view of one profile that was found. */
export interface FoundSummary {
  /** As the text has it, or as the wallet would name it. */
  readonly name: string
  readonly client: string
  readonly providerId?: ProviderId
  readonly environment?: string
  readonly apiAddress?: string
  /** The API address is no provider's own: whoever runs it gets keys and tokens. */
  readonly isHostForeign: boolean
  readonly keyHint?: string
  readonly redirectUri?: string
  readonly hasSecret: boolean
  readonly hasAccessToken: boolean
  readonly hasRefreshToken: boolean
  readonly expiresAt?: number
  readonly missing: readonly MissingField[]
  /** The keys are in the wallet already, and what the text leaves out is taken from there. */
  readonly usesWalletKeys: boolean
  readonly standing: FoundStanding
  /** Others with a token of the same API key. */
  readonly sharesKeyWith: readonly KeySharer[]
}

/** Is this token news? A token is never kept twice. */
export type FoundStanding =
  | { readonly type: 'new' }
  | { readonly type: 'in-wallet'; readonly profileName: string }
  /** It stands in the same text before. */
  | { readonly type: 'repeated' }
  /** It came back: the profile that was left to another computer gets this token. */
  | { readonly type: 'updates'; readonly profileName: string }
  /** The wallet has got a newer one for this profile since. */
  | { readonly type: 'older'; readonly profileName: string }

export interface KeySharer {
  readonly name: string
  readonly chance: Chance
  readonly isInWallet: boolean
}

/** What of the newest preview is to be stored. */
export interface ImportChoice {
  readonly id: string
  /** Places in the list of `profiles`. */
  readonly places: readonly number[]
  /** Who renews those that have a refresh token. */
  readonly holder: Holder
}

export interface Imported {
  readonly profileIds: readonly ProfileId[]
  /** Those whose tokens may be tried at once: they work still, and their API is a provider's own. */
  readonly toCheck: readonly ProfileId[]
}

/** Can it be stored as it is? */
export function isStorable({ missing, standing }: FoundSummary): boolean {
  return missing.length === 0 && (standing.type === 'new' || standing.type === 'updates')
}

/** Is it ticked before anybody has chosen? */
export function isProposed(found: FoundSummary): boolean {
  return isStorable(found) && !found.isHostForeign
}
