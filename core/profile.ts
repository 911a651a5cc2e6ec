import type { CertificateSummary, CredentialId } from '#core/credential'
import type { ErrorCode } from '#core/errors'
import type { FormId } from '#core/exporters/exporter-id'
import type { FoundPair, FoundPairSummary } from '#core/found-pair'
import type { AppWay, Identity } from '#core/providers/provider'
import type { ProviderId } from '#core/providers/index'
import type { RateGauge } from '#core/rate-limit'
import type { SignInOptions } from '#core/sign-in-options'
import type { SurfaceName } from '#core/sign-in-progress'
import type { TokenSet } from '#core/token-set'

export type ProfileId = string & { readonly idOf: 'profile' }

/** How the tokens of a profile are obtained (RFC 6749 section 4). */
export type Grant = AppWay

/** Who renews: a one-use refresh token has exactly one holder. */
export type Holder = 'wallet' | 'other-tool'

/** Whether the wallet renews by the clock, asks before, or leaves it to the person. */
export type KeepAlive = 'automatically' | 'ask-me' | 'off'

/** Host and key do not tell a sandbox from production: the person says which it is. */
export type Stage = 'production' | 'sandbox'

/** Why a token cannot be renewed any more without a person. The tokens are kept all the same. */
export interface NeedsSignIn {
  readonly cause: ErrorCode
  readonly at: number
}

/** What happened to a profile, without secrets. `at` is epoch milliseconds. */
export type HistoryEntry =
  | {
      readonly type: 'signed-in' | 'renewed' | 'checked'
      readonly at: number
    }
  | ({ readonly type: 'copied'; readonly at: number } & CopyNotes)
  | ({ readonly type: 'revealed'; readonly at: number } & CopyNotes)
  /** By the command line, for a program that asks each time. Reads alike are one line: `at` is the first. */
  | ({
      readonly type: 'read'
      readonly at: number
      readonly lastAt: number
      readonly times: number
      readonly how: ReadWay
      /** The name alone of the program that found it in its environment. */
      readonly program?: string
    } & CopyNotes)
  /** Asked for with the keys alone. */
  | { readonly type: 'obtained'; readonly at: number }
  /** From here on tokens come for the certificate; the pair of the sign-in was replaced. */
  | { readonly type: 'certificate-registered'; readonly at: number }
  /** The tokens came from a file or a text. */
  | { readonly type: 'imported'; readonly at: number }
  /** Renewed without anybody asking: by the clock, or to settle a renewal whose answer never came. */
  | {
      readonly type: 'renewed-on-schedule' | 'renewed-after-interruption'
      readonly at: number
    }
  | { readonly type: 'edited-keys' | 'renamed' | 'duplicated' | 'restored'; readonly at: number }
  /** Of the app behind the profile; the tokens stayed. */
  | { readonly type: 'changed-environment' | 'changed-certificate'; readonly at: number }
  | { readonly type: 'renewal-refused' | 'left-to-other-tool'; readonly at: number }
  /** Another tool had renewed: its tokens were taken out of a linked file, or left aside. */
  | { readonly type: 'adopted' | 'kept-own'; readonly at: number }
  | {
      readonly type: 'renewal-failed' | 'check-failed'
      readonly at: number
      readonly code: ErrorCode
    }
  | ({
      readonly type: 'exported'
      readonly at: number
      readonly exporterId: FormId
      /** The name of one's own template, at that time. */
      readonly template?: string
      /** File path, or absent when it went to the clipboard; from the command line, to its standard output. */
      readonly savedTo?: string
      readonly withRefreshToken: boolean
      /** The wallet keeps that file up to date: no renewal makes this copy worthless. */
      readonly isLinked?: true
      /** Absent: the window. */
      readonly by?: HandsOver
      /** SHA-256 in hex of the file as it was written. It stays in main. */
      readonly digest?: string
      /** When the wallet removed that file. */
      readonly removedAt?: number
    } & FileOrigin &
      CopyNotes)
  /** Into a file that a passphrase protects, for another computer. */
  | ({
      readonly type: 'moved'
      readonly at: number
      readonly savedTo: string
      readonly withRefreshToken: boolean
    } & FileOrigin &
      CopyNotes)

/** Who hands a copy over, where it is not the window. */
export type HandsOver = 'command-line'

/** How a program reads a token: alone, as a header, as JSON, or in the environment it was started with. */
export type ReadWay = 'token' | 'header' | 'json' | 'environment'

export interface FileOrigin {
  /** Another computer wrote the file, and it is there: here its path is words alone, and nobody looks at it. */
  readonly isElsewhere?: true
}

/** What the person has said of a copy since it was made. */
export interface CopyNotes {
  /** What they call the place it went to. */
  readonly label?: string
  /** When they took it off the list. */
  readonly forgottenAt?: number
}

/** A line of the history that tells how a token left the wallet. */
export type HandOverEntry = Extract<
  HistoryEntry,
  { readonly type: 'exported' | 'copied' | 'moved' | 'revealed' | 'read' }
>

/** A line of the history that tells of a copy of the access token outside the wallet. */
export type CopyEntry = Extract<HistoryEntry, { readonly type: 'exported' | 'copied' | 'moved' }>

/** What lies ahead of a profile's token: a renewal by itself, or a word with the person first. */
export type RenewalOutlook =
  | { readonly type: 'none' }
  | { readonly type: 'scheduled'; readonly at: number }
  | {
      readonly type: 'asks'
      readonly noticeAt: number
      readonly copies: readonly CopyEntry[]
      /** Absent where nothing is renewed without a yes. */
      readonly renewsAt?: number
    }

/** A renewal that did not work, since the token there is was obtained. */
export interface FailedRenewal {
  readonly cause: ErrorCode
  readonly at: number
}

/** What the provider last said of the token there is. `at` is epoch milliseconds. */
export type LastCheck =
  | { readonly type: 'works'; readonly at: number }
  /** Asked, and it is not accepted. */
  | { readonly type: 'refused'; readonly at: number }
  /** Nobody could say: `code` is why. */
  | { readonly type: 'unanswered'; readonly at: number; readonly code: ErrorCode }

/** A named connection: whose it is, which keys, which tokens, who renews them. */
export interface Profile {
  readonly id: ProfileId
  readonly name: string
  readonly client: string
  readonly stage: Stage
  /** As `tidyTags` gives them. Absent: none. */
  readonly tags?: readonly string[]
  /** It stands before those that are not. */
  readonly isPinned?: true
  readonly providerId: ProviderId
  readonly credentialId: CredentialId
  readonly grant: Grant
  readonly holder: Holder
  readonly tokenSet?: TokenSet
  readonly identity?: Identity
  readonly needsSignIn?: NeedsSignIn
  /** Absent: `automatically`. */
  readonly keepAlive?: KeepAlive
  /** When the person refused the renewal that was announced to them; it counts for the token of that time. */
  readonly renewalRefusedAt?: number
  /** When the person said that they know of the renewal that had been interrupted. */
  readonly settlementSeenAt?: number
  /** Its sign-in page's cookies are kept, in a place of its own. */
  readonly staysSignedIn?: true
  /** Where its last sign-in worked. Absent: in the wallet's window. */
  readonly signsInBy?: Exclude<SurfaceName, 'window'>
  /** Fingerprints of refresh tokens that brought it newer ones, newest last: one that is brought along is not sent again. */
  readonly spentTokens?: readonly string[]
  /** What another tool has written into linked files, newest last. */
  readonly foundPairs?: readonly FoundPair[]
  readonly history: readonly HistoryEntry[]
  readonly createdAt: number
  /** Set while the profile lies in the trash. */
  readonly deletedAt?: number
}

/** The secret-free view of a profile: all that a window ever gets of it. */
export interface ProfileSummary extends SignInOptions {
  readonly id: ProfileId
  readonly name: string
  readonly client: string
  readonly stage: Stage
  readonly tags: readonly string[]
  readonly isPinned: boolean
  /** When its token was last got, handed out or asked about. */
  readonly usedAt: number
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
  readonly redirectUri: string
  readonly credentialId: CredentialId
  readonly keyHint: string
  readonly grant: Grant
  /** What its app signs with, where tokens come, or are to come, for a certificate. */
  readonly certificate?: CertificateSummary
  /** Until when the certificate counts that its requests show, where they show one. */
  readonly mutualTlsUntil?: number
  readonly holder: Holder
  readonly hasToken: boolean
  readonly hasRefreshToken: boolean
  readonly obtainedAt?: number
  readonly expiresAt?: number
  readonly identity?: Identity
  /** Absent until the token there is was asked about. */
  readonly lastCheck?: LastCheck
  /** How much the API key may still ask, as far as its answers have said since the app began. */
  readonly gauge?: RateGauge
  readonly needsSignIn?: NeedsSignIn
  readonly keepAlive: KeepAlive
  /** What lies ahead of the token. */
  readonly renewal: RenewalOutlook
  /** The wallet keeps the token alive by itself, and nothing has gone wrong since it was obtained. */
  readonly renewsItself: boolean
  /** The latest one; absent once one has worked. */
  readonly failedRenewal?: FailedRenewal
  /** When a renewal that had been interrupted was settled by itself, as long as nobody has said that they know. */
  readonly settledAt?: number
  /** Another tool has renewed: nothing is renewed before the person has said whose tokens count. */
  readonly otherPair?: FoundPairSummary
  readonly staysSignedIn: boolean
  /** Names of other profiles with the same API key: they may stop working when this one renews. */
  readonly sharesKeyWith: readonly string[]
  /** The same by id. */
  readonly sharers: readonly ProfileId[]
  /** Copies of the token there is, outside the wallet. */
  readonly copies: readonly CopyEntry[]
}

/** The most spent refresh tokens remembered per profile; older ones fall off. */
export const spentLimit = 20

/** The longest history kept per profile; older entries fall off, but for those of files that may still be there. */
export const historyLimit = 200
