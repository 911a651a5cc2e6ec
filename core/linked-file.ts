import type { ErrorCode } from '#core/errors'
import type { ExporterId } from '#core/exporters/exporter-id'
import type { ProfileId } from '#core/profile'

export type LinkedFileId = string & { readonly idOf: 'linked-file' }
export type SlotId = string & { readonly idOf: 'slot' }

/** Whose token a linked file carries: that of one profile, or of the profile a slot is used for. */
export type LinkedFileOwner =
  | { readonly type: 'profile'; readonly profileId: ProfileId }
  | { readonly type: 'slot'; readonly slotId: SlotId }

/** What the wallet wrote last. Digests are SHA-256 in hex, of bytes as UTF-8. */
export interface WrittenFile {
  readonly at: number
  /** Of the whole file: another one means that somebody else has written since. */
  readonly fileDigest: string
  /** Of what the form came to, before anything of the person's was kept: another one means that it is outdated. */
  readonly formDigest: string
  /** Whose token stands in it. */
  readonly profileId: ProfileId
  /** Where a form has a line for each value: the person may have lines of their own beside ours. */
  readonly own?: OwnLines
}

/** What of a file is the wallet's. */
export interface OwnLines {
  readonly comments: readonly string[]
  /** Names before the `=`. */
  readonly names: readonly string[]
  /** Of the lines with these names: another one means that somebody else gave them values. */
  readonly digest: string
}

/** How the last rewrite went. */
export type LinkedFileState =
  | { readonly type: 'ok' }
  /** Tried again by itself. */
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly at: number }
  /** Changed by somebody else since; nothing is written before the person has said which counts. */
  | { readonly type: 'edited'; readonly at: number }
  /** Another tool’s tokens stand there; nothing is written before the person has said whose count. */
  | { readonly type: 'other-pair'; readonly at: number }

/** A file that is written anew whenever the token in it is another one. It holds no secret. */
export interface LinkedFile {
  readonly id: LinkedFileId
  readonly owner: LinkedFileOwner
  /** Absolute. */
  readonly path: string
  readonly exporterId: ExporterId
  readonly withRefreshToken: boolean
  /** Absent until it was written for the first time. */
  readonly written?: WrittenFile
  /** What was about to be written, until that is known to have ended: a crash may have come before or after. */
  readonly writing?: WrittenFile
  /** Of the content the person has answered about: it may be written over. In hex, as the others. */
  readonly answered?: string
  /** Fingerprints of the refresh tokens that have stood there, newest last: none of them is news. */
  readonly knownPairs?: readonly string[]
  readonly state: LinkedFileState
  readonly createdAt: number
}

/** A set of linked files that all carry the token of one profile, which can be exchanged for another. */
export interface Slot {
  readonly id: SlotId
  readonly name: string
  /** The active one. */
  readonly profileId: ProfileId
  readonly createdAt: number
}

/** A linked file as a window sees it. */
export interface LinkedFileSummary {
  readonly id: LinkedFileId
  readonly path: string
  readonly exporterId: ExporterId
  readonly withRefreshToken: boolean
  /** Whose token it is to carry. */
  readonly profileId: ProfileId
  readonly slotId?: SlotId
  readonly writtenAt?: number
  readonly state: LinkedFileState
}

/** A slot as a window sees it. */
export interface SlotSummary {
  readonly id: SlotId
  readonly name: string
  readonly profileId: ProfileId
}

/** A line of the difference between a file and what would be written, its values masked. */
export interface DifferenceLine {
  /** Only in the file, only in what the wallet would write, or in both. */
  readonly type: 'file' | 'wallet' | 'both'
  readonly text: string
}

/** The most refresh tokens remembered of a file; older ones fall off. */
export const knownPairLimit = 40

/** The longest name of a slot. */
export const slotNameLimit = 60
